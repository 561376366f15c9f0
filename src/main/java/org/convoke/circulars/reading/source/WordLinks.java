package org.convoke.circulars.reading.source;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a part of a file of Word leads to: other parts, and addresses of the web. */
final class WordLinks {

	private final Map<String, String> parts = new HashMap<>();

	private final Map<String, String> addresses = new HashMap<>();

	private final Set<String> shown = new HashSet<>();

	private final String folder;

	private WordLinks(String folder) {
		this.folder = folder;
	}

	static WordLinks none() {
		return new WordLinks("");
	}

	/**
	 * The links of a part.
	 * @param part its name, empty for the whole file
	 */
	static WordLinks of(WordPackage parts, String part) throws IOException, XMLStreamException {
		int end = part.lastIndexOf('/') + 1;
		WordLinks links = new WordLinks(part.substring(0, end));
		String name = links.folder + "_rels/" + part.substring(end) + ".rels";
		if (parts.has(name)) {
			parts.read(name, links::read);
		}
		return links;
	}

	private void read(XMLStreamReader xml) throws XMLStreamException {
		while (xml.hasNext()) {
			if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
				add(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Type"),
						xml.getAttributeValue(null, "Target"),
						"External".equals(xml.getAttributeValue(null, "TargetMode")));
			}
		}
	}

	private void add(String id, String type, String target, boolean external) {
		if (id == null || type == null || target == null) {
			return;
		}
		if (external) {
			this.addresses.put(id, target);
			return;
		}
		String part = resolve(target);
		this.parts.put(id, part);
		this.parts.putIfAbsent(type.substring(type.lastIndexOf('/')), part);
	}

	private String resolve(String target) {
		try {
			return URI.create("/" + this.folder).resolve(target).normalize().getPath().substring(1);
		}
		catch (IllegalArgumentException ex) {
			return target;
		}
	}

	/**
	 * The part of that relationship or, after a slash, of the first one of that type;
	 * null when there is none.
	 */
	String target(String relationship) {
		return this.parts.get(relationship);
	}

	String address(String relationship) {
		return this.addresses.get(relationship);
	}

	/**
	 * What to say after a link's words: its address, once in a letter, when it is one of
	 * the web and the words do not show it.
	 */
	String after(String words, String address) {
		if (address == null || !address.matches("(?i)https?://[^\\s<>]+") || bare(words).contains(bare(address))
				|| words.isBlank() || !this.shown.add(bare(address))) {
			return "";
		}
		return " <" + address + ">";
	}

	private static String bare(String address) {
		return address.toLowerCase(Locale.ROOT)
			.replace('\u2011', '-')
			.replaceAll("[\\s\\u200B\\u200E\\u200F]+", "")
			.replaceFirst("https?://", "")
			.replaceFirst("/$", "");
	}

}
