package org.convoke.circulars.typesetting;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import javax.imageio.ImageIO;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** The square code that a telephone reads an address from. */
public final class QrCode {

	/** Modules of white around it that readers rely on. */
	private static final int MARGIN = 2;

	/** Pixels that each module has in the picture. */
	private static final int SCALE = 8;

	private final ByteMatrix modules;

	private QrCode(ByteMatrix modules) {
		this.modules = modules;
	}

	public static QrCode of(String text) {
		try {
			return new QrCode(Encoder
				.encode(text, ErrorCorrectionLevel.M,
						Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()))
				.getMatrix());
		}
		catch (WriterException ex) {
			throw new IllegalArgumentException("Too long for a code: " + text.length() + " characters", ex);
		}
	}

	/** Width and height in modules, the margin included. */
	public int size() {
		return this.modules.getWidth() + 2 * MARGIN;
	}

	/** The dark modules as the path of an SVG. */
	public String path() {
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < this.modules.getHeight(); y++) {
			for (int x = 0; x < this.modules.getWidth(); x++) {
				if (this.modules.get(x, y) == 1) {
					path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
				}
			}
		}
		return path.toString();
	}

	/** The code as a picture in PNG. */
	public byte[] png() {
		int size = size() * SCALE;
		BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
		for (int y = 0; y < size; y++) {
			for (int x = 0; x < size; x++) {
				image.setRGB(x, y, dark(x / SCALE - MARGIN, y / SCALE - MARGIN) ? 0 : 0xFFFFFF);
			}
		}
		try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
			ImageIO.write(image, "png", png);
			return png.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The picture for the {@code src} of an image. */
	public String dataAddress() {
		return "data:image/png;base64," + Base64.getEncoder().encodeToString(png());
	}

	private boolean dark(int x, int y) {
		return x >= 0 && y >= 0 && x < this.modules.getWidth() && y < this.modules.getHeight()
				&& this.modules.get(x, y) == 1;
	}

}
