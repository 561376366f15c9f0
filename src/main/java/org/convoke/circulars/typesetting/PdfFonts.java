package org.convoke.circulars.typesetting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts that letters are set in, read once. Those of Arabic and Chinese are only
 * taken where the text needs them. Not for two threads at once.
 */
final class PdfFonts {

	private static final List<Face> FACES = List.of(
			new Face("Source Serif 4", 400, FontStyle.NORMAL, "source-serif-4-400"),
			new Face("Source Serif 4", 600, FontStyle.NORMAL, "source-serif-4-600"),
			new Face("Source Serif 4", 400, FontStyle.ITALIC, "source-serif-4-400-italic"),
			new Face("Source Serif 4", 600, FontStyle.ITALIC, "source-serif-4-600-italic"),
			new Face("Noto Sans", 400, FontStyle.NORMAL, "noto-sans-400"),
			new Face("Noto Sans", 600, FontStyle.NORMAL, "noto-sans-600"),
			new Face("Arabic", 400, FontStyle.NORMAL, "noto-naskh-arabic-400"),
			new Face("Arabic", 600, FontStyle.NORMAL, "noto-naskh-arabic-600"),
			// Song for the text, Hei for what stands out, as printers do.
			new Face("Chinese", 400, FontStyle.NORMAL, "noto-serif-sc-400"),
			new Face("Chinese", 600, FontStyle.NORMAL, "noto-sans-sc-600"));

	private final Map<Face, TrueTypeFont> read = new ConcurrentHashMap<>();

	private final Metrics metrics = new Metrics();

	/** A font by the names that the style sheet gives it. */
	private record Face(String family, int weight, FontStyle style, String file) {
	}

	/** Lets that document be set in these fonts. */
	void offer(PdfRendererBuilder builder, PDDocument document) {
		builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, this.metrics);
		for (Face face : FACES) {
			builder.useFont(new Supplier(face, document), face.family(), face.weight(), face.style(), true);
		}
	}

	/** Whether one of the fonts for what stands out has that letter. */
	boolean holds(int letter) {
		return FACES.stream()
			.filter((face) -> face.weight() == 600 && face.style() == FontStyle.NORMAL)
			.anyMatch((face) -> holds(face, letter));
	}

	private boolean holds(Face face, int letter) {
		try {
			return this.read.computeIfAbsent(face, this::read).getUnicodeCmapLookup().getGlyphId(letter) != 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private TrueTypeFont read(Face face) {
		String name = "/circulars/typesetting/fonts/" + face.file() + ".ttf";
		try (InputStream in = PdfFonts.class.getResourceAsStream(name)) {
			return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(name, ex);
		}
	}

	/** Puts a font into a document once the document needs it. */
	private final class Supplier extends PDFontSupplier {

		private final Face face;

		private final PDDocument document;

		Supplier(Face face, PDDocument document) {
			super(null);
			this.face = face;
			this.document = document;
		}

		@Override
		public PDFont supply() {
			try {
				return PDType0Font.load(this.document,
						PdfFonts.this.read.computeIfAbsent(this.face, PdfFonts.this::read), true);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/** Heights of the fonts, which stay the same. */
	private static final class Metrics implements FSCacheEx<String, FSCacheValue> {

		private final Map<String, FSCacheValue> values = new ConcurrentHashMap<>();

		@Override
		public void put(String key, FSCacheValue value) {
			this.values.put(key, value);
		}

		@Override
		public FSCacheValue get(String key, Callable<? extends FSCacheValue> loader) {
			return this.values.computeIfAbsent(key, (missing) -> {
				try {
					return loader.call();
				}
				catch (Exception ex) {
					throw new IllegalStateException(ex);
				}
			});
		}

		@Override
		public FSCacheValue get(String key) {
			return this.values.get(key);
		}

	}

}
