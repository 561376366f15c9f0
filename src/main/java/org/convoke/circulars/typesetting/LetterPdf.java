package org.convoke.circulars.typesetting;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import java.util.logging.Level;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.convoke.web.Language;
import org.w3c.dom.Document;

import org.springframework.stereotype.Component;

/**
 * Makes letters into PDF files for people, machines and archives: tagged (PDF/UA-1), with
 * all that they need inside (PDF/A-2a). The same letter always becomes the same bytes.
 */
@Component
public class LetterPdf {

	/** A renderer holds its fonts, some megabytes of them, so there are few. */
	static final int AT_ONCE = 2;

	private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

	static {
		// It tells of every font and every step.
		XRLog.listRegisteredLoggers().forEach((logger) -> XRLog.setLevel(logger, Level.WARNING));
	}

	private final PaperTemplates templates = new PaperTemplates("templates/circulars/typesetting/");

	private final String css = read("/circulars/typesetting/pdf.css");

	private final BlockingQueue<PdfFonts> fonts = new ArrayBlockingQueue<>(AT_ONCE);

	public LetterPdf() {
		for (int i = 0; i < AT_ONCE; i++) {
			this.fonts.add(new PdfFonts());
		}
	}

	/**
	 * Makes the file.
	 * @param made the time that it says it was made at
	 */
	public byte[] render(Letter letter, Instant made) {
		String styles = styles(letter.accent());
		return print(this.templates.write("pdf", letter.language(), Map.of("css", styles, "letter", letter)),
				letter.language(), made);
	}

	/** The style sheet of a letter whose letterhead has that colour. */
	public String styles(String colour) {
		return this.css.replace("ACCENT", colour).replace("EMBLEM", Emblem.dataAddress(colour));
	}

	/**
	 * Makes a file of another paper in the same fonts and just as accessible.
	 * @param xhtml the whole of it, styles and title included
	 * @param language which all of it is written in
	 * @param made the time that it says it was made at
	 */
	public byte[] print(String xhtml, Language language, Instant made) {
		Document document = PdfText.read(PaperTemplates.legal(xhtml));
		return withFonts((taken) -> {
			try {
				return render(document, language, made, taken);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/** Whether the fonts hold every letter of the text. */
	public boolean canSet(String text) {
		return withFonts((taken) -> text.codePoints().allMatch((letter) -> invisible(letter) || taken.holds(letter)));
	}

	private static boolean invisible(int letter) {
		int type = Character.getType(letter);
		return Character.isWhitespace(letter) || type == Character.FORMAT || type == Character.NON_SPACING_MARK;
	}

	private <T> T withFonts(Function<PdfFonts, T> work) {
		PdfFonts taken = null;
		try {
			taken = this.fonts.take();
			return work.apply(taken);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		finally {
			if (taken != null) {
				this.fonts.add(taken);
			}
		}
	}

	private static byte[] render(Document source, Language language, Instant made, PdfFonts fonts) throws IOException {
		try (PDDocument document = new PDDocument()) {
			PdfRendererBuilder builder = new PdfRendererBuilder();
			fonts.offer(builder, document);
			builder.usePDDocument(document)
				.usePdfUaAccessibility(true)
				.usePdfAConformance(PdfAConformance.PDFA_2_A)
				.useColorProfile(COLOURS)
				.withProducer("Convoke")
				.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
				.useUnicodeBidiReorderer(new ICUBidiReorderer())
				.useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(language.locale()))
				.useReplacementText("□")
				.defaultTextDirection((language == Language.AR) ? TextDirection.RTL : TextDirection.LTR)
				.useUriResolver((base, address) -> address.startsWith("data:") ? address : null)
				.withW3cDocument(source, null);
			try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
				renderer.createPDFWithoutClosing();
				PdfMetadata.finish(document, language, made);
				ByteArrayOutputStream out = new ByteArrayOutputStream();
				document.save(out);
				return out.toByteArray();
			}
		}
	}

	static Calendar calendar(Instant at) {
		return GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
	}

	private static String read(String resource) {
		try (InputStream in = LetterPdf.class.getResourceAsStream(resource)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
