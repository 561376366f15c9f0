package org.convoke.meetings;

import java.time.Instant;

import org.assertj.core.api.AbstractStringAssert;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Groups, meetings and deadlines over REST. */
@ConvokeTest
class MeetingApiTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	Meetings meetings;

	@Autowired
	TestClock clock;

	@Test
	void aGroupAndItsMeetingAreCreatedWithAFewWords() {
		MvcTestResult group = send(HttpMethod.POST, "/api/v1/groups", """
				{"acronym": "FG-API", "name": "Focus group on interfaces", "mailbox": "FG-API@Example.org"}""");
		assertThat(group).hasStatus(201).hasHeader("Location", "/api/v1/groups/fg-api");
		assertThat(group).bodyJson().extractingPath("$.mailbox").isEqualTo("fg-api@example.org");
		assertThat(group).bodyJson().extractingPath("$.name.en").isEqualTo("Focus group on interfaces");

		MvcTestResult meeting = send(HttpMethod.POST, "/api/v1/meetings", """
				{"group": "fg-api", "ordinal": 1, "title": {"en": "First meeting", "fr": "Première réunion"},
				 "format": "HYBRID", "city": "Geneva", "country": "CH", "zone": "Europe/Zurich",
				 "sessions": [{"start": "2031-03-04T09:00", "end": "2031-03-04T12:00"}],
				 "workingLanguages": ["en", "fr"], "joinLink": "https://meet.example.org/fg-api",
				 "eligible": [{"category": "MEMBER_STATE"}, {"category": "INDIVIDUAL", "approval": true}],
				 "capacity": {"onSite": 40, "remote": null},
				 "deadlines": [{"kind": "REGISTRATION", "date": "2031-02-20"}]}""");
		assertThat(meeting).hasStatus(201).hasHeader("Location", "/api/v1/meetings/fg-api-1");

		MvcTestResult shown = this.mvc.get().uri("/api/v1/meetings/fg-api-1").exchange();
		assertThat(shown).hasStatusOk().bodyJson().doesNotHavePath("$.joinLink");
		assertThat(shown).bodyJson().isLenientlyEqualTo("""
				{"slug": "fg-api-1", "group": "fg-api", "ordinal": 1, "format": "HYBRID", "zone": "Europe/Zurich",
				 "sessions": [{"start": "2031-03-04T09:00:00", "end": "2031-03-04T12:00:00"}],
				 "workingLanguages": ["en", "fr"], "audience": "PUBLIC",
				 "eligible": [{"category": "MEMBER_STATE", "approval": false},
				     {"category": "INDIVIDUAL", "approval": true}],
				 "capacity": {"onSite": 40, "remote": null},
				 "deadlines": [{"kind": "REGISTRATION", "date": "2031-02-20", "time": null, "zone": "Europe/Zurich",
				     "closesAt": "2031-02-20T23:00:00Z", "offsets": [14, 7, 1]}]}""");
		assertThat(secretariat(HttpMethod.GET, "/api/v1/meetings/fg-api-1").exchange()).bodyJson()
			.extractingPath("$.joinLink")
			.isEqualTo("https://meet.example.org/fg-api");
	}

	@Test
	void everyBadValueIsNamedAtItsField() {
		Meeting meeting = this.testMeetings.secondJcaMv();

		MvcTestResult wrong = send(HttpMethod.POST, "/api/v1/meetings", """
				{"group": "nobody", "slug": "%s", "title": "", "format": "IN_PERSON", "country": "XX",
				 "ordinal": 0, "homePage": "javascript:alert(1)", "joinLink": "meet", "workingLanguages": [],
				 "sessions": [{"start": "2031-03-04T09:00", "end": "2031-03-04T08:00"},
				     {"start": "2031-03-05T09:00", "end": "2031-03-05T12:00"},
				     {"start": "2031-03-05T11:00", "end": "2031-03-05T13:00"}, {"start": null}],
				 "coLocated": [{"title": "Fair", "from": "2031-03-06", "to": "2031-03-05"}]}"""
			.formatted(meeting.getSlug()));

		assertThat(wrong).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(wrong).bodyJson().extractingPath("$.type").isEqualTo("/problems/invalid");
		assertThat(wrong).bodyJson()
			.extractingPath("$.errors[*].field")
			.asArray()
			.containsExactlyInAnyOrder("group", "title", "city", "country", "ordinal", "homePage", "joinLink",
					"workingLanguages", "sessions[0].end", "sessions[2].start", "sessions[3].start", "sessions[3].end",
					"coLocated[0].to");
	}

	@Test
	void valuesOfTheWrongKindAreNamedToo() {
		fieldOf(send(HttpMethod.POST, "/api/v1/meetings", "{\"zone\": \"Mars/Olympus\"}")).isEqualTo("zone");
		fieldOf(send(HttpMethod.POST, "/api/v1/meetings", "{\"sessions\": [{\"start\": \"tomorrow\"}]}"))
			.isEqualTo("sessions[0].start");
		fieldOf(send(HttpMethod.POST, "/api/v1/meetings", "{\"title\": {\"xx\": \"?\"}}")).isEqualTo("title");
		assertThat(send(HttpMethod.POST, "/api/v1/meetings", "{broken")).hasStatus(400);
		assertThat(send(HttpMethod.POST, "/api/v1/meetings", "[]")).hasStatus(400);
	}

	@Test
	void nothingOfAMeetingStaysWhenItsDeadlineIsWrong() {
		Meeting other = this.testMeetings.secondJcaMv();

		MvcTestResult wrong = send(HttpMethod.POST, "/api/v1/meetings", """
				{"group": "%s", "slug": "half-done", "title": "Half done", "format": "VIRTUAL",
				 "sessions": [{"start": "2031-03-04T09:00", "end": "2031-03-04T12:00"}],
				 "deadlines": [{"kind": "REGISTRATION", "date": "2031-03-05"}]}""".formatted(groupOf(other)));

		fieldOf(wrong).isEqualTo("deadlines[0].date");
		assertThat(this.mvc.get().uri("/api/v1/meetings/half-done")).hasStatus(404);
	}

	@Test
	void aPatchChangesOnlyWhatIsInIt() {
		Meeting meeting = this.testMeetings.secondJcaMv();
		String address = "/api/v1/meetings/" + meeting.getSlug();

		assertThat(send(HttpMethod.PATCH, address, "{\"capacity\": {\"onSite\": 2}}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"capacity\": {\"onSite\": 2, \"remote\": null}, \"ordinal\": 2}");
		assertThat(this.meetings.get(meeting.getSlug()).getVersion()).isEqualTo(meeting.getVersion());

		MvcTestResult changed = send(HttpMethod.PATCH, address,
				"{\"fee\": {\"en\": \"Free\"}, \"country\": null, \"capacity\": {\"onSite\": null, \"remote\": 5}}");
		assertThat(changed).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"fee": {"en": "Free"}, "country": null, "capacity": {"onSite": null, "remote": 5},
							 "title": {"en": "Second meeting of the Joint Coordination Activity on Metaverse Standardization (JCA-MV)"}}""");

		fieldOf(send(HttpMethod.PATCH, address, "{\"capacity\": {\"onSite\": -1}}")).isEqualTo("capacity.onSite");
		fieldOf(send(HttpMethod.PATCH, address, "{\"format\": \"OUTDOORS\"}")).isEqualTo("format");
		fieldOf(send(HttpMethod.PATCH, address, "{\"slug\": \"other\"}")).isEqualTo("slug");
		assertThat(send(HttpMethod.PATCH, address, "[1]")).hasStatus(422);
	}

	@Test
	void aTakenSlugIsInvalid() {
		Meeting meeting = this.testMeetings.secondJcaMv();

		fieldOf(send(HttpMethod.POST, "/api/v1/groups",
				"{\"slug\": \"%s\", \"acronym\": \"X\", \"name\": \"X\"}".formatted(groupOf(meeting))))
			.isEqualTo("slug");
	}

	@Test
	void aDeadlineIsSetThenMovedForAReason() {
		Meeting meeting = this.testMeetings.secondJcaMv();
		String address = "/api/v1/meetings/" + meeting.getSlug() + "/deadlines";

		assertThat(send(HttpMethod.POST, address, "{\"kind\": \"VISA\", \"date\": \"2026-04-12\", \"offsets\": [3]}"))
			.hasStatus(201)
			.bodyJson()
			.extractingPath("$.closesAt")
			.isEqualTo("2026-04-12T22:00:00Z");
		fieldOf(send(HttpMethod.POST, address, "{\"kind\": \"VISA\", \"date\": \"2026-04-12\"}")).isEqualTo("kind");
		fieldOf(send(HttpMethod.POST, address, "{\"kind\": \"FELLOWSHIP\"}")).isEqualTo("date");

		fieldOf(send(HttpMethod.PATCH, address + "/VISA", "{\"time\": \"16:00\"}")).isEqualTo("reason");
		MvcTestResult moved = send(HttpMethod.PATCH, address + "/VISA",
				"{\"time\": \"16:00\", \"reason\": \"Consulates close early\"}");
		assertThat(moved).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"date": "2026-04-12", "time": "16:00:00", "closesAt": "2026-04-12T14:00:00Z", "offsets": [3]}""");
		assertThat(send(HttpMethod.PATCH, address + "/VISA", "{\"offsets\": [5, 2]}")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.offsets")
			.asArray()
			.containsExactly(5, 2);
		assertThat(send(HttpMethod.PATCH, address + "/INTERPRETATION", "{\"offsets\": [5]}")).hasStatus(404);
		assertThat(this.mvc.get().uri(address)).bodyJson().extractingPath("$.items").asArray().hasSize(3);
	}

	@Test
	void listsAreFilteredByStateAndGroup() {
		Meeting meeting = this.testMeetings.secondJcaMv();
		String group = "/api/v1/meetings?group=" + groupOf(meeting);

		this.clock.setTo(Instant.parse("2026-05-01T00:00:00Z"));
		assertThat(this.mvc.get().uri(group + "&state=upcoming")).bodyJson()
			.extractingPath("$.items[0].slug")
			.isEqualTo(meeting.getSlug());
		assertThat(this.mvc.get().uri(group + "&state=past")).bodyJson().extractingPath("$.items").asArray().isEmpty();
		assertThat(this.mvc.get().uri(group)).bodyJson().extractingPath("$.items").asArray().hasSize(1);
		assertThat(this.mvc.get().uri(group + "&state=soon")).hasStatus(422);
	}

	@Test
	void writingNeedsTheSecretariat() {
		assertThat(this.mvc.post().uri("/api/v1/meetings").contentType(MediaType.APPLICATION_JSON).content("{}"))
			.hasStatus(401);
		assertThat(this.mvc.get().uri("/api/v1/meetings/nothing-here")).hasStatus(404);
	}

	private String groupOf(Meeting meeting) {
		return meeting.getSlug().replace("jca-mv-2-test", "jca-mv-test");
	}

	private static AbstractStringAssert<?> fieldOf(MvcTestResult result) {
		assertThat(result).hasStatus(422);
		return assertThat(result).bodyJson().extractingPath("$.errors[0].field").asString();
	}

	private MvcTestResult send(HttpMethod method, String address, String json) {
		return secretariat(method, address).contentType(MediaType.APPLICATION_JSON).content(json).exchange();
	}

	private MockMvcTester.MockMvcRequestBuilder secretariat(HttpMethod method, String address) {
		return this.mvc.method(method).uri(address).with(user("desk@example.org").roles("SECRETARIAT"));
	}

}
