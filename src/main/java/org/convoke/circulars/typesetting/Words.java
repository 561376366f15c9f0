package org.convoke.circulars.typesetting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Takes texts apart where Chinese or Arabic begins or ends, which may come without a
 * space: an address that is found later must not swallow the words beside it.
 */
final class Words extends AbstractVisitor {

	private static final String WRITING = "[\\p{IsHan}\\p{IsArabic}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}"
			+ "\\u060C\\u061B\\u061F\\u2018-\\u201F\\u2026\\u3000-\\u303F\\uFE30-\\uFE4F\\uFF00-\\uFFEF«»]";

	private static final Pattern BOUNDARY = Pattern
		.compile("(?<=" + WRITING + ")(?!" + WRITING + ")(?=.)|(?<!" + WRITING + ")(?<=.)(?=" + WRITING + ")");

	static Node split(Node document) {
		document.accept(new Words());
		return document;
	}

	@Override
	public void visit(Text text) {
		String literal = text.getLiteral();
		Matcher boundary = BOUNDARY.matcher(literal);
		Node last = text;
		int from = 0;
		while (boundary.find()) {
			if (from == 0) {
				text.setLiteral(literal.substring(0, boundary.start()));
			}
			else {
				last = after(last, literal.substring(from, boundary.start()));
			}
			from = boundary.start();
		}
		if (from > 0) {
			after(last, literal.substring(from));
		}
	}

	private static Node after(Node node, String literal) {
		Text next = new Text(literal);
		node.insertAfter(next);
		return next;
	}

}
