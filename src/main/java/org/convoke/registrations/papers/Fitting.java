package org.convoke.registrations.papers;

import java.lang.Character.UnicodeScript;

/** How large a text may be set to fit into its place, by what its letters are wide. */
final class Fitting {

	private Fitting() {
	}

	/**
	 * The largest size, in points, at which the text fits.
	 * @param width of the place, in points
	 * @param height of the place, in points
	 */
	static int size(String text, int width, int height, int most, int least) {
		for (int size = most; size > least; size--) {
			int lines = lines(text, (double) width / size);
			if (lines > 0 && lines * size * leading(text) <= height) {
				return size;
			}
		}
		return least;
	}

	/** The lines that it takes; 0 when a word is wider than a line. */
	private static int lines(String text, double width) {
		int lines = 1;
		double used = 0;
		for (String word : text.split("(?<=[\\s-])|(?<=\\p{IsHan})|(?=\\p{IsHan})")) {
			double wide = word.codePoints().mapToDouble(Fitting::width).sum();
			if (wide > width) {
				return 0;
			}
			if (used + wide > width) {
				lines++;
				used = 0;
			}
			used += wide;
		}
		return lines;
	}

	/** In parts of the size; rather too wide than too narrow. */
	private static double width(int letter) {
		if (Character.isWhitespace(letter)) {
			return 0.28;
		}
		if (Character.getType(letter) == Character.NON_SPACING_MARK) {
			return 0;
		}
		UnicodeScript script = UnicodeScript.of(letter);
		if (script == UnicodeScript.HAN) {
			return 1;
		}
		if (script == UnicodeScript.ARABIC) {
			return 0.62;
		}
		if ("MWmwЖШЩЮФжшщюфЫы@".indexOf(letter) >= 0) {
			return 1;
		}
		double wider = (script == UnicodeScript.LATIN) ? 0 : 0.08;
		return wider + (Character.isUpperCase(letter) ? 0.78 : 0.68);
	}

	private static double leading(String text) {
		return text.codePoints().anyMatch((letter) -> UnicodeScript.of(letter) == UnicodeScript.ARABIC) ? 1.75 : 1.3;
	}

}
