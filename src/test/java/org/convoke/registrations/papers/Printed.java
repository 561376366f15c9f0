package org.convoke.registrations.papers;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF file as people and telephones read it.
 *
 * @param width of the first page in millimetres
 */
record Printed(int pages, String text, int width, int height, BufferedImage picture) {

	static Printed of(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			var box = document.getPage(0).getMediaBox();
			return new Printed(document.getNumberOfPages(),
					new PDFTextStripper().getText(document).replaceAll("\\s+", " "), millimetres(box.getWidth()),
					millimetres(box.getHeight()), new PDFRenderer(document).renderImageWithDPI(0, 200));
		}
	}

	/** What the square code on the first page says. */
	String code() throws NotFoundException {
		// The lower half: a telephone is held over the code, too, not over the name.
		int half = this.picture.getHeight() / 2;
		return decode(this.picture.getSubimage(0, half, this.picture.getWidth(), this.picture.getHeight() - half));
	}

	static String decode(BufferedImage image) throws NotFoundException {
		int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
		return new MultiFormatReader()
			.decode(new BinaryBitmap(
					new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))),
					Map.of(DecodeHintType.TRY_HARDER, true))
			.getText();
	}

	private static int millimetres(float points) {
		return Math.round(points * 25.4f / 72);
	}

}
