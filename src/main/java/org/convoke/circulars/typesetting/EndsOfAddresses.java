package org.convoke.circulars.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Parts text where an address cannot go on, before addresses become links: Chinese and
 * Arabic put no space, or only a mark of their own, between an address and the sentence.
 */
class EndsOfAddresses implements Parser.ParserExtension {

	/**
	 * Scripts that no address of a letter is in, and punctuation outside ASCII but the
	 * hyphens of print.
	 */
	private static final Pattern FOREIGN = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}"
			+ "\\p{IsArabic}\\x{3000}-\\x{303F}\\x{FF00}-\\x{FFEF}[\\p{P}&&[^\\x00-\\x7F\\x{2010}\\x{2011}]]]++");

	@Override
	public void extend(Parser.Builder builder) {
		builder.postProcessor((document) -> {
			List<Text> texts = new ArrayList<>();
			document.accept(new AbstractVisitor() {
				@Override
				public void visit(Text text) {
					texts.add(text);
				}

				@Override
				public void visit(Link link) {
					// It has its address.
				}
			});
			texts.forEach(EndsOfAddresses::part);
			return document;
		});
	}

	private static void part(Text text) {
		String literal = text.getLiteral();
		Matcher foreign = FOREIGN.matcher(literal);
		Node last = text;
		int from = 0;
		while (foreign.find()) {
			last = after(last, literal.substring(from, foreign.start()));
			last = after(last, foreign.group());
			from = foreign.end();
		}
		if (from > 0) {
			after(last, literal.substring(from));
			text.unlink();
		}
	}

	private static Node after(Node node, String literal) {
		if (literal.isEmpty()) {
			return node;
		}
		Text text = new Text(literal);
		node.insertAfter(text);
		return text;
	}

}
