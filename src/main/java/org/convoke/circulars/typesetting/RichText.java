package org.convoke.circulars.typesetting;

import java.util.List;

/**
 * A text with emphasis and links, which {@link InlineText} has read and made safe.
 *
 * @param html for the inside of a block element
 * @param runs the same piece by piece
 */
public record RichText(String html, List<Run> runs) {

	/**
	 * A piece of text in one style.
	 *
	 * @param link the address that it leads to, null for none
	 */
	public record Run(String text, boolean strong, boolean emphasis, String link) {
	}

	/** The text alone. */
	public String plain() {
		StringBuilder plain = new StringBuilder();
		this.runs.forEach((run) -> plain.append(run.text()));
		return plain.toString();
	}

}
