package org.convoke.journeys;

import java.util.LinkedHashMap;
import java.util.Map;

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

/**
 * Forms of the console with values that cannot be read: said at the field, all else kept.
 */
@ConvokeTest
@TestInstance(Lifecycle.PER_CLASS)
class BadDeskInputTests {

	@Autowired
	JdbcClient jdbc;

	@Value("${convoke.public-url}")
	String address;

	@Autowired
	TestMeetings meetings;

	@Autowired
	TestClock clock;

	private HttpCaller desk;

	private String meeting;

	@BeforeAll
	void theSecretariatIsSignedIn() {
		this.desk = new HttpCallers(this.jdbc, this.address).secretariat();
		this.meeting = "/secretariat/meetings/" + this.meetings.secondJcaMv().getSlug();
	}

	@BeforeEach
	void itIsApril() {
		this.clock.setTo("2026-04-01T10:00:00+02:00");
	}

	@ParameterizedTest
	@CsvSource({ "date, tomorrow", "date, 2026-02-30", "date, 31.12.2026", "date, ''", "time, noon", "time, 25:00",
			"kind, NONSENSE", "kind, ''", "offsets, often", "offsets, -1", "offsets, 99999" })
	void aDeadlineThatCannotBeReadIsKeptAsItWasTyped(String field, String value) {
		Map<String, String> form = new LinkedHashMap<>(Map.of("kind", "VISA", "date", "2026-04-20", "time", "16:00",
				"action[fr]", "Demandes de visa", "offsets", "3"));
		form.put(field, value);
		Answer answer = this.desk.submit(this.meeting + "/deadlines/new", this.meeting + "/deadlines", form);
		said(answer, field);
		assertThat(answer.body()).contains("Demandes de visa");
		if (!"kind".equals(field)) {
			assertThat(answer.body()).contains("value=\"" + value + "\"");
		}
	}

	@ParameterizedTest
	@CsvSource({ "format, NONSENSE", "zone, Mars/Olympus", "zone, ''", "ordinal, two", "ordinal, -1",
			"ordinal, 99999999999", "workingLanguages, TLH", "audience, NONSENSE", "country, XX",
			"sessions[0].date, tomorrow", "sessions[0].start, 8h30", "sessions[0].end, ''", "coLocated[0].from, soon",
			"joinLink, javascript:alert(1)", "joinLink, none", "homePage, ftp://example.org", "title[en], ''" })
	void aMeetingThatCannotBeReadIsKeptAsItWasTyped(String field, String value) {
		Map<String, String> form = new LinkedHashMap<>(Map.of("version", "0", "ordinal", "2", "title[en]", "", "zone",
				"Europe/Zurich", "format", "VIRTUAL", "workingLanguages", "EN", "audience", "PUBLIC",
				"sessions[0].date", "2026-05-13", "sessions[0].start", "08:30", "sessions[0].end", "10:30"));
		form.put("coLocated[0].title[en]", "An event that stays");
		form.put("description[en]", "A description that stays");
		form.put("title[en]", "A title that stays");
		form.put(field, value);
		Answer answer = this.desk.submit(this.meeting + "/edit", this.meeting + "/edit", form);
		said(answer, field.startsWith("title") ? "title" : field);
		assertThat(answer.body()).contains("A description that stays", "An event that stays");
	}

	@ParameterizedTest
	@CsvSource({ "date, tomorrow", "kind, NONSENSE", "language, TLH", "contactEmail, none", "faxLabel, PIGEON",
			"signed, perhaps", "addressees[0].category, NONSENSE" })
	void aLetterThatCannotBeReadIsKeptAsItWasTyped(String field, String value) {
		Answer begun = this.desk.submit("/secretariat/circulars/new", "/secretariat/circulars/new",
				Map.of("meeting", "", "language", "FR"));
		String edit = begun.path();
		Map<String, String> form = new LinkedHashMap<>(Map.of("kind", "CIRCULAR", "language", "FR", "subject",
				"A subject that stays", "paragraphs", "A paragraph that stays"));
		form.put(field, value);
		Answer answer = this.desk.submit(edit, edit, form);
		assertThat(answer.status()).as(answer.body()).isIn(200, 409, 422);
		assertThat(answer.body()).contains("error-summary", "A subject that stays", "A paragraph that stays");
	}

