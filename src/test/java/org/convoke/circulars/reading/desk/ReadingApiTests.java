package org.convoke.circulars.reading.desk;

import org.convoke.circulars.reading.source.LetterSource;
import org.convoke.testing.ConvokeTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Letters read over REST. */
@ConvokeTest
class ReadingApiTests {

	private static final String ADDRESS = "/api/v1/readings";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	private static RequestPostProcessor desk() {
		return SecurityMockMvcRequestPostProcessors.user("desk@example.org").roles("SECRETARIAT");
	}

	@Test
	void aFileIsReadAndNothingIsKept() {
		long before = readings();
		assertThat(this.mvc.post().uri(ADDRESS).multipart().file(file("Letter: «naïve»")).with(desk())).hasStatusOk()
			.bodyJson()
			.extractingPath("$.text")
			.isEqualTo("Letter: «naïve»");
		assertThat(readings()).isEqualTo(before);
	}

	@Test
	void aPlainTextIsReadInItsEncoding() {
		assertThat(this.mvc.post()
			.uri(ADDRESS)
			.contentType(MediaType.TEXT_PLAIN)
			.content("Genève".getBytes(UTF_8))
			.with(desk())).hasStatusOk().bodyJson().extractingPath("$.text").isEqualTo("Genève");
		assertThat(this.mvc.post()
			.uri(ADDRESS)
			.contentType(new MediaType(MediaType.TEXT_PLAIN, ISO_8859_1))
			.content("Genève".getBytes(ISO_8859_1))
			.with(desk())).hasStatusOk().bodyJson().extractingPath("$.text").isEqualTo("Genève");
		assertThat(this.mvc.post()
			.uri(ADDRESS)
			.contentType(MediaType.TEXT_PLAIN)
			.content("Genève".getBytes(ISO_8859_1))
			.with(desk())).hasStatus(422).bodyJson().extractingPath("$.errors[0].field").isEqualTo("file");
	}

	@Test
	void whatCannotBeReadIsSaidAtTheFile() {
		assertThat(this.mvc.post().uri(ADDRESS).multipart().file(file(" \n ")).with(desk())).hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].field")
			.isEqualTo("file");
		assertThat(this.mvc.post().uri(ADDRESS).multipart().with(desk())).hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].field")
			.isEqualTo("file");
		assertThat(this.mvc.post()
			.uri(ADDRESS)
			.contentType(MediaType.TEXT_PLAIN)
			.content("a".repeat(LetterSource.MAX_CHARACTERS + 1))
			.with(desk())).hasStatus(422).bodyText().contains("/problems/invalid", "too long for a letter");
		assertThat(this.mvc.post().uri(ADDRESS).contentType(MediaType.APPLICATION_JSON).content("{}").with(desk()))
			.hasStatus(415);
	}

	@Test
	void onlyTheSecretariatReadsAndTheDescriptionTellsHow() {
		assertThat(this.mvc.post().uri(ADDRESS).multipart().file(file("Letter"))).hasStatus(401);
		assertThat(this.mvc.get().uri("/api/v1/openapi.json")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.paths['/api/v1/readings'].post.requestBody.content")
			.asMap()
			.containsKeys("multipart/form-data", "text/plain");
	}

	private static MockMultipartFile file(String text) {
		return new MockMultipartFile("file", "letter.txt", "text/plain", text.getBytes(UTF_8));
	}

	private long readings() {
		return this.jdbc.sql("select count(*) from letter_reading").query(Long.class).single();
	}

}
