package org.convoke.circulars.reading.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The maps from codes to characters of the fonts of a PDF: a range of them is written in
 * a few bytes, but held code by code.
 */
final class PdfCharacterMap {

	private static final long MAX_CODES = 300_000;

	private static final Pattern BLOCK = Pattern.compile("beginbfrange(.*?)(?:endbfrange|\\z)", Pattern.DOTALL);

	private static final Pattern RANGE = Pattern
		.compile("<\\s*([0-9A-Fa-f\\s]*)>\\s*<\\s*([0-9A-Fa-f\\s]*)>\\s*(?:<[^>]*>|\\[[^\\]]*+\\])");

	private PdfCharacterMap() {
	}

	static void check(String stream) {
		if (!stream.contains("beginbfrange")) {
			return;
		}
		long codes = 0;
		Matcher block = BLOCK.matcher(stream);
		while (block.find()) {
			Matcher range = RANGE.matcher(block.group(1));
			while (range.find()) {
				codes += Math.max(1, code(range.group(2)) - code(range.group(1)) + 1);
				if (codes > MAX_CODES) {
					throw Refusal.BOMB.because();
				}
			}
		}
	}

	private static long code(String digits) {
		String hex = digits.replaceAll("\\s+", "");
		return hex.isEmpty() ? 0 : Long.parseLong(hex.substring(0, Math.min(hex.length(), 12)), 16);
	}

}
