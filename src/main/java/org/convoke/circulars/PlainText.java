package org.convoke.circulars;

import java.util.regex.Pattern;

/** What people type or paste, without what neither a letter nor the database can hold. */
final class PlainText {

	/**
	 * Control characters and halves of surrogate pairs, but neither tab nor line feed.
	 */
	private static final Pattern NOISE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n]]");

	private PlainText() {
	}

	/** The lines as typed, with one kind of line break; empty for null. */
	static String lines(String typed) {
		return (typed != null) ? NOISE
			.matcher(typed.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n').replace('\u2029', '\n'))
			.replaceAll("") : "";
	}

	/** One line without white space around it; null when there is nothing. */
	static String line(String typed) {
		String line = lines(typed).replace('\n', ' ').replace('\t', ' ').strip();
		return line.isEmpty() ? null : line;
	}

	/** One line as with {@link #line}, empty when there is nothing. */
	static String lineOrEmpty(String typed) {
		String line = line(typed);
		return (line != null) ? line : "";
	}

}
