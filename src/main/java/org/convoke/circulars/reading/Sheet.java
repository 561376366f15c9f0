package org.convoke.circulars.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.convoke.circulars.reading.Body.Item;
import org.convoke.web.Language;

/**
 * A letter cut into its parts, in which facts are looked for.
 *
 * @param issued the date of issue, near which dates without a year are meant
 */
record Sheet(SourceText text, Words words, PlaceNames places, Head head, Body body, LocalDate issued) {

	/** For a letter that names no year at all: its dates cannot be told. */
	static final LocalDate NO_DATE = LocalDate.MIN;

	Language language() {
		return this.words.language();
	}

	boolean says(String name, Span span) {
		return this.text.says(this.words.pattern(name), span);
	}

	List<DateSpan> dates(Span span) {
		return Dates.in(this.text, span, language())
			.stream()
			.filter((date) -> date.hasYear() || !this.issued.equals(NO_DATE))
			.toList();
	}

	List<TimeSpan> hours(Span span) {
		return new Hours(this.words).in(this.text, span);
	}

	LocalDate first(DateSpan date) {
		return date.firstNear(this.issued);
	}

	LocalDate last(DateSpan date) {
		return date.lastNear(this.issued);
	}

	/** What any expression of that name finds there, in the order of the text. */
	List<Match> find(String name, Span span) {
		List<Match> all = new ArrayList<>();
		for (Pattern pattern : says(name, span) ? this.words.each(name) : List.<Pattern>of()) {
			for (Match found : this.text.find(pattern, span)) {
				boolean taken = all.stream().anyMatch(found::overlaps);
				if (!taken) {
					all.add(found);
				}
			}
		}
		all.sort(Comparator.comparingInt(Match::start));
		return all;
	}

	/** What the first expression of that name that finds something finds there. */
	Match first(String name, Span span) {
		for (Pattern pattern : this.words.each(name)) {
			for (Match found : this.text.find(pattern, span)) {
				return found;
			}
		}
		return null;
	}

	/** The sentences of the body, bullets among them. */
	List<Span> sentences() {
		List<Span> sentences = new ArrayList<>();
		for (Item piece : this.body.pieces()) {
			piece.told().forEach((line) -> sentences.addAll(Sentences.of(this.text, line)));
		}
		return sentences;
	}

	/** The sentences of the first paragraphs and of their bullets. */
	List<Span> opening(int paragraphs) {
		List<Span> sentences = new ArrayList<>();
		for (Item paragraph : this.body.paragraphs().stream().limit(paragraphs).toList()) {
			paragraph.told().forEach((line) -> sentences.addAll(Sentences.of(this.text, line)));
			paragraph.bullets()
				.forEach((bullet) -> bullet.lines().forEach((line) -> sentences.addAll(Sentences.of(this.text, line))));
		}
		return sentences;
	}

}
