package org.convoke.circulars.reading.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.convoke.circulars.reading.source.WordSection.Place;

/**
 * Reads one part of a file of Word into a {@link WordText}, as a person sees it: without
 * what was deleted, is hidden, or is there for Word itself.
 */
final class WordStory {

	/** Left out with all that is in them. */
	private static final Set<String> UNSEEN = Set.of("del", "moveFrom", "pPrChange", "rPrChange", "sectPrChange",
			"tblPrChange", "trPrChange", "tcPrChange", "delText", "delInstrText", "rt");

	private static final int MAX_NOTES = 1000;

	private final WordText text;

	private final WordSection section = new WordSection();

	private final Set<String> notes = new HashSet<>();

	private final Set<String> wantedNotes;

	private final Deque<String> path = new ArrayDeque<>();

	/** Whether one of the alternatives was read. */
	private final Deque<Boolean> alternatives = new ArrayDeque<>();

	private boolean placeholder;

	private boolean sectionRead;

	WordStory(WordText text) {
		this(text, Set.of());
	}

	/**
	 * Reads of a part of notes only the wanted ones.
	 * @param wantedNotes their kinds and numbers, as in "footnote 2"
	 */
	WordStory(WordText text, Set<String> wantedNotes) {
		this.text = text;
		this.wantedNotes = wantedNotes;
	}

	/** The kinds and numbers of the notes that the text refers to. */
	Set<String> notes() {
		return this.notes;
	}

	WordSection section() {
		return this.section;
	}

	void read(XMLStreamReader xml) throws XMLStreamException {
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				String name = WordXml.name(xml);
				if (isSeen(xml, name)) {
					this.path.push(name);
					start(xml, name);
				}
				else {
					WordXml.skip(xml);
				}
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				end(this.path.pop());
			}
			else if (event == XMLStreamConstants.CHARACTERS && "t".equals(this.path.peek())) {
				this.text.append(xml.getText());
			}
			else if (event == XMLStreamConstants.CHARACTERS && "instrText".equals(this.path.peek())) {
				this.text.instruct(xml.getText());
			}
		}
	}

	private boolean isSeen(XMLStreamReader xml, String name) {
		return switch (name) {
			case "Choice", "Fallback" -> !this.alternatives.isEmpty() && !this.alternatives.peek();
			case "sdtContent" -> !this.placeholder;
			case "footnote", "endnote" -> this.wantedNotes.contains(name + " " + WordXml.attribute(xml, "id"));
			case "del" -> {
				markDeleted();
				yield false;
			}
			default -> !UNSEEN.contains(name);
		};
	}

	/**
	 * The mark that a paragraph's end or a row was deleted stands in their properties.
	 */
	private void markDeleted() {
		if ("rPr".equals(this.path.peek()) && this.path.contains("pPr")) {
			this.text.joinNext();
		}
		else if ("trPr".equals(this.path.peek())) {
			this.text.deleteRow();
		}
	}

	private void start(XMLStreamReader xml, String name) {
		switch (name) {
			case "p" -> this.text.startParagraph();
			case "r" -> this.text.hide(false);
			case "vanish" -> this.text.hide(WordXml.isOn(xml) && !this.path.contains("pPr"));
			case "tr" -> this.text.startRow();
			case "tc", "txbxContent" -> this.text.startFlow();
			case "AlternateContent" -> this.alternatives.push(false);
			case "sdt" -> this.placeholder = false;
			case "showingPlcHdr" -> this.placeholder = WordXml.isOn(xml);
			case "hyperlink" -> this.text.startLink(WordXml.relationship(xml));
			case "fldSimple" -> this.text.startField(WordXml.attribute(xml, "instr"));
			case "fldChar" -> fieldMark(WordXml.attribute(xml, "fldCharType"));
			case "footnoteReference", "endnoteReference" -> note(name, WordXml.attribute(xml, "id"));
			case "headerReference", "footerReference", "titlePg" -> section(xml, name);
			default -> {
				if (this.path.contains("pPr")) {
					paragraphProperty(xml, name);
				}
				else {
					character(xml, name);
				}
			}
		}
	}

	private void note(String reference, String id) {
		if (this.notes.size() < MAX_NOTES) {
			this.notes.add(reference.replace("Reference", " ") + id);
		}
	}

	private void paragraphProperty(XMLStreamReader xml, String name) {
		switch (name) {
			case "pStyle" -> this.text.style(WordXml.value(xml));
			case "ilvl" -> this.text.level(WordXml.value(xml));
			case "numId" -> this.text.list(WordXml.value(xml));
			default -> {
			}
		}
	}

	private void character(XMLStreamReader xml, String name) {
		switch (name) {
			case "tab", "ptab" -> this.text.append("\t");
			case "br", "cr" -> this.text.append("\n");
			case "noBreakHyphen" -> this.text.append("\u2011");
			case "sym" -> this.text.append(WordNumbering.symbol(WordXml.attribute(xml, "char")));
			default -> {
			}
		}
	}

	private void fieldMark(String type) {
		switch ((type != null) ? type : "") {
			case "begin" -> this.text.startField("");
			case "separate" -> this.text.showField();
			case "end" -> this.text.endField();
			default -> {
			}
		}
	}

	private void section(XMLStreamReader xml, String name) {
		if (this.sectionRead) {
			return;
		}
		if (name.equals("titlePg")) {
			this.section.titled(WordXml.isOn(xml));
		}
		else {
			this.section.add(name.startsWith("header") ? Place.HEADER : Place.FOOTER, WordXml.attribute(xml, "type"),
					WordXml.relationship(xml));
		}
	}

	private void end(String name) {
		switch (name) {
			case "p" -> this.text.endParagraph();
			case "tc" -> this.text.endCell();
			case "txbxContent" -> this.text.endBox();
			case "tr" -> this.text.endRow();
			case "AlternateContent" -> this.alternatives.pop();
			case "Choice", "Fallback" -> {
				this.alternatives.pop();
				this.alternatives.push(true);
			}
			case "hyperlink" -> this.text.endLink();
			case "fldSimple" -> this.text.endField();
			case "sectPr" -> this.sectionRead = true;
			default -> {
			}
		}
	}

}
