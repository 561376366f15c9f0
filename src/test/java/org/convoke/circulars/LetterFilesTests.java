package org.convoke.circulars;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.convoke.directory.MailingCategory;
import org.convoke.files.FileType;
import org.convoke.files.StoredFile;
import org.convoke.testing.ConvokeTest;
import org.convoke.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A published letter has its files, made once and never changed. */
@ConvokeTest
class LetterFilesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Circulars circulars;

	@Autowired
	Publications publications;

	@Autowired
	LetterFiles files;

	@Autowired
	JdbcClient jdbc;

	@Test
	void theFilesAreMadeAfterThePublication() {
		String key = published("Made by itself");
		Awaitility.await().until(() -> count(key) == 2);
		assertThat(this.mvc.get().uri("/circulars/{key}", key)).bodyText()
			.contains("/circulars/" + key + "/en.pdf", "/circulars/" + key + "/en.docx", "KB</span>");
	}

	@Test
	void whoAsksTwiceGetsTheSameFile() {
		String key = published("Asked twice");
		MvcTestResult first = this.mvc.get().uri("/circulars/{key}/en.pdf", key).exchange();
		StoredFile file = this.files.file(key, Language.EN, FileType.PDF);
		assertThat(first).hasStatusOk()
			.hasContentType("application/pdf")
			.hasHeader("ETag", "\"" + file.sha256() + "\"")
			.hasHeader("Cache-Control", "max-age=31536000, public, immutable");
		assertThat(first.getResponse().getHeader("Content-Disposition")).contains(key + "-en.pdf");
		this.files.make(id(key));
		assertThat(this.files.file(key, Language.EN, FileType.PDF)).isEqualTo(file);
		assertThat(this.mvc.get().uri("/circulars/{key}/en.pdf", key).exchange().getResponse().getContentAsByteArray())
			.isEqualTo(first.getResponse().getContentAsByteArray());
		assertThat(
				this.mvc.get().uri("/circulars/{key}/en.pdf", key).header("If-None-Match", "\"" + file.sha256() + "\""))
			.hasStatus(304);
		assertThat(count(key)).isEqualTo(2);
	}

	@Test
	void manyWhoAskFirstGetOneFile() throws Exception {
		String key = published("Asked at once");
		ExecutorService readers = Executors.newFixedThreadPool(8);
		try {
			Callable<StoredFile> ask = () -> this.files.file(key, Language.EN, FileType.PDF);
			List<Long> ids = readers.invokeAll(Collections.nCopies(8, ask))
				.stream()
				.map(LetterFilesTests::result)
				.map(StoredFile::id)
				.distinct()
				.toList();
			assertThat(ids).hasSize(1);
			assertThat(count(key)).isEqualTo(2);
			assertThat(this.jdbc.sql("select count(*) from stored_file where name like ?")
				.param(key + "-%")
				.query(Integer.class)
				.single()).isEqualTo(2);
		}
		finally {
			readers.shutdownNow();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "update circular_file set language = 'fr'", "delete from circular_file",
			"truncate circular_file",
			"update stored_file set name = 'x' where id in (select file_id from circular_file)",
			"delete from stored_file where id in (select file_id from circular_file)",
			"update file_chunk set data = '\\x00' where file_id in (select file_id from circular_file)",
			"delete from file_chunk where file_id in (select file_id from circular_file)",
			"insert into file_chunk (file_id, position, data) select file_id, 99, '\\x00' from circular_file",
			"update file_chunk set file_id = (select min(file_id) from circular_file), position = 98 where file_id not in "
					+ "(select file_id from circular_file)" })
	void noPathChangesAFile(String change) {
		String key = published("Never changed");
		this.files.make(id(key));
		if (change.contains("not in")) {
			this.jdbc.sql("""
					with stray as (insert into stored_file (name, media_type, size, sha256, created_at)
					    values ('stray', 'application/pdf', 1, repeat('0', 64), now()) returning id)
					insert into file_chunk (file_id, position, data) select id, 0, '\\x00' from stray""").update();
		}
		assertThatThrownBy(() -> this.jdbc.sql(change).update()).isInstanceOf(DataAccessException.class)
			.hasMessageMatching("(?s).*(append-only|sealed|cannot truncate).*");
	}

	@Test
	void aLanguageThatIsReleasedLaterGetsItsFiles() {
		String key = published("Released later");
		this.files.make(id(key));
		assertThat(this.mvc.get().uri("/circulars/{key}/fr.pdf", key)).hasStatus(404);
		this.jdbc.sql("""
				insert into circular_version (circular_id, language, subject, detail, salutation, paragraphs, closing)
				select circular_id, 'fr', 'Plus tard', detail, salutation, paragraphs, closing
				from circular_version where circular_id = ?""").param(id(key)).update();
		this.files.make(id(key));
		assertThat(count(key)).isEqualTo(4);
		assertThat(this.mvc.get().uri("/circulars/{key}/fr.docx", key)).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/circulars/no-such-letter/en.pdf", "/circulars/{key}/ru.pdf", "/circulars/{key}/xx.pdf",
			"/circulars/{key}/en.zip", "/circulars/{key}/en.pdf.docx" })
	void whatIsNotThereIsNotFound(String address) {
		assertThat(this.mvc.get().uri(address.replace("{key}", published("Somewhere")))).hasStatus(404);
	}

	@Test
	void aDraftIsForTheSecretariatAndNotKept() {
		String key = this.circulars.draft(null, Language.EN, text("A draft"));
		assertThat(this.mvc.get().uri("/circulars/{key}/en.pdf", key)).hasStatus(404);
		assertThat(this.mvc.get().uri("/secretariat/circulars/{key}/en.pdf", key)).hasStatus3xxRedirection();
		for (String format : List.of("pdf", "docx")) {
			assertThat(this.mvc.get()
				.uri("/secretariat/circulars/{key}/en.{format}", key, format)
				.with(SecurityMockMvcRequestPostProcessors.user("desk@example.org").roles("SECRETARIAT"))).hasStatusOk()
				.hasHeader("Cache-Control", "no-store");
		}
		assertThat(count(key)).isZero();
	}

	@Test
	void theApiListsThem() {
		String key = published("Listed");
		StoredFile pdf = this.files.file(key, Language.EN, FileType.PDF);
		assertThat(this.mvc.get().uri("/api/v1/circulars/{key}/files", key)).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.items[0].sha256", (sha) -> assertThat(sha).isEqualTo(pdf.sha256()))
			.hasPathSatisfying("$.items[0].address",
					(address) -> assertThat(address).isEqualTo("/circulars/" + key + "/en.pdf"))
			.hasPathSatisfying("$.items.length()", (count) -> assertThat(count).isEqualTo(2));
		assertThat(this.mvc.get().uri("/api/v1/circulars/{key}", key)).bodyJson()
			.hasPathSatisfying("$.files[1].format", (format) -> assertThat(format).isEqualTo("docx"));
	}

	private static StoredFile result(Future<StoredFile> future) {
		try {
			return future.get();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private int count(String key) {
		return this.jdbc.sql("""
				select count(*) from circular_file cf join circular c on c.id = cf.circular_id
				where c.key = :key or c.draft_key = :key""").param("key", key).query(Integer.class).single();
	}

	private long id(String key) {
		return this.jdbc.sql("select id from circular where key = ?").param(key).query(Long.class).single();
	}

	private String published(String subject) {
		return this.publications.publish(this.circulars.draft(null, Language.EN, text(subject)),
				LocalDate.of(2026, 3, 2));
	}

	private static CircularDraft text(String subject) {
		return new CircularDraft(null, null, null, null, null,
				List.of(new CircularDraft.Line("Members", MailingCategory.SECTOR_MEMBERS)), null, null, subject, null,
				null, List.of(Paragraph.of("Text.")), null, null, null, null, null);
	}

}
