package org.convoke.contributions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.convoke.files.TestFiles;
import org.convoke.meetings.Meetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Uploads over a real connection, where the container has a say in what is too large. */
@ConvokeTest
class UploadTests {

	private static final String BOUNDARY = "----upload";

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Meetings meetings;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Value("${convoke.public-url}")
	String address;

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager())
		.build();

	@BeforeEach
	void inTime() {
		this.clock.setTo(TestContributions.IN_TIME);
	}

	@Test
	void aFileArrives() throws Exception {
		meeting("upload-real");
		assertThat(submit("upload-real", TestFiles.pdf(), 0).statusCode()).isEqualTo(302);
	}

	@Test
	void beyondTheStatedLimitTheFormComesBackAsItWas() throws Exception {
		meeting("upload-large");
		HttpResponse<String> answer = submit("upload-large", TestFiles.pdf(), 60 * 1024 * 1024);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("larger than 50\u00A0MB", "Institute of Examples");
	}

	@Test
	void beyondTheLimitOfTheContainerAPageSaysSo() throws Exception {
		meeting("upload-huge");
		for (int megabytes : new int[] { 105, 130 }) {
			HttpResponse<String> answer = submit("upload-huge", TestFiles.pdf(), megabytes * 1024 * 1024);
			assertThat(answer.statusCode()).as("%d MB", megabytes).isEqualTo(413);
			assertThat(answer.body()).contains("The file is too large");
		}
	}

	@Test
	void overRestTheAnswerIsAProblem() throws Exception {
		meeting("upload-rest");
		this.jdbc.sql("""
				insert into api_token (name, hash, created_by, created_at)
				values ('upload', sha256('upload-token'), 'test', now())""").update();
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create(this.address + "/api/v1/meetings/upload-rest/contributions"))
			.header("Authorization", "Bearer upload-token");
		for (int megabytes : new int[] { 60, 130 }) {
			HttpResponse<String> answer = send(request, "", TestFiles.pdf(), megabytes * 1024 * 1024);
			assertThat(answer.statusCode()).as("%d MB", megabytes).isEqualTo(413);
			assertThat(answer.body()).as("%d MB", megabytes).contains("/problems/too-large");
		}
		HttpResponse<String> noParts = this.client.send(request.setHeader("Content-Type", "multipart/form-data")
			.POST(HttpRequest.BodyPublishers.ofString("no parts"))
			.build(), BodyHandlers.ofString());
		assertThat(noParts.statusCode()).isEqualTo(400);
		assertThat(noParts.body()).contains("/problems/malformed");
	}

	private void meeting(String slug) {
		new TestContributions(this.meetings, this.jdbc, this.mvc).meeting(slug);
	}

	/** Fills the form in and sends it with a file that is padded to a size. */
	private HttpResponse<String> submit(String slug, byte[] start, int padding) throws Exception {
		URI page = URI.create(this.address + "/meetings/" + slug + "/contribute");
		String form = this.client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
		Matcher token = TOKEN.matcher(form);
		assertThat(token.find()).isTrue();
		StringBuilder fields = new StringBuilder();
		part(fields, "_csrf", token.group(1));
		TestContributions.fields("ada.upload@example.org").forEach((name, value) -> part(fields, name, value));
		return send(HttpRequest.newBuilder(page), fields.toString(), start, padding);
	}

	private HttpResponse<String> send(HttpRequest.Builder request, String fields, byte[] start, int padding)
			throws Exception {
		byte[] before = (fields + "--" + BOUNDARY
				+ "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"paper.pdf\"\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8);
		byte[] after = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
		HttpRequest.BodyPublisher body = BodyPublishers.ofInputStream(
				() -> new SequenceInputStream(Collections.enumeration(List.of(new ByteArrayInputStream(before),
						new ByteArrayInputStream(start), new Zeros(padding), new ByteArrayInputStream(after)))));
		return this.client.send(request.setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(BodyPublishers.fromPublisher(body, before.length + start.length + padding + after.length))
			.build(), BodyHandlers.ofString());
	}

	private static void part(StringBuilder body, String name, String value) {
		body.append("--" + BOUNDARY
				+ "\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value));
	}

	/** So many bytes of nothing. */
	private static final class Zeros extends InputStream {

		private int left;

		Zeros(int count) {
			this.left = count;
		}

		@Override
		public int read() {
			return (this.left-- > 0) ? 0 : -1;
		}

		@Override
		public int read(byte[] target, int from, int length) throws IOException {
			int count = Math.min(length, this.left);
			this.left -= count;
			return (count == 0 && length > 0) ? -1 : count;
		}

	}

}
