package org.convoke.contributions;

import java.nio.charset.StandardCharsets;

import org.convoke.files.TestFiles;
import org.convoke.meetings.Meetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConvokeTest
class ContributionApiTests {

	private static final String JSON = """
			{"title": "Gap analysis", "sources": ["Institute of Examples"], "contacts": [{"name": "Ada Example",
			"email": "Ada.Api@example.org", "organisation": "Institute of Examples"}], "purpose": "DISCUSSION",
			"agendaItem": "5", "abstract": "What is missing.", "keywords": ["gap"]}""";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Meetings meetings;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Autowired
	TestMailServer mails;

	@BeforeEach
	void inTime() {
		this.clock.setTo(TestContributions.IN_TIME);
	}

	@Test
	void aContributionIsTakenIn() {
		meeting("api-take");
		MvcTestResult result = post("api-take", null, json(JSON), file("paper.pdf", TestFiles.pdf()),
				file("annex.docx", TestFiles.docx()));
		assertThat(result).hasStatus(201).hasHeader("Location", "/api/v1/meetings/api-take/contributions/1");
		assertThat(result).bodyJson()
			.isLenientlyEqualTo("""
					{"number": 1, "receivedAt": "2026-04-29T08:00:00Z", "late": false,
					"files": [{"name": "paper.pdf", "size": %d}, {"name": "annex.docx"}]}"""
				.formatted(TestFiles.pdf().length));
		assertThat(result).bodyJson().extractingPath("$.files[0].sha256").asString().hasSize(64);
		assertThat(result).bodyJson().doesNotHavePath("$.token");
		assertThat(this.mails.awaitMail("ada.api@example.org").subject()).contains("Contribution 1 received");

		assertThat(get("/api/v1/meetings/api-take/contributions/1")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"number": 1, "title": "Gap analysis", "sources": ["Institute of Examples"], "purpose": "DISCUSSION",
				"agendaItem": "5", "abstract": "What is missing.", "keywords": ["gap"], "late": false,
				"contacts": [{"name": "Ada Example", "email": "ada.api@example.org"}], "state": "RECEIVED",
				"files": [{"name": "paper.pdf"}, {"name": "annex.docx"}]}""");
		assertThat(get("/api/v1/meetings/api-take/contributions")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"items\": [{\"number\": 1}], \"next\": null}");
		assertThat(this.mvc.get().uri("/api/v1/meetings/api-take/contributions")).hasStatus(401);
	}

	@Test
	void thePartNeedNotNameItsMediaType() {
		meeting("api-plain");
		MockPart plain = new MockPart("contribution", JSON.getBytes(StandardCharsets.UTF_8));
		assertThat(post("api-plain", null, plain, file("paper.pdf", TestFiles.pdf()))).hasStatus(201);
	}

	@Test
	void theSameKeyGivesTheSameAnswer() throws Exception {
		meeting("api-key");
		MvcTestResult first = post("api-key", "key-1", json(JSON), file("paper.pdf", TestFiles.pdf()));
		MvcTestResult second = post("api-key", "key-1", json(JSON), file("paper.pdf", TestFiles.pdf()));
		assertThat(second).hasStatus(201).hasHeader("Location", first.getResponse().getHeader("Location"));
		assertThat(second.getResponse().getContentAsString()).isEqualTo(first.getResponse().getContentAsString());
		assertThat(post("api-key", "key-1", json(JSON.replace("Gap", "Other")), file("paper.pdf", TestFiles.pdf())))
			.hasStatus(409)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/problems/idempotency-key-reused");
		assertThat(post("api-key", "key-2", json(JSON), file("paper.pdf", TestFiles.pdf()))).bodyJson()
			.extractingPath("$.number")
			.isEqualTo(2);
	}

	@Test
	void whatIsWrongIsNamedFieldByField() {
		meeting("api-invalid");
		invalid(post("api-invalid", null,
				json("""
						{"title": " ", "sources": [], "contacts": [{"name": "Ada", "email": "nonsense"}], "purpose": "DECISION"}"""),
				file("empty.pdf", new byte[0])), "title", "sources", "contacts[0].email", "file");
		invalid(post("api-invalid", null, json(JSON)), "file");
		invalid(post("api-invalid", null, file("paper.pdf", TestFiles.pdf())), "contribution");
		invalid(post("api-invalid", null, json(JSON.replace("DISCUSSION", "JOKE")), file("paper.pdf", TestFiles.pdf())),
				"purpose");
		invalid(post("api-invalid", null, json(JSON), file("paper.docx", TestFiles.pdf())), "file");
		assertThat(post("api-invalid", null, json("{no json"), file("paper.pdf", TestFiles.pdf()))).hasStatus(400)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/problems/malformed");
		assertThat(post("api-invalid", null, json(JSON), file("large.pdf", new byte[50 * 1024 * 1024 + 1])))
			.hasStatus(413)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/problems/too-large");
		assertThat(post("unknown", null, json(JSON), file("paper.pdf", TestFiles.pdf()))).hasStatus(404);
		assertThat(get("/api/v1/meetings/api-invalid/contributions")).bodyJson().isLenientlyEqualTo("{\"items\": []}");
	}

	@Test
	void afterTheDeadlineItIsLateAndAfterTheMeetingItIsRefused() {
		meeting("api-late");
		this.clock.setTo("2026-05-01T00:00:00+02:00");
		assertThat(post("api-late", null, json(JSON), file("paper.pdf", TestFiles.pdf()))).bodyJson()
			.extractingPath("$.late")
			.isEqualTo(true);
		this.clock.setTo("2026-05-14T00:00:00+02:00");
		assertThat(post("api-late", null, json(JSON), file("paper.pdf", TestFiles.pdf()))).hasStatus(409)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/problems/contributions-closed");
	}

	@Test
	void theSecretariatDecides() {
		meeting("api-decide");
		post("api-decide", null, json(JSON), file("paper.pdf", TestFiles.pdf()));
		assertThat(act("api-decide", 1, "posting", "")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.state")
			.isEqualTo("POSTED");
		assertThat(act("api-decide", 1, "posting", "")).hasStatus(409);
		assertThat(act("api-decide", 2, "posting", "")).hasStatus(404);

		post("api-decide", null, json(JSON), file("paper.pdf", TestFiles.pdf()));
		invalid(act("api-decide", 2, "return", "{}"), "reason");
		assertThat(act("api-decide", 2, "return", "{\"reason\": \"No title page\"}")).bodyJson()
			.isLenientlyEqualTo("{\"state\": \"RETURNED\", \"returnReason\": \"No title page\"}");

		this.clock.setTo("2026-05-01T00:00:00+02:00");
		post("api-decide", null, json(JSON), file("paper.pdf", TestFiles.pdf()));
		assertThat(act("api-decide", 3, "hold", "")).bodyJson().extractingPath("$.state").isEqualTo("HELD");
		assertThat(act("api-decide", 3, "admission", "")).bodyJson().extractingPath("$.state").isEqualTo("POSTED");
	}

	private void meeting(String slug) {
		new TestContributions(this.meetings, this.jdbc, this.mvc).meeting(slug);
	}

	private static void invalid(MvcTestResult result, String... fields) {
		assertThat(result).hasStatus(422).bodyJson().extractingPath("$.type").isEqualTo("/problems/invalid");
		assertThat(result).bodyJson()
			.extractingPath("$.errors[*].field")
			.asArray()
			.containsExactlyInAnyOrder((Object[]) fields);
	}

	private MvcTestResult post(String slug, String key, MockPart... parts) {
		var request = this.mvc.post()
			.uri("/api/v1/meetings/{slug}/contributions", slug)
			.with(user("desk@example.org").roles("SECRETARIAT"));
		if (key != null) {
			request = request.header("Idempotency-Key", key);
		}
		return request.multipart().part(parts).exchange();
	}

	private MvcTestResult act(String slug, int number, String act, String body) {
		return this.mvc.post()
			.uri("/api/v1/meetings/{slug}/contributions/{number}/{act}", slug, number, act)
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(user("desk@example.org").roles("SECRETARIAT")).exchange();
	}

	private static MockPart json(String json) {
		MockPart part = new MockPart("contribution", json.getBytes(StandardCharsets.UTF_8));
		part.getHeaders().setContentType(MediaType.APPLICATION_JSON);
		return part;
	}

	private static MockPart file(String name, byte[] content) {
		return new MockPart("file", name, content);
	}

}
