package org.convoke.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a stored file, holding one chunk at a time; skipping costs nothing. */
class ChunkStream extends InputStream {

	private final JdbcClient jdbc;

	private final StoredFile file;

	private long offset;

	private int position = -1;

	private byte[] chunk = {};

	ChunkStream(JdbcClient jdbc, StoredFile file) {
		this.jdbc = jdbc;
		this.file = file;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] target, int from, int length) throws IOException {
		Objects.checkFromIndexSize(from, length, target.length);
		if (length == 0) {
			return 0;
		}
		if (this.offset >= this.file.size()) {
			return -1;
		}
		load((int) (this.offset / StoredFiles.CHUNK));
		int start = (int) (this.offset % StoredFiles.CHUNK);
		int count = Math.min(length, this.chunk.length - start);
		if (count <= 0) {
			throw new EOFException("Stored file " + this.file.id() + " is cut off");
		}
		System.arraycopy(this.chunk, start, target, from, count);
		this.offset += count;
		return count;
	}

	@Override
	public long skip(long count) {
		long skipped = Math.max(0, Math.min(count, this.file.size() - this.offset));
		this.offset += skipped;
		return skipped;
	}

	private void load(int wanted) throws IOException {
		if (wanted == this.position) {
			return;
		}
		this.chunk = this.jdbc.sql("select data from file_chunk where file_id = ? and position = ?")
			.params(this.file.id(), wanted)
			.query(byte[].class)
			.optional()
			.orElseThrow(() -> new EOFException("Stored file " + this.file.id() + " lacks a chunk"));
		this.position = wanted;
	}

}
