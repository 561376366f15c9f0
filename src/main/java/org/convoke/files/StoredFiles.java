package org.convoke.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The store of files: rows of the database, so that one backup and one transaction hold
 * everything.
 */
@Service
public class StoredFiles {

	static final int CHUNK = 512 * 1024;

	private final JdbcClient jdbc;

	private final Clock clock;

	StoredFiles(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Stores a file in the transaction of what it belongs to. */
	@Transactional(propagation = Propagation.MANDATORY)
	public StoredFile store(IncomingFile file) {
		try (InputStream in = file.open()) {
			return store(file.name(), in, file.type());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Stores the stream chunk by chunk, hashing while it copies. */
	@Transactional(propagation = Propagation.MANDATORY)
	public StoredFile store(String name, InputStream content, FileType type) throws IOException {
		return store(name, content, type.mediaType());
	}

	/** Stores a file that the product has made itself, of whatever type. */
	@Transactional(propagation = Propagation.MANDATORY)
	public StoredFile store(String name, InputStream content, String mediaType) throws IOException {
		long id = this.jdbc.sql("select nextval(pg_get_serial_sequence('stored_file', 'id'))")
			.query(Long.class)
			.single();
		MessageDigest hash = sha256();
		long size = 0;
		byte[] buffer = new byte[CHUNK];
		int read = content.readNBytes(buffer, 0, CHUNK);
		for (int position = 0; read > 0; position++) {
			hash.update(buffer, 0, read);
			size += read;
			this.jdbc.sql("insert into file_chunk (file_id, position, data) values (?, ?, ?)")
				.params(id, position, (read == CHUNK) ? buffer : Arrays.copyOf(buffer, read))
				.update();
			read = content.readNBytes(buffer, 0, CHUNK);
		}
		StoredFile file = new StoredFile(id, name, mediaType, size, HexFormat.of().formatHex(hash.digest()),
				this.clock.instant());
		this.jdbc.sql("""
				insert into stored_file (id, name, media_type, size, sha256, created_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(id, name, file.mediaType(), size, file.sha256(), Timestamp.from(file.createdAt()))
			.update();
		return file;
	}

	/**
	 * The content of a file, read while it is sent: each chunk is a short query of its
	 * own, so that a slow reader holds no connection.
	 */
	public InputStream open(StoredFile file) {
		return new ChunkStream(this.jdbc, file);
	}

	/** Deletes a file that nothing refers to any more. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void delete(long id) {
		this.jdbc.sql("delete from stored_file where id = ?").param(id).update();
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
