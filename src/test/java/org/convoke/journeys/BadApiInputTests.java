package org.convoke.journeys;

import org.convoke.journeys.HttpCaller.Answer;
import org.convoke.meetings.TestMeetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What programs send that is no request is answered with a problem that names it. */
@ConvokeTest
@TestInstance(Lifecycle.PER_CLASS)
class BadApiInputTests {

	private static final String PERSON = """
			{"givenName": "Amal", "familyName": "Haddad", "email": "amal.haddad@example.org",
			"organisation": "Example Telecom", "category": "SECTOR_MEMBER", "country": "CH", "role": "DELEGATE",
			"attendance": "ON_SITE", "language": "en", "listed": false}""";

	@Autowired
	JdbcClient jdbc;

	@Value("${convoke.public-url}")
	String address;

	@Autowired
	TestMeetings meetings;

	@Autowired
	TestClock clock;

	private HttpCallers callers;

	private HttpCaller program;

	private String registrations;

	private String meeting;

	@BeforeAll
	void aMeetingIsOpen() {
		this.callers = new HttpCallers(this.jdbc, this.address);
		this.program = this.callers.program();
		this.meeting = "/api/v1/meetings/" + this.meetings.secondJcaMv().getSlug();
		this.registrations = this.meeting + "/registrations";
	}

	@BeforeEach
	void itIsApril() {
		this.clock.setTo("2026-04-01T10:00:00+02:00");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "{", "not JSON", "{\"givenName\": \"Amal\"", "<xml/>", "\u0000", "{'givenName': 'Amal'}" })
	void whatIsNoJsonIsMalformed(String body) {
		for (String address : new String[] { this.registrations, this.meeting + "/deadlines", "/api/v1/circulars",
				"/api/v1/meetings", "/api/v1/groups", "/api/v1/people", "/api/v1/organisations" }) {
			problem(this.program.json(address, body), 400, "malformed");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "[]", "{}", "3", "\"text\"", "true" })
	void jsonOfAnotherShapeIsRefused(String body) {
		for (String address : new String[] { this.registrations, this.meeting + "/deadlines", "/api/v1/meetings",
				"/api/v1/groups", "/api/v1/people", "/api/v1/organisations" }) {
			Answer answer = this.program.json(address, body);
			assertThat(answer.status()).as(address + " " + answer).isIn(400, 422);
			assertThat(answer.type()).as(address).startsWith("application/problem+json");
		}
	}

	@ParameterizedTest
	@CsvSource({ "category, \"KING\"", "category, 3", "role, \"BOSS\"", "attendance, \"BOTH\"", "language, \"tlh\"",
			"country, \"XX\"", "email, \"none\"", "givenName, \"\"", "organisation, {}", "listed, \"perhaps\"",
			"familyName, null" })
	void aWrongValueIsNamedByItsField(String field, String value) {
		String body = PERSON.replaceFirst("\"" + field + "\": [^,}]+", "\"" + field + "\": " + value);
		Answer answer = this.program.json(this.registrations, body);
		problem(answer, 422, "invalid");
		assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\u0000", "\\ud800", "\\udfff", "\\u0007", "\\u202e" })
	void noiseInTextIsTakenAwayOrRefused(String noise) {
		for (String field : new String[] { "givenName", "email", "organisation", "country" }) {
			String body = PERSON.replace("\"" + field + "\": \"", "\"" + field + "\": \"" + noise)
				.replace("amal.haddad", "noise" + Integer.toHexString((this.meeting + noise + field).hashCode()));
			assertThat(this.program.json(this.registrations, body).status()).as(field).isIn(201, 400, 409, 422);
		}
		String name = "{\"name\": {\"en\": \"Ex%1$sample\"}, \"category\": \"ASSOCIATE\", \"acronym\": \"A%1$s\"}";
		assertThat(this.program.json("/api/v1/organisations", name.formatted(noise)).status()).isIn(201, 400, 409, 422);
		String group = "{\"slug\": \"noise-%2$s\", \"acronym\": \"N%1$s\", \"name\": {\"en\": \"N%1$s\"}}";
		assertThat(this.program.json("/api/v1/groups", group.formatted(noise, "" + System.nanoTime())).status())
			.isIn(201, 400, 409, 422);
		String letter = "{\"subject\": \"S%1$s\", \"paragraphs\": [{\"text\": \"P%1$s\", \"bullets\": [\"B%1$s\"]}]}";
		assertThat(this.program.json("/api/v1/circulars", letter.formatted(noise)).status()).isIn(201, 400, 409, 422);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/registrations?status=NONSENSE", "/registrations?status=%00", "/registrations?after=%00",
			"/registrations?email=%00", "/registrations/none", "/registrations/%00", "/contributions?after=abc",
			"/contributions?after=-1", "/contributions?after=99999999999", "/contributions/abc", "/contributions/0" })
	void anOddAddressBelowAMeetingIsNoFaultOfOurs(String address) {
		refused(this.program.get(this.meeting + address));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/mails?to=%00", "/api/v1/mails?before=abc", "/api/v1/mails?after=abc",
			"/api/v1/mails/abc", "/api/v1/mails/99999999999999999999", "/api/v1/circulars?after=abc",
			"/api/v1/circulars?year=abc", "/api/v1/circulars?kind=NONSENSE", "/api/v1/circulars/%00",
			"/api/v1/meetings?after=abc", "/api/v1/meetings?from=tomorrow", "/api/v1/meetings/none",
			"/api/v1/groups?after=%00", "/api/v1/groups/none", "/api/v1/people?after=abc", "/api/v1/people?q=%00",
			"/api/v1/organisations?after=abc", "/api/v1/none", "/api/v2/meetings" })
	void anOddAddressIsNoFaultOfOurs(String address) {
		refused(this.program.get(address));
	}

	@Test
	void anotherMediaTypeOrMethodIsNamed() {
		assertThat(this.program.post(this.registrations, "givenName=Amal").status()).isEqualTo(415);
		assertThat(this.program.json(this.meeting, "{}").status()).isEqualTo(405);
	}

	@Test
	void withoutATokenNothingIsWritten() {
		problem(this.callers.anybody().json(this.registrations, PERSON), 401, "unauthorized");
		problem(new HttpCaller(this.address, "guessed").json(this.registrations, PERSON), 401, "unauthorized");
	}

	private static void problem(Answer answer, int status, String name) {
		assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
		assertThat(answer.type()).startsWith("application/problem+json");
		assertThat(answer.body()).contains("/problems/" + name);
	}

	private static void refused(Answer answer) {
		assertThat(answer.status()).as(answer.toString()).isLessThan(500);
		if (answer.status() >= 400 && !answer.body().isEmpty()) {
			assertThat(answer.type()).as(answer.toString()).containsAnyOf("application/problem+json", "text/html");
		}
	}

}
