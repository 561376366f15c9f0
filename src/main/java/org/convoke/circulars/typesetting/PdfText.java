package org.convoke.circulars.typesetting;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads what is to become a PDF, without what its renderer cannot set as it is. */
final class PdfText {

	/** Vowel marks of Arabic, which it would set beside their letters. */
	private static final Pattern VOWEL_MARKS = Pattern.compile("[\\u064B-\\u0652\\u0670]");

	/**
	 * Marks that are not seen: joiners, marks of direction, selectors of variants. The
	 * direction of every text is known, and a stray mark would turn what follows.
	 */
	private static final Pattern INVISIBLE = Pattern
		.compile("[\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF]");

	private PdfText() {
	}

	static Document read(String xhtml) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
			clean(document);
			return document;
		}
		catch (ParserConfigurationException | SAXException | IOException ex) {
			throw new IllegalStateException("A letter could not be read", ex);
		}
	}

	private static void clean(Node node) {
		if (node.getNodeType() == Node.TEXT_NODE) {
			node.setNodeValue(clean(node.getNodeValue()));
		}
		NamedNodeMap attributes = node.getAttributes();
		for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
			attributes.item(i).setNodeValue(clean(attributes.item(i).getNodeValue()));
		}
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			clean(child);
		}
	}

	private static String clean(String text) {
		return INVISIBLE.matcher(VOWEL_MARKS.matcher(text).replaceAll("")).replaceAll("");
	}

}
