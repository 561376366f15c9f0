package org.convoke.circulars.reading;

/**
 * Makes one letter of those that mean the same; also in the words that are looked for.
 */
final class PlainLetters {

	/** For what is not seen: marks of direction, joiners, soft hyphens, Arabic vowels. */
	static final char NOTHING = '\0';

	private static final String SPACES = "\u00A0\u202F\u2009\u2007\u2008\u2003\u2002\u3000";

	private static final String HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\uFF0D\u30FC";

	private static final String APOSTROPHES = "\u2018\u2019\u201B\u02BC\u00B4`";

	private static final String QUOTES = "\u201C\u201D\u201E\u201F\u00AB\u00BB\u300A\u300B\uFF02";

	private static final String SIGNS = "\u060C,\u061B;\u061F?\u3001,\u3002.\u3010[\u3011]\u06D4.\u0623\u0627\u0625\u0627\u0622\u0627\u0649\u064A\u0640"
			+ NOTHING;

	private PlainLetters() {
	}

	static char fold(char letter) {
		if (letter < 0x80) {
			return (letter == '`') ? '\'' : (letter == '\r' || letter == NOTHING) ? NOTHING
					: (letter == 0x0B || letter == '\f') ? '\n' : letter;
		}
		if (SPACES.indexOf(letter) >= 0) {
			return ' ';
		}
		if (HYPHENS.indexOf(letter) >= 0) {
			return '-';
		}
		if (APOSTROPHES.indexOf(letter) >= 0) {
			return '\'';
		}
		if (QUOTES.indexOf(letter) >= 0) {
			return '"';
		}
		int sign = SIGNS.indexOf(letter);
		if (sign >= 0 && sign % 2 == 0) {
			return SIGNS.charAt(sign + 1);
		}
		if (letter >= 0xFF01 && letter <= 0xFF5E) {
			return (char) (letter - 0xFEE0);
		}
		if (Character.isDigit(letter)) {
			return (char) ('0' + Character.digit(letter, 10));
		}
		return isUnseen(letter) ? NOTHING : letter;
	}

	private static boolean isUnseen(char letter) {
		return letter == '\u00AD' || Character.getType(letter) == Character.FORMAT
				|| (letter >= '\u064B' && letter <= '\u0652') || letter == '\u0670';
	}

	/** The pattern for text that was folded. */
	static String fold(String pattern) {
		StringBuilder folded = new StringBuilder(pattern.length());
		for (int i = 0; i < pattern.length(); i++) {
			char letter = fold(pattern.charAt(i));
			if (letter != NOTHING) {
				folded.append(letter);
			}
		}
		return folded.toString();
	}

}
