package org.convoke.journeys;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.convoke.files.TestFiles;
import org.convoke.journeys.HttpCaller.Answer;
import org.convoke.meetings.TestMeetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that are not taken, over real HTTP: the container's limit is tried as well. */
@ConvokeTest
@TestInstance(Lifecycle.PER_CLASS)
class BadUploadTests {

	private static final int MEGABYTE = 1024 * 1024;

	@Value("${convoke.public-url}")
	String address;

	@Autowired
	TestMeetings meetings;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private HttpCallers callers;

	private HttpCaller author;

	private String slug;

	private long before;

	@BeforeAll
	void aMeetingIsOpen() {
		this.callers = new HttpCallers(this.jdbc, this.address);
		this.author = this.callers.anybody();
		this.slug = this.meetings.secondJcaMv().getSlug();
	}

	@BeforeEach
	void itIsApril() {
		this.clock.setTo("2026-04-01T10:00:00+02:00");
		this.before = contributions();
	}

	@Test
	void aFileThatIsGoodIsTaken() {
		Answer answer = submit("paper.docx", TestFiles.docx());
		assertThat(answer.status()).as(answer.body()).isEqualTo(302);
		assertThat(contributions()).isEqualTo(this.before + 1);
	}

	@Test
	void aFileWithALongNameIsTaken() {
		Answer answer = submit("Вклад".repeat(50) + ".docx", TestFiles.docx());
		assertThat(answer.status()).as(answer.body()).isEqualTo(302);
		assertThat(contributions()).isEqualTo(this.before + 1);
	}

	@Test
	void aFileOfNoBytesIsRefused() {
		refused(submit("paper.docx", new byte[0]), "“paper.docx” is empty");
	}

	@Test
	void aFileOfAnotherKindIsRefused() {
		refused(submit("paper.exe", bytes("MZ\u0090 this is a program")),
				"“paper.exe” is not of a kind that is accepted");
		refused(submit("paper.html", bytes("<script>alert(1)</script>")), "is not of a kind that is accepted");
		refused(submit("paper.txt", bytes("Only text")), "is not of a kind that is accepted");
	}

	@Test
	void aNameThatLiesIsRefused() {
		refused(submit("paper.docx", TestFiles.pdf()), "ends in .docx, but its content is PDF");
		refused(submit("paper.pdf", TestFiles.docx()), "ends in .pdf, but its content is DOCX");
		refused(submit("paper.pdf.exe", TestFiles.pdf()), "ends in .exe, but its content is PDF");
	}

	@Test
	void aNameThatIsAPathIsOnlyAName() {
		Answer answer = submit("../../../etc/paper.docx", TestFiles.docx());
		assertThat(this.author.get(answer.path()).body()).contains("<bdi>paper.docx</bdi>").doesNotContain("../");
	}

	@Test
	void aFileBeyondTheLimitIsRefusedAtItsField() {
		Answer answer = submit("paper.pdf", () -> large(60));
		refused(answer, "“paper.pdf” is larger than 50");
		assertThat(answer.body()).contains("Identity of avatars");
		String api = "/api/v1/meetings/" + this.slug + "/contributions";
		Answer problem = this.callers.program().upload(api, Map.of("contribution", "{}"), "paper.pdf", () -> large(60));
		assertThat(problem.status()).as(problem.toString()).isEqualTo(413);
		assertThat(problem.body()).as(problem.toString()).contains("/problems/too-large");
	}

	@Test
	void whatIsBeyondTheContainersLimitIsRefusedOnAPage() {
		Answer answer = submit("paper.pdf", () -> large(115));
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.body()).contains("The file is too large");
		String api = "/api/v1/meetings/" + this.slug + "/contributions";
		Answer problem = this.callers.program()
			.upload(api, Map.of("contribution", "{}"), "paper.pdf", () -> large(115));
		assertThat(problem.status()).as(problem.toString()).isEqualTo(413);
		assertThat(problem.body()).as(problem.toString()).contains("/problems/too-large");
		assertThat(contributions()).isEqualTo(this.before);
	}

	@Test
	void aFormWithAFileButWithoutItsTokenIsRefused() {
		Answer answer = this.author.upload("/meetings/" + this.slug + "/contribute", paper(), "paper.docx",
				() -> new ByteArrayInputStream(TestFiles.docx()));
		assertThat(answer.status()).isEqualTo(403);
		assertThat(contributions()).isEqualTo(this.before);
	}

	private void refused(Answer answer, String message) {
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains(message);
		assertThat(contributions()).isEqualTo(this.before);
	}

	private Answer submit(String name, byte[] content) {
		return submit(name, () -> new ByteArrayInputStream(content));
	}

	private Answer submit(String name, Supplier<InputStream> content) {
		String form = "/meetings/" + this.slug + "/contribute";
		Map<String, String> fields = paper();
		fields.put("_csrf", this.author.csrf(form));
		return this.author.upload(form, fields, name, content);
	}

	private static Map<String, String> paper() {
		return new LinkedHashMap<>(Map.of("title", "Identity of avatars", "sources", "Example Telecom", "purpose",
				"PROPOSAL", "contacts[0].name", "Amal Haddad", "contacts[0].email", "amal.haddad@example.org"));
	}

	/** So many megabytes that begin like a PDF, without taking so much memory. */
	private static InputStream large(int megabytes) {
		return new SequenceInputStream(new ByteArrayInputStream(TestFiles.pdf()), new InputStream() {

			private long left = (long) megabytes * MEGABYTE;

			@Override
			public int read() {
				return (this.left-- > 0) ? ' ' : -1;
			}

			@Override
			public int read(byte[] buffer, int from, int length) {
				int count = (int) Math.min(length, this.left);
				Arrays.fill(buffer, from, from + count, (byte) ' ');
				this.left -= count;
				return (count > 0) ? count : -1;
			}

		});
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private long contributions() {
		return this.jdbc
			.sql("select count(*) from contribution c join meeting m on m.id = c.meeting_id where m.slug = ?")
			.param(this.slug)
			.query(Long.class)
			.single();
	}

}
