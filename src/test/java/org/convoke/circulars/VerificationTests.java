package org.convoke.circulars;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

import org.convoke.files.FileType;
import org.convoke.files.StoredFiles;
import org.convoke.testing.ConvokeTest;
import org.convoke.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ConvokeTest
class VerificationTests {

	private static final LocalDate ISSUED = LocalDate.parse("2026-03-26");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Circulars circulars;

	@Autowired
	Publications publications;

	@Autowired
	Amendments amendments;

	@Autowired
	Letters letters;

	@Autowired
	StoredFiles files;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aCodeTellsThatTheLetterIsGenuineAndInForce() {
		String key = publish("Genuine subject");
		String code = code(key);
		assertThat(code).matches("[2-9A-HJKMNP-TV-Z]{12}");
		assertThat(this.mvc.get().uri("/verify/{code}", code).header("Accept-Language", "en")).hasStatusOk()
			.hasHeader("X-Robots-Tag", "noindex")
			.bodyText()
			.contains("Genuine and in force", "Circular TSB ", "Genuine subject", "26 March 2026", "/circulars/" + key,
					VerificationCode.grouped(code), "International Telecommunication Union");
		assertThat(this.mvc.get().uri("/verify/{code}", VerificationCode.grouped(code).toLowerCase())).hasStatusOk();
		assertThat(this.mvc.get().uri("/verify?code={code}", " " + VerificationCode.grouped(code)))
			.hasRedirectedUrl("/verify/" + code);
	}

	@Test
	void itTellsWhatHasBecomeOfTheLetter() {
		String key = publish("Changing");
		String corrigendum = amend(key, AmendmentKind.CORRIGENDUM);
		assertThat(this.mvc.get().uri("/verify/{code}", code(key)).header("Accept-Language", "en")).bodyText()
			.contains("in force and amended", "/circulars/" + corrigendum, "Corrigendum 1 to Circular TSB ");
		assertThat(this.mvc.get().uri("/verify/{code}", code(corrigendum)).header("Accept-Language", "en")).bodyText()
			.contains("Genuine and in force", "Amends", "/circulars/" + key);
		String revision = amend(key, AmendmentKind.REVISION);
		assertThat(this.mvc.get().uri("/verify/{code}", code(corrigendum)).header("Accept-Language", "fr")).bodyText()
			.contains("Authentique, mais plus en vigueur", "/circulars/" + revision);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ABCDEFGHJKMN", "x", "<script>alert(1)", "ABCDEFGHJKMNPQRSTVWXYZ", "ОТВЕТ" })
	void anotherCodeIsNoneOfOurs(String code) {
		assertThat(this.mvc.get().uri("/verify/{code}", code).header("Accept-Language", "en")).hasStatus(404)
			.hasHeader("X-Robots-Tag", "noindex")
			.bodyText()
			.contains("No letter of ours has this code", "name=\"code\"")
			.doesNotContain("<script>alert");
		assertThat(this.mvc.get().uri("/api/v1/verifications/{code}", code)).hasStatus(404);
	}

	@Test
	void programsAreToldTheSame() {
		String key = publish("For programs");
		String revision = amend(key, AmendmentKind.REVISION);
		assertThat(this.mvc.get()
			.uri("/api/v1/verifications/{code}", code(key))
			.header("Accept-Language", "en")
			.exchange()).hasStatusOk().bodyJson().satisfies((json) -> {
				json.assertThat().extractingPath("$.genuine").isEqualTo(true);
				json.assertThat().extractingPath("$.key").isEqualTo(key);
				json.assertThat().extractingPath("$.state").isEqualTo("SUPERSEDED");
				json.assertThat().extractingPath("$.supersededBy.key").isEqualTo(revision);
				json.assertThat().extractingPath("$.date").isEqualTo("2026-03-26");
				json.assertThat().extractingPath("$.subject").isEqualTo("For programs");
				json.assertThat().extractingPath("$.languages[0].language").isEqualTo("en");
			});
	}

	@Test
	void aFileIsKnownByItsHash() throws NoSuchAlgorithmException {
		String key = publish("With a file");
		long id = this.letters.any(key).circular().getId();
		byte[] pdf = ("the PDF of " + key).getBytes(StandardCharsets.UTF_8);
		long file = this.transaction.execute((status) -> {
			try {
				return this.files.store(key + ".pdf", new ByteArrayInputStream(pdf), FileType.PDF).id();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		this.jdbc.sql("insert into circular_file (circular_id, language, format, file_id) values (?, 'en', 'PDF', ?)")
			.params(id, file)
			.update();
		String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
		assertThat(this.mvc.get().uri("/verify/{code}", code(key))).bodyText().contains("PDF", sha256);
		assertThat(this.mvc.get().uri("/api/v1/verifications/{code}", code(key))).bodyJson()
			.extractingPath("$.languages[0].files[0].sha256")
			.isEqualTo(sha256);
		assertThat(this.mvc.post()
			.uri("/verify/files")
			.multipart()
			.file(new MockMultipartFile("file", "renamed.pdf", "application/pdf", pdf))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.header("Accept-Language", "en")).hasStatusOk()
			.bodyText()
			.contains("This file is unchanged: PDF, English", "Genuine and in force", "/circulars/" + key);
	}

	@Test
	void aFileThatWasChangedIsNoFileOfOurs() {
		assertThat(this.mvc.post()
			.uri("/verify/files")
			.multipart()
			.file(new MockMultipartFile("file", "forged.pdf", "application/pdf",
					"forged".getBytes(StandardCharsets.UTF_8)))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.header("Accept-Language", "en")).hasStatus(404)
			.bodyText()
			.contains("forged.pdf", "is no file of ours", "SHA-256",
					"ccdd35168ab474fa5764a526cfb83621351e23682c5075b2e18d56bddf96aa30");
	}

	private String publish(String subject) {
		return this.publications.publish(this.circulars.draft(null, Language.EN, PublicationTests.complete(subject)),
				ISSUED);
	}

	private String amend(String key, AmendmentKind kind) {
		return this.publications.publish(this.amendments.begin(key, kind), ISSUED);
	}

	private String code(String key) {
		return this.letters.any(key).circular().getPublished().code();
	}

}
