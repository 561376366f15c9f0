package org.convoke.circulars;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What stands inside a paragraph, as safe HTML: emphasis, links, and addresses that
 * become links by themselves.
 */
final class InlineText {

	/** Hyphens of print, which no server knows. */
	private static final Pattern HYPHEN = Pattern.compile("[\\u2010\\u2011]|%E2%80%9[01]");

	/** Spaces that do not break or are not seen, soft hyphens, marks of direction. */
	private static final Pattern INVISIBLE = Pattern
		.compile("[\\u00A0\\u00AD\\u200B-\\u200F\\u202A-\\u202F\\u2060-\\u2069\\uFEFF]|%C2%A0|%C2%AD|%E2%80%8B");

	private static final List<Extension> LINKS = List.of(new EndsOfAddresses(),
			AutolinkExtension.builder().linkTypes(EnumSet.allOf(AutolinkType.class)).build());

	private static final Parser PARSER = Parser.builder()
		.extensions(LINKS)
		// A letter has paragraphs already: "# 5" and "1. x" are text.
		.enabledBlockTypes(Set.of())
		.includeSourceSpans(IncludeSourceSpans.NONE)
		.build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
		.escapeHtml(true)
		.sanitizeUrls(true)
		.omitSingleParagraphP(true)
		.attributeProviderFactory((context) -> (node, tag, attributes) -> attributes.computeIfPresent("href",
				(name, address) -> INVISIBLE.matcher(HYPHEN.matcher(address).replaceAll("-")).replaceAll("")))
		.build();

	private static final PolicyFactory POLICY = new HtmlPolicyBuilder().allowElements("a", "em", "strong", "br")
		.allowAttributes("href")
		.onElements("a")
		.allowStandardUrlProtocols()
		.toFactory();

	private InlineText() {
	}

	/** The text as HTML for inside of a block element. */
	static String html(String text) {
		return POLICY.sanitize(RENDERER.render(PARSER.parse(text)));
	}

}
