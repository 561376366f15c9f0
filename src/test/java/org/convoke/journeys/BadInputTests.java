package org.convoke.journeys;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.convoke.journeys.HttpCaller.Answer;
import org.convoke.meetings.TestMeetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What people and programs send by mistake or out of malice is answered clearly. */
@ConvokeTest
@TestInstance(Lifecycle.PER_CLASS)
class BadInputTests {

	@Autowired
	JdbcClient jdbc;

	@Value("${convoke.public-url}")
	String address;

	@Autowired
	TestMeetings meetings;

	@Autowired
	TestMailServer mails;

	@Autowired
	TestClock clock;

	private HttpCallers callers;

	private HttpCaller anybody;

	private String meeting;

	@BeforeAll
	void aMeetingIsOpen() {
		this.callers = new HttpCallers(this.jdbc, this.address);
		this.anybody = this.callers.anybody();
		this.meeting = this.meetings.secondJcaMv().getSlug();
	}

	@BeforeEach
	void itIsApril() {
		this.clock.setTo("2026-04-01T10:00:00+02:00");
	}

	@Test
	void anEmptyFormNamesEveryFieldThatIsMissing() {
		Answer answer = register(Map.of());
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("Enter the given name", "Enter the family name", "Enter the e-mail address",
				"Enter the name of the organisation", "Choose the category", "Choose the country", "Choose the role");
	}

	@Test
	void overlongFieldsSayHowLongTheyMayBe() {
		for (String field : new String[] { "givenName", "familyName", "email", "organisation" }) {
			Answer answer = register(person(field, "a".repeat(100_000)));
			assertThat(answer.status()).as(field).isEqualTo(422);
			assertThat(answer.body()).as(field).contains("id=\"" + field + "-error\"");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "amal", "amal@", "@example.org", "amal@example", "amal haddad@example.org",
			"amal@example.org\r\nBcc: all@example.org", "amal@example.org, all@example.org", "<b>@example.org" })
	void anAddressThatIsNoneIsRefusedAndKept(String email) {
		Answer answer = register(person("email", email));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("Enter a valid e-mail address", "Example Telecom");
	}

	@ParameterizedTest
	@ValueSource(strings = { "category=KING", "category=SECRETARIAT", "country=XX", "country=Switzerland", "role=BOSS",
			"attendance=REMOTE", "language=tlh" })
	void aValueThatIsNoChoiceIsRefusedAtItsField(String choice) {
		String[] field = choice.split("=");
		Answer answer = register(person(field[0], field[1]));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("error-summary", "amal.haddad@example.org");
	}

	@Test
	void aFormSentTwiceRegistersOnce() {
		String email = "twice." + this.meeting + "@example.org";
		Map<String, String> form = person("email", email);
		form.put("submission", UUID.randomUUID().toString());
		Answer first = register(form);
		Answer second = register(form);
		assertThat(first.status()).isEqualTo(302);
		assertThat(second.status()).isEqualTo(302);
		assertThat(second.location()).isEqualTo(first.location());
		this.mails.awaitMail(email);
		assertThat(this.mails.mailsTo(email)).hasSize(1);
	}

