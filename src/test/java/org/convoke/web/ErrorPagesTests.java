package org.convoke.web;

import org.convoke.testing.ConvokeTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * What is answered when nothing else answers; over real HTTP, since error pages are the
 * container's work.
 */
@ConvokeTest
class ErrorPagesTests {

	@Autowired
	MockMvcTester mvc;

	@Value("${convoke.public-url}")
	String address;

	private final HttpClient http = HttpClient.newHttpClient();

	@Test
	void anUnknownPageIsFriendlyInTheReadersLanguage() throws Exception {
		HttpResponse<String> page = get("/nothing-here?lang=fr", "text/html");
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).startsWith("<!DOCTYPE html>").contains("lang=\"fr\"").doesNotContain("Whitelabel");
	}

	@Test
	void anUnknownAddressOfTheApiIsAProblem() throws Exception {
		HttpResponse<String> answer = get("/api/v1/meetings/no-such-meeting", "*/*");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("\"type\":\"/problems/not-found\"");
	}

	@Test
	void theApiWithoutATokenIsAProblem() throws Exception {
		HttpResponse<String> answer = get("/api/v1/mails", "*/*");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("\"type\":\"/problems/unauthorized\"", "\"instance\":\"/api/v1/mails\"");
	}

	@Test
	void whatNoTextCanHoldIsLeftOut() throws Exception {
		assertThat(get("/meetings?q=%00&group=%00", "text/html").statusCode()).isEqualTo(200);
		assertThat(get("/circulars?after=%00", "text/html").statusCode()).isEqualTo(200);
		assertThat(this.mvc.post()
			.uri("/api/v1/organisations")
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"name\": {\"en\": \"Cut\\u0000 off\\ud83d\"}, \"category\": \"ACADEMIA\"}")).hasStatus(201)
			.bodyJson()
			.extractingPath("name.en")
			.isEqualTo("Cut off");
	}

	@Test
	void everyProblemHasItsPage() {
		for (String name : new String[] { "invalid", "malformed", "not-found", "already-registered",
				"registration-closed", "too-many-requests" }) {
			assertThat(this.mvc.get().uri("/problems/{name}", name)).hasStatusOk();
		}
		assertThat(this.mvc.get().uri("/problems/invented")).hasStatus(404);
	}

	@Test
	void jsonThatIsNoneIsMalformed() {
		assertThat(this.mvc.post()
			.uri("/api/v1/groups")
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"acronym\": ")).hasStatus(400)
			.bodyJson()
			.extractingPath("type")
			.isEqualTo("/problems/malformed");
	}

	@Test
	void theBrowserIsToldWhatAPageMayDo() throws Exception {
		HttpResponse<String> page = get("/sign-in", "text/html");
		assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
				(policy) -> assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe-inline"));
		assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
	}

	private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
		return this.http.send(HttpRequest.newBuilder(URI.create(this.address + path)).header("Accept", accept).build(),
				BodyHandlers.ofString());
	}

}
