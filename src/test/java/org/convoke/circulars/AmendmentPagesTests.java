package org.convoke.circulars;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;

import com.jayway.jsonpath.JsonPath;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Meetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Publication and amendments in the console, before the public, and over REST. */
@ConvokeTest
@Import(TestLetters.class)
class AmendmentPagesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestLetters seeds;

	@Autowired
	Circulars circulars;

	@Autowired
	Publications publications;

	@Autowired
	Letters letters;

	@Autowired
	Meetings meetings;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private String meeting;

	private String letter;

	@BeforeEach
	void publishTheLetter() {
		this.clock.setTo("2026-03-26T09:00:00+01:00");
		this.meeting = this.seeds.secondJcaMv();
		this.letter = this.publications.publish(
				this.circulars.draft(this.meeting, Language.FR, CircularDraft.UNCHANGED),
				LocalDate.parse("2026-03-26"));
	}

	@Test
	void aCorrigendumIsWrittenSeenAndPublishedInTheConsole() {
		assertThat(desk(get("/circulars/" + this.letter))).bodyText().contains("value=\"CORRIGENDUM\"");
		assertThat(this.mvc.get().uri("/circulars/" + this.letter)).bodyText().doesNotContain("value=\"CORRIGENDUM\"");
		assertThat(desk(get("/secretariat/circulars/" + this.letter + "/amendments"))).hasStatusOk()
			.bodyText()
			.contains("Takes the place of the letter");
		String draft = begun(
				desk(post("/secretariat/circulars/" + this.letter + "/amendments", "kind", "CORRIGENDUM")));
		String base = "/secretariat/circulars/" + draft;
		assertThat(desk(get(base + "/edit"))).hasStatusOk().bodyText().contains(base + "/facts", base + "/difference");
		assertThat(desk(get(base + "/difference"))).bodyText().contains("Nothing differs so far");

		long deadline = this.meetings.deadline(this.meetings.get(this.meeting).getId(), DeadlineKind.CONTRIBUTION)
			.orElseThrow()
			.getId();
		assertThat(desk(get(base + "/facts"))).hasStatusOk().bodyText().contains("value=\"2026-04-30\"", "Geneva");
		assertThat(desk(facts(base, deadline, "2026-05"))).hasStatusOk()
			.bodyText()
			.contains("error-summary", "value=\"2026-05\"");
		assertThat(desk(facts(base, deadline, "2026-05-03"))).hasStatus3xxRedirection();
		assertThat(desk(get(base + "/difference"))).bodyText().contains("30 avril", "<ins", "3 mai");
		assertThat(desk(get(base + "/publication"))).bodyText()
			.contains("Corrigendum 1 à la Circulaire TSB ", "name=\"follow\"", "30 April 2026", "3 May 2026");

		// The text still names the old date.
		assertThat(desk(post(base + "/publication", "date", "2026-03-26"))).hasStatusOk()
			.bodyText()
			.contains("The text names 30 April 2026", "error-summary");
		MvcTestResult published = desk(post(base + "/publication", "follow", "true").param("date", "2026-03-26")
			.param("reason", "The old date is named on purpose"));
		assertThat(published).hasRedirectedUrl("/circulars/" + this.letter + "-corr1");
		assertThat(this.meetings.deadline(deadline).orElseThrow().getDueOn()).isEqualTo("2026-05-03");
		assertThat(get("/circulars/" + this.letter)).bodyText()
			.contains("This letter has been amended", "/circulars/" + this.letter + "-corr1")
			.doesNotContain("The meeting has changed since");
		assertThat(get("/circulars/" + this.letter + "-corr1")).hasStatusOk()
			.bodyText()
			.contains("This letter amends:", "What changes", "<del", "<title>Corrigendum 1 to Circular TSB ");
		assertThat(desk(get("/secretariat/circulars"))).bodyText().contains("Corrigendum 1 to Circular TSB ");
		assertThat(get("/meetings/" + this.meeting)).bodyText().contains("Corrigendum 1 to Circular TSB ");
	}

	private MockMvcRequestBuilder facts(String base, long deadline, String date) {
		return post(base + "/facts", "deadlines[0].deadline", String.valueOf(deadline)).param("deadlines[0].date", date)
			.param("sessions[0].date", "2026-05-13")
			.param("sessions[0].start", "08:30")
			.param("sessions[0].end", "10:30")
			.param("venue[fr]", "Siège de l'Union internationale des télécommunications (UIT)")
			.param("city[en]", "Geneva")
			.param("city[fr]", "Genève");
	}

	@Test
	void adviceIsOverruledWithAReasonThatIsKept() {
		String draft = this.circulars.draft(this.seeds.secondJcaMv(), Language.FR, CircularDraft.UNCHANGED);
		String address = "/secretariat/circulars/" + draft + "/publication";
		assertThat(desk(post(address, "date", "2026-05-01"))).hasStatusOk()
			.bodyText()
			.contains("error-summary", "Say why the letter is published all the same");
		String key = begun(desk(post(address, "date", "2026-05-01").param("reason", "The chair asked for it")));
		Circular circular = this.letters.any(key).circular();
		assertThat(circular.getPublished().overruled()).isEqualTo("The chair asked for it");
		assertThat(this.jdbc.sql("""
				select details->>'reason' || ' ' || (details->'overruled')::text from audit_entry
				where act = 'circular.published' and subject = ?""")
			.param("circular:" + key)
			.query(String.class)
			.single()).startsWith("The chair asked for it").contains("late");
	}

	@Test
	void aPublicationIsPlannedAndTakenBackInTheConsole() {
		String draft = this.circulars.draft(null, Language.EN, PublicationTests.complete("Planned"));
		String address = "/secretariat/circulars/" + draft + "/publication";
		assertThat(desk(post(address, "then", "later").param("at", "2026-03-29").param("atTime", "02:30")))
			.hasStatusOk()
			.bodyText()
			.contains("the clocks go forward");
		assertThat(desk(post(address, "then", "later").param("at", "soon"))).hasStatusOk()
			.bodyText()
			.contains("error-summary", "value=\"soon\"");
		assertThat(desk(post(address, "then", "later").param("at", "2026-03-30").param("atTime", "09:00")))
			.hasRedirectedUrl(address);
		assertThat(desk(get(address))).bodyText()
			.contains("It will be published on 30 March 2026, 09:00 (CEST, UTC+2)", "desk@example.org")
			.doesNotContain("value=\"later\"");
		assertThat(desk(get("/secretariat/circulars/" + draft + "/edit"))).hasRedirectedUrl(address);
		assertThat(desk(post(address + "/cancellation"))).hasRedirectedUrl(address);
		assertThat(desk(get("/secretariat/circulars/" + draft + "/edit"))).hasStatusOk();
	}

	@Test
	void allOfItGoesOverRest() throws UnsupportedEncodingException {
		MvcTestResult begun = json(HttpMethod.POST, "/api/v1/circulars/" + this.letter + "/amendments",
				"{\"kind\": \"REVISION\"}");
		assertThat(begun).hasStatus(201);
		String draft = JsonPath.read(begun.getResponse().getContentAsString(), "$.key");
		assertThat(begun.getResponse().getHeader("Location")).isEqualTo("/api/v1/circulars/" + draft);
		assertThat(begun).bodyJson().extractingPath("$.amends").isEqualTo(this.letter);
		String base = "/api/v1/circulars/" + draft;

		assertThat(json(HttpMethod.PUT, base + "/facts",
				"{\"deadlines\": [{\"kind\": \"CONTRIBUTION\", \"date\": \"2026-05-02\", \"time\": \"16:00\"}]}"))
			.hasStatusOk()
			.bodyJson()
			.extractingPath("$.deadlines[0].date")
			.isEqualTo("2026-05-02");
		assertThat(json(HttpMethod.PUT, base + "/facts",
				"{\"deadlines\": [{\"kind\": \"VISA\", \"date\": \"2026-05-02\"}]}"))
			.hasStatus(422);
		assertThat(get(base + "/difference")).hasStatus(404);
		assertThat(desk(get(base + "/difference?lang=fr"))).bodyJson()
			.extractingPath("$.parts[0].pieces[?(@.change == 'INSERTED')].text")
			.asArray()
			.isNotEmpty();

		assertThat(json(HttpMethod.POST, base + "/publication", "{\"at\": \"2026-03-30T07:00:00Z\"}")).hasStatus(202)
			.bodyJson()
			.extractingPath("$.publishAt")
			.isEqualTo("2026-03-30T07:00:00Z");
		assertThat(json(HttpMethod.POST, base + "/publication", "{}")).hasStatus(409)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/problems/publication-scheduled");
		assertThat(json(HttpMethod.DELETE, base + "/publication", "")).hasStatus(204);
		assertThat(json(HttpMethod.POST, base + "/publication", "{\"languages\": [\"ar\"]}")).hasStatus(422);

		MvcTestResult published = json(HttpMethod.POST, base + "/publication",
				"{\"date\": \"2026-05-01\", \"follow\": true, \"overrule\": {\"reason\": \"Late but needed\"}}");
		assertThat(published).hasStatus(201).bodyJson().extractingPath("$.key").isEqualTo(this.letter + "-rev1");
		assertThat(published).bodyJson().extractingPath("$.code").asString().hasSize(12);
		assertThat(published).bodyJson().extractingPath("$.advice").asArray().isNotEmpty();
		assertThat(published).bodyJson().extractingPath("$.amendmentNumber").isEqualTo(1);
		assertThat(get("/api/v1/circulars/" + this.letter + "/amendments")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.items[0].key")
			.isEqualTo(this.letter + "-rev1");
		assertThat(get("/api/v1/circulars/" + this.letter + "-rev1/difference")).hasStatusOk();
		assertThat(json(HttpMethod.POST, "/api/v1/circulars/" + this.letter + "/amendments",
				"{\"kind\": \"CORRIGENDUM\"}"))
			.hasStatus(409)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/problems/superseded");
		assertThat(json(HttpMethod.POST, "/api/v1/circulars/" + this.letter + "/amendments", "{}")).hasStatus(422);
		assertThat(this.mvc.post().uri("/api/v1/circulars/" + this.letter + "/amendments")).hasStatus(401);
	}

	private static String begun(MvcTestResult result) {
		assertThat(result).hasStatus3xxRedirection();
		return result.getResponse().getRedirectedUrl().replaceAll("^.*/circulars/|/edit$", "");
	}

	private MockMvcRequestBuilder get(String address) {
		return this.mvc.get().uri(address).header("Accept-Language", "en");
	}

	private MockMvcRequestBuilder post(String address, String... parameter) {
		MockMvcRequestBuilder request = this.mvc.post()
			.uri(address)
			.header("Accept-Language", "en")
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		return (parameter.length > 0) ? request.param(parameter[0], parameter[1]) : request;
	}

	private MvcTestResult json(HttpMethod method, String address, String body) {
		return desk(this.mvc.method(method).uri(address).contentType(MediaType.APPLICATION_JSON).content(body));
	}

	private static MvcTestResult desk(MockMvcRequestBuilder request) {
		return request.with(SecurityMockMvcRequestPostProcessors.user("desk@example.org").roles("SECRETARIAT"))
			.exchange();
	}

}
