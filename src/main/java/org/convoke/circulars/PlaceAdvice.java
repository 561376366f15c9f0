package org.convoke.circulars;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.convoke.web.Language;

/** Places in a text where the meeting is not, and how it is not held. */
class PlaceAdvice {

	/** Cities are declined: their beginning is enough. */
	private static final int STEM = 4;

	private final LetterFacts facts;

	private final Language language;

	private final LetterWords words;

	PlaceAdvice(LetterFacts facts, Language language) {
		this.facts = facts;
		this.language = language;
		this.words = LetterWords.of(language);
	}

	List<Advice> on(Adviser.Piece piece) {
		List<Advice> advice = new ArrayList<>();
		String text = DateFinder.plain(piece.text());
		MeetingFacts said = this.facts.said();
		String city = said.city().in(this.language);
		boolean ofMeeting = piece.part().equals("detail") || this.words.says("held", text);
		if (!ofMeeting || piece.annex()) {
			return advice;
		}
		if (this.facts.isInPerson() && this.words.says("virtual", text)) {
			advice.add(new Advice("virtual", List.of(), piece.part(), this.language));
		}
		if (this.facts.isVirtual() && this.words.says("inPerson", text)) {
			advice.add(new Advice("inPerson", List.of(), piece.part(), this.language));
		}
		if (this.facts.isVirtual() || !said.city().texts().containsKey(this.language)) {
			return advice;
		}
		if (piece.part().equals("detail")) {
			if (!text.isBlank() && !fold(text).contains(stem(city))) {
				advice.add(new Advice("detailPlace", List.of(city), piece.part(), this.language));
			}
			return advice;
		}
		this.words.pattern("place")
			.matcher(text)
			.results()
			.map((found) -> found.group(1))
			.filter((place) -> !isOfMeeting(place))
			.forEach((place) -> advice.add(new Advice("place", List.of(place, city), piece.part(), this.language)));
		return advice;
	}

	private boolean isOfMeeting(String place) {
		return Stream.of(this.facts.said().city(), this.facts.said().venue())
			.map((each) -> each.in(this.language))
			.anyMatch((each) -> fold(each).contains(fold(place)) || fold(place).contains(stem(each)));
	}

	private static String stem(String place) {
		String folded = fold(place);
		return folded.isEmpty() ? "\u0000" : folded.substring(0, Math.min(STEM, folded.length()));
	}

	private static String fold(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
	}

}
