package org.convoke.circulars.reading.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * One font in the place of all: text is read, not drawn, and what is read must not depend
 * on the fonts of the machine, nor wait until they are listed.
 */
final class StandInFonts implements FontMapper {

	private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private final TrueTypeFont font;

	StandInFonts() {
		try (InputStream in = FontMapper.class.getResourceAsStream(FONT)) {
			this.font = new TTFParser().parse(new RandomAccessReadBuffer(in));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
		return new FontMapping<>(this.font, false);
	}

	@Override
	public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
		return new FontMapping<>(this.font, false);
	}

	@Override
	public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
		return new CIDFontMapping(null, this.font, false);
	}

}
