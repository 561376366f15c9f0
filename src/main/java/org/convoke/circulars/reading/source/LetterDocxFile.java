package org.convoke.circulars.reading.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;

import javax.xml.stream.XMLStreamException;

import org.convoke.circulars.reading.source.WordSection.Place;

/**
 * Letters in files of Word: the letterhead of the first page, the body, the notes, the
 * foot of the first page.
 */
final class LetterDocxFile {

	private LetterDocxFile() {
	}

	static String text(Path file) throws IOException {
		try (WordPackage parts = new WordPackage(file)) {
			String text = new LetterDocxFile.Reading(parts).text();
			if (text.isBlank()) {
				throw Refusal.NO_TEXT.because();
			}
			return text;
		}
		catch (XMLStreamException | ZipException | NumberFormatException ex) {
			throw Refusal.DAMAGED.because();
		}
	}

	/** One way through the parts of a file. */
	private static final class Reading {

		private final WordPackage parts;

		private final WordLinks links;

		private final WordNumbering numbering = new WordNumbering();

		private final TextLimit limit = new TextLimit();

		private final String main;

		Reading(WordPackage parts) throws IOException, XMLStreamException {
			this.parts = parts;
			this.main = WordLinks.of(parts, "").target("/officeDocument");
			if (this.main == null || !parts.has(this.main)) {
				throw Refusal.DAMAGED.because();
			}
			this.links = WordLinks.of(parts, this.main);
		}

		String text() throws IOException, XMLStreamException {
			read("/styles", this.numbering::readStyles);
			read("/numbering", this.numbering::readLists);
			WordText body = new WordText(this.limit, this.numbering, this.links, false);
			WordStory story = new WordStory(body);
			this.parts.readDocument(this.main, story::read);
			return Stream
				.of(furniture(story.section().first(Place.HEADER)), body.text(), notes("/footnotes", story.notes()),
						notes("/endnotes", story.notes()), furniture(story.section().first(Place.FOOTER)))
				.filter((text) -> !text.isBlank())
				.collect(Collectors.joining("\n\n"));
		}

		private String furniture(String relationship) throws IOException, XMLStreamException {
			WordText text = new WordText(this.limit, this.numbering, WordLinks.none(), true);
			read(relationship, new WordStory(text)::read);
			return text.text();
		}

		private String notes(String type, Set<String> wanted) throws IOException, XMLStreamException {
			WordText text = new WordText(this.limit, this.numbering, WordLinks.none(), false);
			read(type, new WordStory(text, wanted)::read);
			return text.text();
		}

		private void read(String relationship, WordPackage.Reader reader) throws IOException, XMLStreamException {
			String part = this.links.target(relationship);
			if (part != null && this.parts.has(part)) {
				this.parts.read(part, reader);
			}
		}

	}

}
