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

	/** The text as XML for the renderer of PDF, which no entity or mark may surprise. */
	public String xhtml() {
		StringBuilder xhtml = new StringBuilder();
		for (Run run : this.runs) {
			String text = escaped(run.text()).replace("\n", "<br/>");
			text = run.emphasis() ? "<em>" + text + "</em>" : text;
			text = run.strong() ? "<strong>" + text + "</strong>" : text;
			// The renderer draws bare text before what is nested beside it, which would
			// mix
			// up the words of who copies or hears them.
			xhtml.append((run.link() != null) ? link(run, text) : "<span>" + text + "</span>");
		}
		return xhtml.toString();
	}

	private static String link(Run run, String text) {
		String direction = WordText.isRightToLeft(run.text()) ? "" : " dir=\"ltr\"";
		return "<a href=\"" + escaped(run.link()) + "\" title=\"" + escaped(run.text()) + "\"" + direction + ">" + text
				+ "</a>";
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	/**
	 * The text with the addresses of its links behind them, for where links cannot be
	 * followed.
	 */
	public String spelled() {
		StringBuilder spelled = new StringBuilder();
		for (Run run : this.runs) {
			spelled.append(run.text());
			String address = (run.link() != null) ? run.link().replaceFirst("^(mailto:|https?://)", "") : run.text();
			if (!run.text().contains(address.replaceFirst("/$", ""))) {
				spelled.append(" (").append(run.link().replaceFirst("^mailto:", "")).append(')');
			}
		}
		return spelled.toString();
	}

	/** The text alone. */
	public String plain() {
		StringBuilder plain = new StringBuilder();
		this.runs.forEach((run) -> plain.append(run.text()));
		return plain.toString();
	}

}
