package org.convoke.registrations.checkin;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.ImageIO;

import org.convoke.circulars.typesetting.QrCode;
import org.convoke.web.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Pictures from telephones, and from people who mean harm. */
class PictureReaderTests {

	private static final String CODE = "CVK1:JCA-MV-2-7K3Q-MX2P:H7XW3K9A";

	private final PictureReader reader = new PictureReader();

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpeg" })
	void aCodeIsRead(String kind) throws IOException {
		assertThat(read(written(photo(800, 600, 300, 0), kind))).contains(CODE);
	}

	@Test
	void aLargeTurnedPhotoIsRead() throws IOException {
		assertThat(read(written(photo(4000, 3000, 1500, 0.3), "jpeg"))).contains(CODE);
	}

	@Test
	void aPictureWithoutACodeHasNone() throws IOException {
		BufferedImage noise = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
		Random random = new Random(1);
		for (int i = 0; i < 400 * 400; i++) {
			noise.setRGB(i % 400, i / 400, random.nextInt());
		}
		assertThat(read(written(noise, "png"))).isEmpty();
		assertThat(read(written(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png"))).isEmpty();
	}

	@Test
	void whatIsNoPictureIsRefused() throws IOException {
		for (byte[] file : new byte[][] { {}, "hello".getBytes(StandardCharsets.UTF_8),
				"<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
				written(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "gif"),
				written(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "bmp") }) {
			refused(file);
		}
		byte[] whole = written(photo(800, 600, 300, 0), "png");
		byte[] half = new byte[whole.length / 2];
		System.arraycopy(whole, 0, half, 0, half.length);
		refused(half);
	}

	@Test
	void aPictureThatUnpacksToGigabytesIsNotUnpacked() throws IOException {
		refused(png(100_000, 100_000, 1000));
		refused(png(Integer.MAX_VALUE, 1, 1000));
		// Fit by its sides, unpacked no larger than is needed.
		assertThat(read(png(12_000, 12_000, 19_000_000))).isEmpty();
	}

	private java.util.Optional<String> read(byte[] picture) {
		return this.reader.read(new ByteArrayInputStream(picture), picture.length);
	}

	private void refused(byte[] picture) {
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> read(picture));
	}

	static byte[] written(BufferedImage image, String kind) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(image, kind, out);
		return out.toByteArray();
	}

	/** A code somewhere in a picture. */
	private static BufferedImage photo(int width, int height, int size, double turn) throws IOException {
		BufferedImage code = ImageIO.read(new ByteArrayInputStream(QrCode.of(CODE).png()));
		BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = photo.createGraphics();
		graphics.setColor(new Color(210, 205, 195));
		graphics.fillRect(0, 0, width, height);
		graphics.rotate(turn, width / 2.0, height / 2.0);
		graphics.drawImage(code, (width - size) / 2, (height - size) / 2, size, size, null);
		graphics.dispose();
		return photo;
	}

	/** A grey picture of those sides, whose rows are all white; small as a file. */
	private static byte[] png(int width, int height, long most) throws IOException {
		ByteArrayOutputStream rows = new ByteArrayOutputStream();
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(rows)) {
			byte[] zeros = new byte[64 * 1024];
			for (long left = Math.min(most, (width / 8L + 1) * height); left > 0; left -= zeros.length) {
				deflater.write(zeros, 0, (int) Math.min(left, zeros.length));
			}
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' });
		out.write(chunk("IHDR",
				ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1).put((byte) 0).array()));
		out.write(chunk("IDAT", rows.toByteArray()));
		out.write(chunk("IEND", new byte[0]));
		return out.toByteArray();
	}

	private static byte[] chunk(String name, byte[] content) {
		byte[] named = ByteBuffer.allocate(4 + content.length)
			.put(name.getBytes(StandardCharsets.US_ASCII))
			.put(content)
			.array();
		CRC32 check = new CRC32();
		check.update(named);
		return ByteBuffer.allocate(8 + named.length)
			.putInt(content.length)
			.put(named)
			.putInt((int) check.getValue())
			.array();
	}

}
