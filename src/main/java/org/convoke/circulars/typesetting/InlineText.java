package org.convoke.circulars.typesetting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Reads what stands inside a paragraph: emphasis, links, and addresses that become links
 * by themselves. What it gives is safe.
 */
public final class InlineText {

	/** Hyphens of print, which no server knows. */
	private static final Pattern HYPHEN = Pattern.compile("[\\u2010\\u2011]|%E2%80%9[01]");

	/** Spaces that do not break or are not seen, soft hyphens, marks of direction. */
	private static final Pattern INVISIBLE = Pattern
		.compile("[\\u00A0\\u00AD\\u200B-\\u200F\\u202A-\\u202F\\u2060-\\u2069\\uFEFF]|%C2%A0|%C2%AD|%E2%80%8B");

	/** The only addresses that a letter leads to. */
	private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:)\\S+");

	private static final List<Extension> LINKS = List
		.of(AutolinkExtension.builder().linkTypes(EnumSet.allOf(AutolinkType.class)).build());

	private static final Parser PARSER = Parser.builder()
		.postProcessor(Words::split)
		.extensions(LINKS)
		// A letter has paragraphs already: "# 5" and "1. x" are text.
		.enabledBlockTypes(Set.of())
		.includeSourceSpans(IncludeSourceSpans.NONE)
		.build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
		.escapeHtml(true)
		.sanitizeUrls(true)
		.omitSingleParagraphP(true)
		.attributeProviderFactory((context) -> (node, tag, attributes) -> attributes(node, attributes))
		.build();

	private static final PolicyFactory POLICY = new HtmlPolicyBuilder().allowElements("a", "em", "strong", "br")
		.allowAttributes("href", "dir")
		.onElements("a")
		.allowStandardUrlProtocols()
		.toFactory();

	private InlineText() {
	}

	/** The text as HTML for inside of a block element. */
	public static String html(String text) {
		return html(PARSER.parse(text));
	}

	/** The text in both forms. */
	public static RichText of(String text) {
		Node document = PARSER.parse(text);
		Runs runs = new Runs();
		document.accept(runs);
		return new RichText(html(document), runs.end());
	}

	private static String html(Node document) {
		return POLICY.sanitize(RENDERER.render(document));
	}

	private static void attributes(Node node, Map<String, String> attributes) {
		// What is left of a link without its address is its text.
		attributes.computeIfPresent("href",
				(name, address) -> ADDRESS.matcher(clean(address)).matches() ? clean(address) : null);
		if (node instanceof Link && node.getFirstChild() instanceof Text text && text.getNext() == null
				&& spelledOut(text.getLiteral(), attributes.get("href"))) {
			// An address runs from left to right in every language.
			attributes.put("dir", "ltr");
		}
	}

	private static boolean spelledOut(String text, String address) {
		return address != null && (address.equals(clean(text)) || address.equals("mailto:" + text)
				|| address.replaceFirst("^https?://", "").equals(clean(text)));
	}

	private static String clean(String address) {
		return INVISIBLE.matcher(HYPHEN.matcher(address).replaceAll("-")).replaceAll("");
	}

	/** Takes the tree apart into runs. */
	private static final class Runs extends AbstractVisitor {

		private final List<RichText.Run> done = new ArrayList<>();

		/** The text of the run that is being read, and its style. */
		private final StringBuilder text = new StringBuilder();

		private RichText.Run last;

		private int strong;

		private int emphasis;

		private String link;

		@Override
		public void visit(Text text) {
			add(text.getLiteral());
		}

		@Override
		public void visit(Code code) {
			add(code.getLiteral());
		}

		@Override
		public void visit(HtmlInline html) {
			add(html.getLiteral());
		}

		@Override
		public void visit(Image image) {
			// A letter has none, on its page as in its files.
		}

		@Override
		public void visit(SoftLineBreak lineBreak) {
			add(" ");
		}

		@Override
		public void visit(HardLineBreak lineBreak) {
			add("\n");
		}

		@Override
		public void visit(CustomNode node) {
			visitChildren(node);
		}

		@Override
		public void visit(StrongEmphasis node) {
			this.strong++;
			visitChildren(node);
			this.strong--;
		}

		@Override
		public void visit(Emphasis node) {
			this.emphasis++;
			visitChildren(node);
			this.emphasis--;
		}

		@Override
		public void visit(Link node) {
			String address = clean(node.getDestination());
			String outer = this.link;
			this.link = ADDRESS.matcher(address).matches() ? address : outer;
			visitChildren(node);
			this.link = outer;
		}

		private void add(String text) {
			if (this.text.length() > 0 && !(this.strong > 0 == this.last.strong()
					&& this.emphasis > 0 == this.last.emphasis() && Objects.equals(this.link, this.last.link()))) {
				end();
			}
			this.last = new RichText.Run("", this.strong > 0, this.emphasis > 0, this.link);
			this.text.append(text);
		}

		List<RichText.Run> end() {
			if (this.text.length() > 0) {
				this.done.add(new RichText.Run(this.text.toString(), this.last.strong(), this.last.emphasis(),
						this.last.link()));
				this.text.setLength(0);
			}
			return List.copyOf(this.done);
		}

	}

}
