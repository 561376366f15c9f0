package org.convoke.circulars.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds with whom a meeting is organised. */
final class PartnersReader {

	private static final int LONGEST = 140;

	private final Sheet sheet;

	PartnersReader(Sheet sheet) {
		this.sheet = sheet;
	}

	List<Found<String>> read() {
		for (Body.Item paragraph : this.sheet.body().paragraphs()) {
			if (!paragraph.bullets().isEmpty() && this.sheet.says("partnersList", paragraph.at())) {
				return paragraph.bullets().stream().map((bullet) -> {
					Span name = this.sheet.text().stripEnd(bullet.at(), " ,;.");
					return new Found<>(this.sheet.text().value(name), name, Found.LIKELY);
				}).toList();
			}
		}
		for (Span sentence : this.sheet.sentences()) {
			List<Found<String>> names = new ArrayList<>();
			for (Match found : this.sheet.find("partners", sentence)) {
				names.addAll(names(found.at("names")));
			}
			if (!names.isEmpty()) {
				return names;
			}
		}
		return List.of();
	}

	private List<Found<String>> names(Span span) {
		Pattern between = this.sheet.words()
			.compile("(?:,\\s*|\\s+)(?:<partnersAnd>)\\s*|,\\s+(?=[^,]*(?:,|<partnersAnd>|$))|;\\s*|<partnersBetween>");
		List<Found<String>> names = new ArrayList<>();
		for (Span piece : this.sheet.text().split(span, between)) {
			Matcher article = this.sheet.words()
				.compile("^(?:<partnersArticle>)")
				.matcher(this.sheet.text().plain(piece));
			Span name = this.sheet.text()
				.stripEnd(article.find() ? new Span(piece.start() + article.end(), piece.end()) : piece, " ,;.");
			boolean lower = this.sheet.text().plain(name).chars().allMatch((each) -> !Character.isUpperCase(each))
					&& this.sheet.text().plain(name).chars().anyMatch(Character::isLowerCase);
			if (!name.isEmpty() && name.length() <= LONGEST && !lower) {
				names.add(new Found<>(this.sheet.text().value(name), name, Found.LIKELY));
			}
		}
		return names;
	}

}
