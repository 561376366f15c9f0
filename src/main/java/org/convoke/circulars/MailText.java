package org.convoke.circulars;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/** What {@link InlineText} made, as plain text: links with their address behind them. */
final class MailText {

	private static final Pattern LINK = Pattern.compile("<a href=\"(?:mailto:)?([^\"]*)\"[^>]*>(.*?)</a>",
			Pattern.DOTALL);

	private static final Pattern BREAK = Pattern.compile("<br ?/?>\n?");

	private static final Pattern TAG = Pattern.compile("<[^>]*>");

	private MailText() {
	}

	static String of(String html) {
		String links = LINK.matcher(html).replaceAll((link) -> {
			String shown = link.group(2);
			String address = link.group(1);
			return Matcher.quoteReplacement(same(shown, address) ? shown : shown + " (" + address + ")");
		});
		return HtmlUtils.htmlUnescape(TAG.matcher(BREAK.matcher(links).replaceAll("\n")).replaceAll(""));
	}

	/** Whether the link shows its address already. */
	private static boolean same(String shown, String address) {
		String plain = HtmlUtils.htmlUnescape(TAG.matcher(shown).replaceAll(""));
		String target = HtmlUtils.htmlUnescape(address);
		return target.equals(plain) || target.equals("http://" + plain) || target.equals("https://" + plain);
	}

}