	@Test
	void settingsThatCannotBeReadAreSaidAtTheirFields() {
		String issuer = "/secretariat/settings/issuers/tsb";
		for (String number : new String[] { "many", "-1", "", "99999999999" }) {
			Answer answer = this.desk.submit(issuer, issuer + "/series",
					Map.of("kind", "CIRCULAR", "series", "tsb", "period", "T25", "lastNumber", number));
			said(answer, "lastNumber");
		}
		said(this.desk.submit(issuer, issuer + "/series",
				Map.of("kind", "NONSENSE", "series", "tsb", "period", "T25", "lastNumber", "1")), "kind");
		assertThat(this.desk.submit(issuer, issuer, Map.of("version", "x")).status()).isIn(200, 409, 422);
		assertThat(this.desk.submit(issuer, issuer, Map.of()).status()).isIn(200, 409, 422);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "version=x", "version=0&officers[5].role=KING", "officers[99999].name=x",
			"name[tlh]=x", "name[]=x", "name[en][fr]=x", "officers[-1].name=x", "officers[abc].name=x", "mailbox=none",
			"acronym=%00" })
	void aGroupThatCannotBeReadIsSaidSo(String form) {
		String page = "/secretariat/groups/new";
		Answer answer = this.desk.post("/secretariat/groups", form + "&_csrf=" + this.desk.csrf(page));
		assertThat(answer.status()).as(answer.body()).isIn(200, 400, 422);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/deadlines/abc", "/deadlines/-1", "/deadlines/99999999999999999999", "/reminders/abc",
			"/reminders/0", "/registrations/none", "/registrations?status=NONSENSE", "/registrations?before=abc",
			"/registrations?q=%00", "/registrations?from=%2B999999999-12-31", "/registrations?until=%2B999999999-12-31",
			"/registrations?from=-999999999-01-01", "/registrations?sort=abc", "/delegations?after=-1",
			"/delegations?after=abc", "/registrations/batches/abc", "/badges.pdf?part=-1", "/agenda?version=-1",
			"/contributions?state=NONSENSE", "/contributions?after=abc", "/none" })
	void anOddAddressBelowAMeetingIsNoFaultOfOurs(String path) {
		assertThat(this.desk.get(this.meeting + path).status()).isLessThan(500);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/secretariat/none", "/secretariat/meetings/none", "/secretariat/meetings/none/edit",
			"/secretariat/meetings/none/deadlines/new", "/secretariat/meetings?after=abc",
			"/secretariat/meetings?q=%00", "/secretariat/groups/none", "/secretariat/groups?after=%00",
			"/secretariat/circulars/none/edit", "/secretariat/circulars/none/publication",
			"/secretariat/circulars?after=abc", "/secretariat/circulars?q=%00",
			"/secretariat/circulars/new?meeting=none", "/secretariat/mails/abc", "/secretariat/mails?before=abc",
			"/secretariat/mails?state=NONSENSE", "/secretariat/mails?to=%00", "/secretariat/audit?before=abc",
			"/secretariat/audit?before=-1", "/secretariat/audit?q=%00", "/secretariat/reminders?page=-1",
			"/secretariat/directory?after=abc", "/secretariat/directory?q=%00", "/secretariat/directory/people/abc",
			"/secretariat/directory/people/0", "/secretariat/directory/organisations?after=abc",
			"/secretariat/directory/organisations/0", "/secretariat/settings/issuers/none", "/secretariat/inbox" })
	void anOddAddressIsNoFaultOfOurs(String path) {
		assertThat(this.desk.get(path).status()).isLessThan(500);
	}

	private static void said(Answer answer, String field) {
		assertThat(answer.status()).as(answer.body()).isIn(200, 422);
		String id = field.replaceAll("[^A-Za-z0-9]+", "-");
		assertThat(answer.body()).contains("error-summary", "href=\"#" + id + "\"");
		assertThat(answer.body()).contains("id=\"" + id + "\"");
	}

}