	@Test
	void aFormWithoutItsTokenIsRefusedOnAPage() {
		String form = HttpCaller.encoded(person("email", "forged@example.org"));
		for (String token : new String[] { "", "&_csrf=", "&_csrf=guessed" }) {
			Answer answer = this.anybody.post("/meetings/" + this.meeting + "/register", form + token);
			assertThat(answer.status()).isEqualTo(403);
			assertThat(answer.body()).contains("the form was open so long that it is no longer valid");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/meetings/none", "/meetings/none/register", "/meetings/none/contribute",
			"/meetings/none/documents", "/meetings/none/participants", "/meetings/none/documents/1/1", "/groups/none",
			"/circulars/none", "/circulars/t25-tsb-cir-9999", "/registrations/none", "/contributions/none",
			"/problems/none", "/none", "/meetings/x%22%3E%3Cscript%3E", "/registrations/none/edit",
			"/registrations/none/cancellation" })
	void anUnknownAddressIsAPageThatSaysSo(String address) {
		Answer answer = this.anybody.get(address);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.body()).contains("Page not found").doesNotContain("<script>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/meetings/%00", "/meetings/..%2F..%2Fetc", "/meetings/%ff", "/meetings/;a=b",
			"/%2e%2e/%2e%2e/etc/passwd", "/static/../application.properties", "/meetings//x", "/circulars/%0d%0aX:%20y",
			"/circulars?lang=tlh", "/circulars?lang=%00", "/circulars?after=abc", "/circulars?before=abc",
			"/circulars?year=abc", "/circulars?year=-1", "/circulars?year=99999999999", "/circulars?kind=NONSENSE",
			"/circulars?issuer=%00", "/circulars?q=%00", "/circulars?q=%ED%A0%80", "/circulars?q=%27%22%5C%25_",
			"/circulars?page=-1", "/meetings?after=abc", "/meetings?state=abc", "/meetings?q=%00", "/meetings?page=-1",
			"/groups?after=%00", "/groups?q=%ED%A0%80", "/groups?q=%ff", "/api/v1/groups?q=%ff",
			"/api/v1/meetings?after=%C3", "/?q=%00", "/sign-in/link?token=%00", "/sign-in/link" })
	void anOddAddressIsNoFaultOfOurs(String address) {
		assertThat(this.anybody.get(address).status()).isLessThan(500);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?page=-1", "?page=abc", "?page=99999999999", "?sort=abc", "/-1/0", "/1/99999",
			"/999999999999/1" })
	void anOddAddressAmongTheDocumentsIsNoFaultOfOurs(String address) {
		assertThat(this.anybody.get("/meetings/" + this.meeting + "/documents" + address).status()).isLessThan(500);
	}

	@Test
	void aVeryLongAddressIsAnswered() {
		assertThat(this.anybody.get("/meetings/" + "x".repeat(3000)).status()).isEqualTo(404);
		assertThat(this.anybody.get("/circulars?q=" + "a".repeat(6000)).status()).isEqualTo(200);
		assertThat(this.anybody.get("/meetings?q=" + "a".repeat(6000)).status()).isEqualTo(200);
		assertThat(this.anybody.get("/circulars?q=" + "a".repeat(100_000)).status()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%00", "%07", "%ED%A0%80", "%FF" })
	void noiseInTextIsTakenAwayOrRefused(String noise) {
		String address = "/meetings/" + this.meeting + "/register";
		for (String field : person("", "").keySet()) {
			String form = HttpCaller.encoded(person(field, "")).replace(field + "=", field + "=A" + noise);
			Answer answer = this.anybody.post(address, form + "&_csrf=" + this.anybody.csrf(address));
			assertThat(answer.status()).as(field).isIn(302, 400, 409, 422);
		}
	}

	@Test
	void aDraftIsNotThere() {
		Answer drafted = this.callers.program()
			.json("/api/v1/circulars", "{\"meeting\": \"%s\", \"language\": \"fr\"}".formatted(this.meeting));
		assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
		String key = drafted.location().replaceFirst(".*/", "");
		assertThat(key).startsWith("draft-");
		for (String address : new String[] { "/circulars/" + key, "/circulars/" + key + "?lang=fr",
				"/api/v1/circulars/" + key }) {
			assertThat(this.anybody.get(address).status()).as(address).isEqualTo(404);
		}
		assertThat(this.anybody.get("/circulars").body()).doesNotContain(key);
		assertThat(this.anybody.get("/api/v1/circulars").body()).doesNotContain(key);
		assertThat(this.anybody.get("/secretariat/circulars/" + key + "/edit").status()).isEqualTo(302);
	}

	private Answer register(Map<String, String> form) {
		String address = "/meetings/" + this.meeting + "/register";
		return this.anybody.submit(address, address, form);
	}

	/** Somebody who could register, but for one field. */
	private static Map<String, String> person(String field, String value) {
		Map<String, String> form = new LinkedHashMap<>(Map.of("givenName", "Amal", "familyName", "Haddad", "email",
				"amal.haddad@example.org", "organisation", "Example Telecom", "category", "SECTOR_MEMBER", "country",
				"CH", "role", "DELEGATE", "attendance", "ON_SITE", "language", "en"));
		form.put(field, value);
		return form;
	}

}
