package org.convoke.circulars.reading.source;

import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The vocabulary of the parts of a file of Word, which two standards name differently.
 */
final class WordXml {

	private static final Set<String> WORD = Set.of("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
			"http://purl.oclc.org/ooxml/wordprocessingml/main");

	private static final Set<String> RELATIONSHIPS = Set.of(
			"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
			"http://purl.oclc.org/ooxml/officeDocument/relationships");

	private static final String ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006";

	private WordXml() {
	}

	/** The element's name, empty when it is of another vocabulary, as of drawings. */
	static String name(XMLStreamReader xml) {
		String namespace = xml.getNamespaceURI();
		return (WORD.contains(namespace) || ALTERNATIVES.equals(namespace)) ? xml.getLocalName() : "";
	}

	static String attribute(XMLStreamReader xml, String name) {
		return xml.getAttributeValue(xml.getNamespaceURI(), name);
	}

	static String value(XMLStreamReader xml) {
		return attribute(xml, "val");
	}

	/** A property that is on unless it says otherwise. */
	static boolean isOn(XMLStreamReader xml) {
		String value = value(xml);
		return value == null || !Set.of("0", "false", "off").contains(value);
	}

	/** The relationship that an element refers to. */
	static String relationship(XMLStreamReader xml) {
		return RELATIONSHIPS.stream()
			.map((namespace) -> xml.getAttributeValue(namespace, "id"))
			.filter((id) -> id != null)
			.findFirst()
			.orElse(null);
	}

	/** Goes to the end of the element that has begun. */
	static void skip(XMLStreamReader xml) throws XMLStreamException {
		int depth = 1;
		while (depth > 0) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				depth++;
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			}
		}
	}

}
