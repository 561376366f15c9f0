package org.convoke.circulars.typesetting;

import java.util.regex.Pattern;

/** What the renderer of PDF cannot set as it is. */
final class PdfText {

	/** Vowel marks of Arabic, which it would set beside their letters. */
	private static final Pattern VOWEL_MARKS = Pattern.compile("[\\u064B-\\u0652\\u0670]");

	/**
	 * Marks that are not seen: joiners, marks of direction, selectors of variants. The
	 * direction of every text is known, and a stray mark would turn what follows.
	 */
	private static final Pattern INVISIBLE = Pattern
		.compile("[\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF]");

	private PdfText() {
	}

	static String settable(String html) {
		return INVISIBLE.matcher(VOWEL_MARKS.matcher(html).replaceAll("")).replaceAll("");
	}

}
