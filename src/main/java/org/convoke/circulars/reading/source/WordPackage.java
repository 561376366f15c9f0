package org.convoke.circulars.reading.source;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipFile;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * The parts of a file of Word, each read once from begin to end, without document types,
 * entities or anything from elsewhere.
 */
final class WordPackage implements Closeable {

	private static final int MAX_DOCUMENT = 32 * 1024 * 1024;

	/** Of lists and styles, which become many times as large in memory. */
	private static final int MAX_PART = 4 * 1024 * 1024;

	private static final int MAX_DEPTH = 500;

	private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

	static {
		XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		XML.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
	}

	private final ZipFile zip;

	/** What is made of a part. */
	interface Reader {

		void read(XMLStreamReader xml) throws XMLStreamException;

	}

	WordPackage(Path file) throws IOException {
		this.zip = new ZipFile(file.toFile());
	}

	boolean has(String part) {
		return this.zip.getEntry(part) != null;
	}

	/** Reads the part with the text, which may be longer than the others. */
	void readDocument(String part, Reader reader) throws IOException, XMLStreamException {
		read(part, reader, MAX_DOCUMENT);
	}

	void read(String part, Reader reader) throws IOException, XMLStreamException {
		read(part, reader, MAX_PART);
	}

	private void read(String part, Reader reader, int limit) throws IOException, XMLStreamException {
		try (InputStream in = new Bounded(this.zip.getInputStream(this.zip.getEntry(part)), limit)) {
			XMLStreamReader xml = new Plain(XML.createXMLStreamReader(in));
			try {
				reader.read(xml);
			}
			finally {
				xml.close();
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	/** Refuses document types and endless nesting. */
	private static final class Plain extends StreamReaderDelegate {

		private int depth;

		Plain(XMLStreamReader reader) {
			super(reader);
		}

		@Override
		public int next() throws XMLStreamException {
			int event = super.next();
			if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
				throw Refusal.DOCTYPE.because();
			}
			if (event == XMLStreamConstants.START_ELEMENT && ++this.depth > MAX_DEPTH) {
				throw Refusal.DAMAGED.because();
			}
			if (event == XMLStreamConstants.END_ELEMENT) {
				this.depth--;
			}
			return event;
		}

	}

	/** Ends what unpacks to more than any letter. */
	private static final class Bounded extends FilterInputStream {

		private int left;

		Bounded(InputStream in, int limit) {
			super(in);
			this.left = limit;
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			count((read >= 0) ? 1 : 0);
			return read;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			count(read);
			return read;
		}

		private void count(int read) {
			this.left -= Math.max(0, read);
			if (this.left < 0) {
				throw Refusal.BOMB.because();
			}
		}

	}

}
