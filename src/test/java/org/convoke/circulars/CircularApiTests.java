package org.convoke.circulars;

import java.io.UnsupportedEncodingException;

import com.jayway.jsonpath.JsonPath;
import org.convoke.testing.ConvokeTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ConvokeTest
@Import(TestLetters.class)
class CircularApiTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestLetters seeds;

	@Test
	void aLetterIsDraftedChangedAndPublished() throws UnsupportedEncodingException {
		String meeting = this.seeds.secondJcaMv();
		MvcTestResult created = post("/api/v1/circulars",
				"{\"meeting\": \"%s\", \"language\": \"fr\", \"drafter\": \"CB\"}".formatted(meeting));
		assertThat(created).hasStatus(201);
		String key = JsonPath.read(created.getResponse().getContentAsString(), "$.key");
		assertThat(created).bodyJson().extractingPath("$.state").isEqualTo("DRAFT");
		assertThat(created).bodyJson().extractingPath("$.paragraphs.length()").isEqualTo(9);
		assertThat(created).bodyJson().extractingPath("$.drafter").isEqualTo("CB");
		assertThat(created).bodyJson().extractingPath("$.language").isEqualTo("fr");
		assertThat(this.mvc.get().uri("/api/v1/circulars/" + key)).hasStatus(404);

		assertThat(this.mvc.put()
			.uri("/api/v1/circulars/" + key)
			.with(SecurityMockMvcRequestPostProcessors.user("desk@example.org").roles("SECRETARIAT"))
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"contact\": {\"name\": \"Cristina Bueti\", \"email\": \"tsbjcamv@itu.int\"}}")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.contact.name")
			.isEqualTo("Cristina Bueti");

		MvcTestResult published = post("/api/v1/circulars/" + key + "/publication", "{\"date\": \"2026-03-26\"}");
		assertThat(published).hasStatus(201);
		String address = published.getResponse().getHeader("Location");
		MvcTestResult read = this.mvc.get().uri(address).exchange();
		assertThat(read).bodyJson().extractingPath("$.studyPeriod").isEqualTo("T25");
		assertThat(read).bodyJson().extractingPath("$.date").isEqualTo("2026-03-26");
		assertThat(read).bodyJson().extractingPath("$.addressees[0].category").isEqualTo("MEMBER_STATES");
		assertThat(read).bodyJson().extractingPath("$.deadlines[0].kind").isEqualTo("CONTRIBUTION");
		assertThat(read).bodyJson().extractingPath("$.deadlines[0].date").isEqualTo("2026-04-30");
		assertThat(read).bodyJson().extractingPath("$.deadlines[0].zone").isEqualTo("Europe/Zurich");
		assertThat(read).bodyJson().extractingPath("$.signatory.name").isEqualTo("Seizo Onoe");
		assertThat(read).bodyJson().extractingPath("$.meeting").isEqualTo(meeting);
		assertThat(read).bodyJson().extractingPath("$.reference").asString().startsWith("Circulaire TSB ");

		MvcTestResult again = post("/api/v1/circulars/" + key + "/publication", "{}");
		assertThat(again).hasStatus(409).bodyJson().extractingPath("$.type").isEqualTo("/problems/already-published");
		assertThat(again).bodyJson().extractingPath("$.title").isEqualTo("Already published");
	}

	@Test
	void draftsAreListedForTheSecretariatOnly() {
		post("/api/v1/circulars", "{\"language\": \"en\", \"subject\": \"Kept back\"}");
		assertThat(this.mvc.get().uri("/api/v1/circulars?state=draft")).hasStatus(401);
		assertThat(this.mvc.get()
			.uri("/api/v1/circulars?state=draft")
			.with(SecurityMockMvcRequestPostProcessors.user("desk@example.org").roles("SECRETARIAT"))).hasStatusOk()
			.bodyText()
			.contains("Kept back");
		assertThat(this.mvc.get().uri("/api/v1/circulars?q=kept+back")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.items")
			.asArray()
			.isEmpty();
	}

	@Test
	void wrongInputIsAnsweredByField() {
		assertThat(post("/api/v1/circulars", "{\"meeting\": \"no-such\", \"language\": \"fr\"}")).hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].field")
			.isEqualTo("meeting");
		assertThat(post("/api/v1/circulars", "{\"meeting\": null}")).hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].field")
			.isEqualTo("language");
		assertThat(post("/api/v1/circulars", "{\"language\": \"tlh\"}")).hasStatus(422);
		assertThat(post("/api/v1/circulars", "{")).hasStatus(400);
		assertThat(post("/api/v1/circulars", "{\"language\": \"en\", \"subject\": \"" + "x".repeat(2000) + "\"}"))
			.hasStatus(422);
		assertThat(post("/api/v1/circulars/draft-none/publication", "{}")).hasStatus(404);
	}

	@Test
	void aBodyMayBeLongAndHostile() throws UnsupportedEncodingException {
		MvcTestResult created = post("/api/v1/circulars", "{\"language\": \"en\", \"paragraphs\": [{\"text\": \""
				+ "word ".repeat(20_000) + "<script>alert(1)</script>\\u0000\\ud83d\"}]}");
		assertThat(created).hasStatus(201);
		String text = JsonPath.read(created.getResponse().getContentAsString(), "$.paragraphs[0].text");
		assertThat(text).hasSizeGreaterThan(100_000).endsWith("<script>alert(1)</script>");
		assertThat(post("/api/v1/circulars",
				"{\"language\": \"en\", \"paragraphs\": [{\"text\": \"" + "x".repeat(300_000) + "\"}]}"))
			.hasStatus(422);
	}

	private MvcTestResult post(String address, String body) {
		return this.mvc.post()
			.uri(address)
			.with(SecurityMockMvcRequestPostProcessors.user("desk@example.org").roles("SECRETARIAT"))
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

}
