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

	/** How far behind it, as in "第121号通函勘误1", and with what between. */
	private static final int BEHIND = 20;

	private static final int SPACE = 2;

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
			series = found.group("series");
		}
		else if (series.matches("\\d+")) {
			series = "SG" + series;
		}
		String digits = found.group("number");
		Integer number = (digits != null) ? Integer.valueOf(digits) : null;
		Span at = text.strip(new Span(found.start(), found.end()));
		Span around = new Span(Math.max(span.start(), at.start() - BEFORE), Math.min(span.end(), at.end() + BEHIND));
		for (Map.Entry<String, Pattern> amendment : words.below("amendments").entrySet()) {
			for (Match each : text.find(amendment.getValue(), around)) {
				if (each.start() > at.end() + SPACE) {
					continue;
				}
				String below = each.group("n");
				return new LetterTitle(kind, series(series, words), number, AmendmentKind.valueOf(amendment.getKey()),
						(below != null) ? Integer.valueOf(below) : null,
						new Span(Math.min(each.start(), at.start()), Math.max(each.end(), at.end())));
			}
		}
		return new LetterTitle(kind, series(series, words), number, null, null, at);
	}

	/**
	 * The letters of a series, also where the letter has the name of its bureau instead.
	 */
	private static String series(String printed, Words words) {
		if (printed == null) {
			return null;
		}
		for (Map.Entry<String, Pattern> series : words.below("seriesOf").entrySet()) {
			if (series.getValue().matcher(PlainLetters.fold(printed)).matches()) {
				return series.getKey();
			}
		}
		return printed.toUpperCase(Locale.ROOT);
	}

	/** The same letter as amended by what those words are; null when they are no such. */
	LetterTitle amended(SourceText text, Span span, Words words) {
		for (Map.Entry<String, Pattern> amendment : words.below("amendments").entrySet()) {
			for (Match each : text.find(amendment.getValue(), span)) {
				if (this.amendment == null && span.length() - each.group().length() <= SPACE) {
					String below = each.group("n");
					return new LetterTitle(this.kind, this.series, this.number,
							AmendmentKind.valueOf(amendment.getKey()), (below != null) ? Integer.valueOf(below) : null,
							this.at.to(each.at()));
				}
			}
		}
		return null;
	}

}
