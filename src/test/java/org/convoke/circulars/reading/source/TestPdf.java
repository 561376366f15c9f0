package org.convoke.circulars.reading.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** PDF files: of lines at places, or object by object as nobody should write them. */
final class TestPdf {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final List<Integer> offsets = new ArrayList<>();

	private TestPdf() {
	}

	/** Some text at a place, counted in points from the top left. */
	record At(float x, float y, float size, String text) {

		At(float x, float y, String text) {
			this(x, y, 10, text);
		}

	}

	static PDDocument document(List<List<At>> pages) {
		try {
			PDDocument document = new PDDocument();
			PDType1Font font = new PDType1Font(FontName.HELVETICA);
			for (List<At> lines : pages) {
				PDPage page = new PDPage(PDRectangle.A4);
				document.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					for (At line : lines) {
						content.beginText();
						content.setFont(font, line.size());
						content.newLineAtOffset(line.x(), PDRectangle.A4.getHeight() - line.y());
						content.showText(line.text());
						content.endText();
					}
				}
			}
			return document;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] of(PDDocument document) {
		try (document; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] pages(List<List<At>> pages) {
		return of(document(pages));
	}

	static String read(At... lines) {
		return TestSource.read(pages(List.of(List.of(lines))));
	}

	/**
	 * Objects 1 (catalog), 2 (pages), 3 (page with contents 4 and resources 5), then
	 * others.
	 */
	static TestPdf raw() {
		TestPdf pdf = new TestPdf();
		pdf.write("%PDF-1.7\n");
		return pdf.object("<</Type/Catalog/Pages 2 0 R>>")
			.object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
			.object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources 5 0 R>>");
	}

	TestPdf object(String content) {
		this.offsets.add(this.bytes.size());
		write(this.offsets.size() + " 0 obj\n" + content + "\nendobj\n");
		return this;
	}

	TestPdf stream(String dictionary, byte[] content) {
		this.offsets.add(this.bytes.size());
		write(this.offsets.size() + " 0 obj\n<<" + dictionary + "/Length " + content.length + ">>\nstream\n");
		this.bytes.writeBytes(content);
		write("\nendstream\nendobj\n");
		return this;
	}

	TestPdf stream(String content) {
		return stream("", content.getBytes(StandardCharsets.ISO_8859_1));
	}

	byte[] bytes() {
		int start = this.bytes.size();
		write("xref\n0 " + (this.offsets.size() + 1) + "\n0000000000 65535 f \n");
		this.offsets.forEach((offset) -> write(String.format("%010d 00000 n \n", offset)));
		write("trailer\n<</Root 1 0 R/Size " + (this.offsets.size() + 1) + ">>\nstartxref\n" + start + "\n%%EOF\n");
		return this.bytes.toByteArray();
	}

	private void write(String text) {
		this.bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** Some text again and again, packed. */
	static byte[] packed(String unit, int size) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] block = unit.repeat(Math.max(1, 65536 / unit.length())).getBytes(StandardCharsets.ISO_8859_1);
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9))) {
			for (int written = 0; written < size; written += block.length) {
				deflater.write(block, 0, Math.min(block.length, size - written));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
