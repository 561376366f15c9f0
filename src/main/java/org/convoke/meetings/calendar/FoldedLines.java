package org.convoke.meetings.calendar;

/**
 * Breaks the lines of iCalendar text as RFC 5545 wants it: at 75 octets, never inside a
 * character, which matters to Arabic, Russian and Chinese.
 */
final class FoldedLines {

	private static final int OCTETS = 75;

	private FoldedLines() {
	}

	static String of(String text) {
		StringBuilder folded = new StringBuilder(text.length() + text.length() / 20);
		int octets = 0;
		for (int i = 0; i < text.length();) {
			int point = text.codePointAt(i);
			i += Character.charCount(point);
			if (point == '\r' || point == '\n') {
				octets = 0;
			}
			else {
				int wanted = octets(point);
				if (octets + wanted > OCTETS) {
					folded.append("\r\n ");
					octets = 1;
				}
				octets += wanted;
			}
			folded.appendCodePoint(point);
		}
		return folded.toString();
	}

	private static int octets(int point) {
		if (point < 0x80) {
			return 1;
		}
		if (point < 0x800) {
			return 2;
		}
		return (point < 0x10000) ? 3 : 4;
	}

}
