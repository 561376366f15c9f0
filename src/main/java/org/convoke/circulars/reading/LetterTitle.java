package org.convoke.circulars.reading;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.convoke.circulars.AmendmentKind;
import org.convoke.circulars.CircularKind;

/**
 * How a letter is called, as in "Circulaire TSB 127", "Collective letter 5/20", "Addendum
 * 1 to 7/LCCE/79".
 *
 * @param series the letters of its series; a collective letter has those of its group
 * @param amendment null unless the letter stands below that one
 * @param amendmentNumber null when it has none
 */
record LetterTitle(CircularKind kind, String series, Integer number, AmendmentKind amendment, Integer amendmentNumber,
		Span at) {

	/** How far before the name of a letter the kind of an amendment may stand. */
	private static final int BEFORE = 40;

	/** The first name of a letter in that place; null when there is none. */
	static LetterTitle in(SourceText text, Span span, Words words) {
		for (CircularKind kind : new CircularKind[] { CircularKind.COLLECTIVE_LETTER, CircularKind.CIRCULAR }) {
			for (Pattern pattern : words.each("names." + kind)) {
				for (Match found : text.find(pattern, span)) {
					return of(text, span, words, kind, found);
				}
			}
		}
		return null;
	}

	/**
	 * A code that is the name of a letter where a label says so; null when there is none.
	 */
	static LetterTitle code(SourceText text, Span span, Words words) {
		for (Pattern pattern : words.each("names.code")) {
			for (Match found : text.find(pattern, span)) {
				return of(text, span, words, CircularKind.CIRCULAR, found);
			}
		}
		return null;
	}

	private static LetterTitle of(SourceText text, Span span, Words words, CircularKind kind, Match found) {
		String series = found.group("group");
		if (series == null) {
			series = found.has("series") ? found.group("series") : seriesOf(text, found.at(), words);
		}
		else if (series.matches("\\d+")) {
			series = "SG" + series;
		}
		String digits = found.group("number");
		Integer number = (digits != null) ? Integer.valueOf(digits) : null;
		Span at = text.strip(new Span(found.start(), found.end()));
		Span before = new Span(Math.max(span.start(), at.start() - BEFORE), at.end());
		for (Map.Entry<String, Pattern> amendment : words.below("amendments").entrySet()) {
			for (Match each : text.find(amendment.getValue(), before)) {
				String below = each.group("n");
				return new LetterTitle(kind, upper(series), number, AmendmentKind.valueOf(amendment.getKey()),
						(below != null) ? Integer.valueOf(below) : null,
						new Span(Math.min(each.start(), at.start()), Math.max(each.end(), at.end())));
			}
		}
		return new LetterTitle(kind, upper(series), number, null, null, at);
	}

	/** The letters for the bureau that is named instead of them. */
	private static String seriesOf(SourceText text, Span at, Words words) {
		return words.below("seriesOf")
			.entrySet()
			.stream()
			.filter((series) -> text.says(series.getValue(), at))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
	}

	private static String upper(String series) {
		return (series != null) ? series.toUpperCase(Locale.ROOT) : null;
	}

}
