package org.convoke.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks into a zip: an office document, or an archive of nothing but taken files. Every
 * entry is read to its end, since the sizes that an archive states may be lies.
 */
final class ZipInspector {

	private static final int MAX_ENTRIES = 5_000;

	private static final int MAX_DIRECTORY = 4 * 1024 * 1024;

	private static final long MAX_UNPACKED = 500L * 1024 * 1024;

	/** Below this much unpacked data no ratio is alarming. */
	private static final long HARMLESS = 20L * 1024 * 1024;

	private static final int MAX_RATIO = 100;

	private static final int MAX_MARKER = 1024 * 1024;

	private static final int END_RECORD = 22;

	private static final int END_SIGNATURE = 0x06054b50;

	private final String name;

	private final Path file;

	ZipInspector(String name, Path file) {
		this.name = name;
		this.file = file;
	}

	FileType type() throws IOException {
		checkDirectory();
		try (ZipFile zip = new ZipFile(this.file.toFile())) {
			checkEntries(zip);
			if (zip.getEntry("[Content_Types].xml") != null) {
				return officeOpenXml(zip);
			}
			if (zip.getEntry("mimetype") != null) {
				return openDocument(zip);
			}
			return archive(zip);
		}
		catch (ZipException | EOFException | IllegalArgumentException ex) {
			throw new FileRefusedException("files.unreadable", this.name);
		}
	}

	/**
	 * The directory at the end of the zip is read into memory when it is opened: its size
	 * is looked at before.
	 */
	private void checkDirectory() throws IOException {
		try (RandomAccessFile in = new RandomAccessFile(this.file.toFile(), "r")) {
			byte[] tail = new byte[(int) Math.min(in.length(), END_RECORD + 0xFFFF)];
			in.seek(in.length() - tail.length);
			in.readFully(tail);
			ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
			for (int at = tail.length - END_RECORD; at >= 0; at--) {
				if (end.getInt(at) == END_SIGNATURE) {
					int entries = end.getShort(at + 10) & 0xFFFF;
					long size = end.getInt(at + 12) & 0xFFFFFFFFL;
					if (entries > MAX_ENTRIES || size > MAX_DIRECTORY) {
						throw new FileRefusedException("files.bomb", this.name);
					}
					return;
				}
			}
		}
		throw new FileRefusedException("files.unreadable", this.name);
	}

	private void checkEntries(ZipFile zip) throws IOException {
		if (zip.size() > MAX_ENTRIES) {
			throw new FileRefusedException("files.bomb", this.name);
		}
		long limit = Math.min(MAX_UNPACKED, Math.max(HARMLESS, Files.size(this.file) * MAX_RATIO));
		long unpacked = 0;
		byte[] buffer = new byte[64 * 1024];
		for (ZipEntry entry : entries(zip)) {
			try (InputStream in = zip.getInputStream(entry)) {
				for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
					unpacked += read;
					if (unpacked > limit) {
						throw new FileRefusedException("files.bomb", this.name);
					}
				}
			}
		}
	}

	private FileType officeOpenXml(ZipFile zip) throws IOException {
		String types = marker(zip, "[Content_Types].xml");
		boolean program = entries(zip).stream()
			.anyMatch((entry) -> entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
		if (program || types.contains("macroEnabled")) {
			throw new FileRefusedException("files.macros", this.name);
		}
		if (types.contains("wordprocessingml.document.main+xml")) {
			return FileType.DOCX;
		}
		if (types.contains("presentationml.presentation.main+xml")) {
			return FileType.PPTX;
		}
		if (types.contains("spreadsheetml.sheet.main+xml")) {
			return FileType.XLSX;
		}
		throw new FileRefusedException("files.unknown", this.name);
	}

	private FileType openDocument(ZipFile zip) throws IOException {
		if (!marker(zip, "mimetype").strip().equals(FileType.ODT.mediaType())) {
			throw new FileRefusedException("files.unknown", this.name);
		}
		if (entries(zip).stream().anyMatch((entry) -> entry.getName().matches("(Basic|Scripts)/.*[^/]"))) {
			throw new FileRefusedException("files.macros", this.name);
		}
		return FileType.ODT;
	}

	private FileType archive(ZipFile zip) throws IOException {
		List<? extends ZipEntry> files = entries(zip).stream()
			.filter((entry) -> !entry.isDirectory() && !leftByTheSystem(entry.getName()))
			.toList();
		if (files.isEmpty()) {
			throw new FileRefusedException("files.empty", this.name);
		}
		for (ZipEntry entry : files) {
			if (!taken(zip, entry)) {
				throw new FileRefusedException("files.archive", this.name, FileName.clean(entry.getName()));
			}
		}
		return FileType.ZIP;
	}

	private boolean taken(ZipFile zip, ZipEntry entry) throws IOException {
		if (entry.getName().startsWith("/") || entry.getName().matches("(.*[/\\\\])?\\.\\.([/\\\\].*)?")) {
			return false;
		}
		Path inner = Files.createTempFile("convoke-", ".entry");
		try (InputStream in = zip.getInputStream(entry)) {
			Files.copy(in, inner, StandardCopyOption.REPLACE_EXISTING);
			return FileInspector.inspect(FileName.clean(entry.getName()), inner) != FileType.ZIP;
		}
		catch (FileRefusedException ex) {
			return false;
		}
		finally {
			Files.delete(inner);
		}
	}

	private static boolean leftByTheSystem(String entry) {
		return entry.startsWith("__MACOSX/") || entry.endsWith(".DS_Store") || entry.endsWith("Thumbs.db");
	}

	private static List<? extends ZipEntry> entries(ZipFile zip) {
		return zip.stream().toList();
	}

	private static String marker(ZipFile zip, String entry) throws IOException {
		try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
			return new String(in.readNBytes(MAX_MARKER), StandardCharsets.UTF_8);
		}
	}

}
