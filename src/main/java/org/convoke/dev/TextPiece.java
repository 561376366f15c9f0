package org.convoke.dev;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a plain text that is a link or has none.
 *
 * @param text the part
 * @param link whether it is an address
 */
record TextPiece(String text, boolean link) {

	private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

	static List<TextPiece> of(String text) {
		List<TextPiece> pieces = new ArrayList<>();
		Matcher links = LINK.matcher(text);
		int end = 0;
		while (links.find()) {
			pieces.add(new TextPiece(text.substring(end, links.start()), false));
			pieces.add(new TextPiece(links.group(), true));
			end = links.end();
		}
		pieces.add(new TextPiece(text.substring(end), false));
		return pieces;
	}

}
