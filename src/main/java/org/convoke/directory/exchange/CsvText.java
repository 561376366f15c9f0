package org.convoke.directory.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.convoke.web.InvalidException;

/**
 * The bytes of a file as text. UTF-8 and UTF-16 are recognised for sure; anything else is
 * refused, since guessing would garble names.
 */
final class CsvText {

	static final int MOST_BYTES = 5 * 1024 * 1024;

	private CsvText() {
	}

	/**
	 * The text of the file.
	 * @param charset what the sender has said it is, null when nothing was said
	 */
	static String of(byte[] bytes, Charset charset) {
		if (bytes.length == 0) {
			throw refused("directory.import.file.empty");
		}
		if (bytes.length > MOST_BYTES) {
			throw refused("directory.import.file.tooLarge", MOST_BYTES / 1024 / 1024);
		}
		if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
			throw refused("directory.import.file.spreadsheet");
		}
		String text = decode(bytes, charset);
		if (text.indexOf('\u0000') >= 0) {
			throw refused("directory.import.file.binary");
		}
		return text;
	}

	private static String decode(byte[] bytes, Charset charset) {
		if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
			return strict(bytes, 3, StandardCharsets.UTF_8);
		}
		if (starts(bytes, 0xFF, 0xFE)) {
			return strict(bytes, 2, StandardCharsets.UTF_16LE);
		}
		if (starts(bytes, 0xFE, 0xFF)) {
			return strict(bytes, 2, StandardCharsets.UTF_16BE);
		}
		if (charset != null) {
			return strict(bytes, 0, charset);
		}
		// The headings are Latin letters, so one byte of each pair is zero in UTF-16.
		if (bytes.length > 3 && bytes[1] == 0 && bytes[3] == 0) {
			return strict(bytes, 0, StandardCharsets.UTF_16LE);
		}
		if (bytes.length > 3 && bytes[0] == 0 && bytes[2] == 0) {
			return strict(bytes, 0, StandardCharsets.UTF_16BE);
		}
		return strict(bytes, 0, StandardCharsets.UTF_8);
	}

	private static String strict(byte[] bytes, int from, Charset charset) {
		var decoder = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
		try {
			return decoder.decode(in).toString();
		}
		catch (CharacterCodingException ex) {
			throw (charset == StandardCharsets.UTF_8)
					? refused("directory.import.file.notUtf8", line(bytes, in.position()))
					: refused("directory.import.file.encoding", charset.name());
		}
	}

	private static int line(byte[] bytes, int position) {
		int line = 1;
		for (int i = 0; i < position && i < bytes.length; i++) {
			line += (bytes[i] == '\n') ? 1 : 0;
		}
		return line;
	}

	private static boolean starts(byte[] bytes, int... wanted) {
		if (bytes.length < wanted.length) {
			return false;
		}
		for (int i = 0; i < wanted.length; i++) {
			if ((bytes[i] & 0xFF) != wanted[i]) {
				return false;
			}
		}
		return true;
	}

	private static InvalidException refused(String key, Object... arguments) {
		return InvalidException.of("file", key, arguments);
	}

}
