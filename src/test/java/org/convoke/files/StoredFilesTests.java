package org.convoke.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;

import org.convoke.testing.ConvokeTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ConvokeTest
class StoredFilesTests {

	@Autowired
	StoredFiles files;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Test
	void whatGoesInComesOut() throws Exception {
		byte[] content = random(20 * 1024 * 1024 + 7);
		StoredFile stored = store(content);
		assertThat(stored.size()).isEqualTo(content.length);
		assertThat(stored.sha256()).isEqualTo(hash(content));
		try (InputStream in = this.files.open(stored)) {
			assertThat(hash(in.readAllBytes())).isEqualTo(stored.sha256());
		}
		assertThat(chunks(stored)).isEqualTo(41);
	}

	@Test
	void aFileThatEndsWithAChunkHasNoEmptyOne() {
		assertThat(chunks(store(random(2 * StoredFiles.CHUNK)))).isEqualTo(2);
	}

	@Test
	void skippingLeadsToTheRightByte() throws IOException {
		byte[] content = random(StoredFiles.CHUNK + 100);
		try (InputStream in = this.files.open(store(content))) {
			in.skipNBytes(StoredFiles.CHUNK + 10);
			assertThat(in.read()).isEqualTo(content[StoredFiles.CHUNK + 10] & 0xFF);
			assertThat(in.readAllBytes()).hasSize(89);
			assertThat(in.read()).isEqualTo(-1);
		}
	}

	@Test
	void nothingStaysOfATransactionThatFails() {
		assertThatIllegalStateException().isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			store("lost.pdf", TestFiles.pdf());
			throw new IllegalStateException("Lost");
		}));
		assertThat(
				this.jdbc.sql("select count(*) from stored_file where name = 'lost.pdf'").query(Integer.class).single())
			.isZero();
	}

	private StoredFile store(byte[] content) {
		return this.transaction.execute((status) -> store("paper.pdf", content));
	}

	private StoredFile store(String name, byte[] content) {
		try {
			return this.files.store(name, new ByteArrayInputStream(content), FileType.PDF);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private int chunks(StoredFile file) {
		return this.jdbc.sql("select count(*) from file_chunk where file_id = ?")
			.param(file.id())
			.query(Integer.class)
			.single();
	}

	private static byte[] random(int length) {
		byte[] content = new byte[length];
		new Random(length).nextBytes(content);
		return content;
	}

	private static String hash(byte[] content) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
	}

}
