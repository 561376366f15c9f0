package org.convoke.circulars.reading.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.ibm.icu.text.CharsetDetector;

/**
 * Letters in files of plain text, in Unicode or in the encodings that desks used before.
 */
final class PlainTextFile {

	/** By how the detector calls what was found; others are not guessed. */
	private static final Map<String, Charset> GUESSES = Map.of("windows-1252", Charset.forName("windows-1252"),
			"ISO-8859-1", Charset.forName("windows-1252"), "windows-1251", Charset.forName("windows-1251"), "KOI8-R",
			Charset.forName("KOI8-R"), "windows-1256", Charset.forName("windows-1256"), "GB18030",
			Charset.forName("GB18030"));

	/** Text that is written for programs, and what text never holds. */
	private static final Pattern NO_TEXT = Pattern.compile(
			"^\\s*(?:\\{\\\\rtf|<(?:!doctype|html|head|body|\\?xml|!--)|%!PS)|[\\x00-\\x08\\x0E-\\x19\\x1C-\\x1F]",
			Pattern.CASE_INSENSITIVE);

	private PlainTextFile() {
	}

	static String text(Path file) throws IOException {
		String text = decode(Files.readAllBytes(file));
		if (NO_TEXT.matcher(text).find()) {
			throw Refusal.OTHER_TYPE.because();
		}
		if (text.isBlank()) {
			throw Refusal.NO_TEXT.because();
		}
		new TextLimit().count(text.length());
		return text;
	}

	private static String decode(byte[] bytes) {
		if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
			return strictly(bytes, 3, StandardCharsets.UTF_8).orElseThrow(Refusal.DAMAGED::because);
		}
		if (startsWith(bytes, 0xFF, 0xFE)) {
			return strictly(bytes, 2, StandardCharsets.UTF_16LE).orElseThrow(Refusal.DAMAGED::because);
		}
		if (startsWith(bytes, 0xFE, 0xFF)) {
			return strictly(bytes, 2, StandardCharsets.UTF_16BE).orElseThrow(Refusal.DAMAGED::because);
		}
		return strictly(bytes, 0, StandardCharsets.UTF_8).orElseGet(() -> guess(bytes));
	}

	private static String guess(byte[] bytes) {
		Charset charset = Stream.of(new CharsetDetector().setText(bytes).detectAll())
			.map((match) -> GUESSES.get(match.getName()))
			.filter((known) -> known != null)
			.findFirst()
			.orElseThrow(Refusal.OTHER_TYPE::because);
		return new String(bytes, charset);
	}

	private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
		try {
			return Optional
				.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

	private static boolean startsWith(byte[] bytes, int... mark) {
		for (int i = 0; i < mark.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

}
