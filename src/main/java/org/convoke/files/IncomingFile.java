package org.convoke.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.springframework.web.multipart.MultipartFile;

/**
 * A file that was sent and found to be one of the {@link FileType}s, before it is stored.
 * It waits in a temporary file until it is closed.
 */
public final class IncomingFile implements AutoCloseable {

	/** The largest file that is taken; pages state it where one chooses the file. */
	public static final long MAX_SIZE = 50L * 1024 * 1024;

	private final String name;

	private final FileType type;

	private final long size;

	private final Path content;

	private IncomingFile(String name, FileType type, long size, Path content) {
		this.name = name;
		this.type = type;
		this.size = size;
		this.content = content;
	}

	/**
	 * Takes an uploaded file over.
	 * @throws FileRefusedException when it is too large, empty or not what is taken
	 */
	public static IncomingFile take(MultipartFile upload) {
		String name = FileName.clean(upload.getOriginalFilename());
		if (upload.getSize() > MAX_SIZE) {
			throw new FileRefusedException("files.tooLarge", name);
		}
		Path content = null;
		try {
			content = Files.createTempFile("convoke-", ".upload");
			// Moves what the container has written to the disk already.
			upload.transferTo(content.toFile());
			FileType type = FileInspector.inspect(name, content);
			String full = FileName.extension(name).isEmpty() ? FileName.clean(name + type.extension()) : name;
			return new IncomingFile(full, type, Files.size(content), content);
		}
		catch (IOException ex) {
			delete(content);
			throw new UncheckedIOException(ex);
		}
		catch (FileRefusedException ex) {
			delete(content);
			throw ex;
		}
	}

	public String name() {
		return this.name;
	}

	public FileType type() {
		return this.type;
	}

	public long size() {
		return this.size;
	}

	/** The SHA-256 of the content, in hexadecimal digits. */
	public String sha256() {
		MessageDigest digest = StoredFiles.sha256();
		try (InputStream in = new DigestInputStream(open(), digest)) {
			in.transferTo(OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	InputStream open() throws IOException {
		return Files.newInputStream(this.content);
	}

	@Override
	public void close() {
		delete(this.content);
	}

	private static void delete(Path content) {
		try {
			if (content != null) {
				Files.deleteIfExists(content);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
