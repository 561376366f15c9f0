package org.convoke.meetings;

import java.net.URI;
import java.net.URISyntaxException;

import org.convoke.web.InvalidException;
import org.convoke.web.LocalizedText;

/**
 * The rules that groups and meetings share, each of which notes a breach at its field.
 */
public final class Rules {

	public static final int TITLE = 500;

	public static final int PROSE = 20_000;

	public static final int LINK = 500;

	private Rules() {
	}

	public static void needed(InvalidException wrong, String field, LocalizedText text, int limit) {
		if (text == null || text.isEmpty()) {
			wrong.at(field, "NotBlank");
		}
		limited(wrong, field, text, limit);
	}

	public static void limited(InvalidException wrong, String field, LocalizedText text, int limit) {
		if (text != null && text.byCode().values().stream().anyMatch((each) -> each.length() > limit)) {
			wrong.at(field, "Size", field, limit);
		}
	}

	public static void limited(InvalidException wrong, String field, String text, int limit) {
		if (text != null && text.length() > limit) {
			wrong.at(field, "Size", field, limit);
		}
	}

	static void slug(InvalidException wrong, String slug, int limit) {
		limited(wrong, "slug", slug, limit);
		if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
			wrong.at("slug", "meetings.slug.form");
		}
	}

	public static void link(InvalidException wrong, String field, String link) {
		limited(wrong, field, link, LINK);
		if (link != null && !isWebAddress(link)) {
			wrong.at(field, "meetings.link.form");
		}
	}

	private static boolean isWebAddress(String link) {
		try {
			URI address = new URI(link);
			return address.getHost() != null
					&& ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	/** A link as letters print it, with the hyphens that were made unbreakable. */
	public static String plainLink(String link) {
		String plain = blankToNull(link);
		return (plain != null) ? plain.replaceAll("[\u2010\u2011]", "-") : null;
	}

	public static String blankToNull(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
