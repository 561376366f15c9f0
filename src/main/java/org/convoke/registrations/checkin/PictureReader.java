package org.convoke.registrations.checkin;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import org.convoke.web.InvalidException;

import org.springframework.stereotype.Component;

/**
 * Reads the square code in a picture from a telephone whose browser cannot. A picture is
 * unpacked only after its kind and its size are known to be fit, and then no larger than
 * is needed; few at once.
 */
@Component
class PictureReader {

	static final long MOST_BYTES = 12L * 1024 * 1024;

	private static final Set<String> KINDS = Set.of("jpeg", "png");

	/** On a side; more than the cameras of telephones have. */
	private static final int MOST_PIXELS = 12_000;

	/** On a side, when it is unpacked. */
	private static final int ENOUGH = 1_400;

	private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.POSSIBLE_FORMATS,
			EnumSet.of(BarcodeFormat.QR_CODE), DecodeHintType.TRY_HARDER, Boolean.TRUE);

	private final Semaphore turns = new Semaphore(2);

	/**
	 * The text of the code in the picture, empty when none is found.
	 * @throws InvalidException when it is no picture, or too large a one
	 */
	Optional<String> read(InputStream picture, long bytes) {
		if (bytes > MOST_BYTES) {
			throw InvalidException.of("picture", "checkin.picture.tooLarge");
		}
		this.turns.acquireUninterruptibly();
		try {
			return decode(unpack(picture));
		}
		finally {
			this.turns.release();
		}
	}

	private static BufferedImage unpack(InputStream picture) {
		try (ImageInputStream in = ImageIO.createImageInputStream(picture)) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			ImageReader reader = readers.hasNext() ? readers.next() : null;
			if (reader == null || !KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
				throw InvalidException.of("picture", "checkin.picture.unreadable");
			}
			try {
				reader.setInput(in, true, true);
				int largest = Math.max(reader.getWidth(0), reader.getHeight(0));
				if (largest > MOST_PIXELS) {
					throw InvalidException.of("picture", "checkin.picture.tooLarge");
				}
				ImageReadParam param = reader.getDefaultReadParam();
				int every = Math.max(1, (largest + ENOUGH - 1) / ENOUGH);
				param.setSourceSubsampling(every, every, 0, 0);
				return reader.read(0, param);
			}
			finally {
				reader.dispose();
			}
		}
		catch (IOException | IllegalArgumentException | IndexOutOfBoundsException ex) {
			throw InvalidException.of("picture", "checkin.picture.unreadable");
		}
	}

	private static Optional<String> decode(BufferedImage image) {
		int width = image.getWidth();
		int height = image.getHeight();
		int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
		try {
			return Optional.of(new MultiFormatReader()
				.decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))), HINTS)
				.getText());
		}
		catch (NotFoundException ex) {
			return Optional.empty();
		}
	}

}
