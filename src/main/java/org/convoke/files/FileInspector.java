package org.convoke.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Tells by its content, never by its name, what a file is, and refuses what is none of
 * the {@link FileType}s, could harm a reader, or is not what its name says.
 */
public final class FileInspector {

	/** Readers of PDF look for its mark within so many bytes. */
	private static final int HEAD = 1024;

	private static final byte[] OLE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	private FileInspector() {
	}

	/**
	 * The type of the file.
	 * @param name the cleaned name, for the comparison and for messages
	 * @throws FileRefusedException when it is not taken
	 */
	static FileType inspect(String name, Path file) throws IOException {
		FileType type = typeOf(name, file);
		String extension = FileName.extension(name);
		if (!extension.isEmpty() && !extension.equals(type.extension())) {
			throw new FileRefusedException("files.lying", name, extension, type.name());
		}
		return type;
	}

	/**
	 * The type of the file, whatever its name says.
	 * @param name the cleaned name, for messages
	 * @throws FileRefusedException when it is not taken
	 */
	public static FileType typeOf(String name, Path file) throws IOException {
		byte[] head = head(file);
		if (head.length == 0) {
			throw new FileRefusedException("files.empty", name);
		}
		if (startsWith(head, ZIP)) {
			return new ZipInspector(name, file).type();
		}
		if (startsWith(head, OLE)) {
			throw new FileRefusedException("files.oldOffice", name);
		}
		if (new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
			return FileType.PDF;
		}
		throw new FileRefusedException("files.unknown", name);
	}

	private static byte[] head(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(HEAD);
		}
	}

	private static boolean startsWith(byte[] head, byte[] mark) {
		return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
	}

}
