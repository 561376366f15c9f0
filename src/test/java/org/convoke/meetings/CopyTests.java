package org.convoke.meetings;

import java.util.List;

import org.convoke.web.Language;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Starting the next meeting from a past one, and creating things only once. */
@RecordApplicationEvents
class CopyTests extends ManagementTests {

	@Autowired
	ApplicationEvents events;

	@Test
	void theNextMeetingKeepsTheDistancesAndTheArrangements() {
		this.meetings.limit(this.meeting.getSlug(), Attendance.ON_SITE, 40);
		String slug = this.meeting.getSlug().replace("mv-2", "mv-3");

		MvcTestResult copied = send(HttpMethod.POST, api() + "/copies",
				"{\"firstDay\": \"2026-11-11\", \"slug\": \"%s\"}".formatted(slug));

		assertThat(copied).hasStatus(201).hasHeader("Location", "/api/v1/meetings/" + slug);
		assertThat(copied).bodyJson().isLenientlyEqualTo("""
				{"ordinal": 3, "standing": "CONFIRMED", "sequence": 0, "coLocated": [],
				 "sessions": [{"start": "2026-11-11T08:30:00", "end": "2026-11-11T10:30:00"}],
				 "capacity": {"onSite": 40, "remote": null},
				 "deadlines": [{"kind": "CONTRIBUTION", "date": "2026-10-29", "closesAt": "2026-10-29T23:00:00Z"},
				     {"kind": "REGISTRATION", "date": "2026-11-02"}]}""");
		Meeting next = this.meetings.get(slug);
		assertThat(next.getTitle()).isEqualTo(this.meeting.getTitle());
		assertThat(next.getEligible()).isEqualTo(this.meeting.getEligible());
		assertThat(next.getWorkingLanguages()).isEqualTo(this.meeting.getWorkingLanguages());
		assertThat(next.getObjectives()).isEqualTo(this.meeting.getObjectives());
		assertThat(next.getJoinLink()).isNull();
		assertThat(this.meetings.deadline(next.getId(), DeadlineKind.REGISTRATION).orElseThrow().getAction()).isEqualTo(
				this.meetings.deadline(this.meeting.getId(), DeadlineKind.REGISTRATION).orElseThrow().getAction());
		assertThat(this.events.stream(MeetingCopied.class))
			.containsExactly(new MeetingCopied(this.meeting.getId(), next.getId()));
	}

	@Test
	void aCopyThatCannotBeLeavesNothing() {
		for (String wrong : List.of("{}", "{\"firstDay\": \"11 November\"}", "{\"firstDay\": \"+999999999-12-31\"}",
				"{\"firstDay\": \"2026-11-11\", \"ordinal\": 2}", "{\"firstDay\": \"2026-11-11\", \"ordinal\": 0}",
				"{\"firstDay\": \"2026-11-11\", \"slug\": \"No Way\"}",
				"{\"firstDay\": \"2026-11-11\", \"slug\": \"%s\"}".formatted(this.meeting.getSlug()))) {
			assertThat(send(HttpMethod.POST, api() + "/copies", wrong)).as(wrong).hasStatus(422);
		}
		assertThat(send(HttpMethod.POST, "/api/v1/meetings/nothing-here/copies", "{\"firstDay\": \"2026-11-11\"}"))
			.hasStatus(404);
		assertThat(this.jdbc.sql("select count(*) from meeting where group_id = ?")
			.param(this.meeting.getGroupId())
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void theConsoleOffersTheDatesAndTakesWhatIsLeftOfThem() {
		assertThat(body(get(desk()))).contains(desk() + "/copy");
		assertThat(body(get(desk() + "/copy"))).contains("Second meeting", "name=\"deadlines[1].source\"",
				"name=\"ordinal\"");
		String offered = body(get(desk() + "/copy?firstDay=2026-11-11"));
		assertThat(offered).contains("value=\"2026-11-11\"", "value=\"2026-10-29\"", "value=\"2026-11-02\"",
				"value=\"3\"");
		assertThat(body(get(desk() + "/copy?firstDay=soon"))).contains("firstDay-error");
		assertThat(body(get(desk() + "/copy?firstDay=9999-01-01"))).contains("firstDay-error");
		List<Deadline> deadlines = this.meetings.deadlines(this.meeting.getId());
		String slug = this.meeting.getSlug().replace("mv-2", "mv-4");

		assertThat(body(copy(slug, deadlines, "2026-11-12"))).contains("deadlines-1-date-error");
		assertThat(this.mvc.get().uri("/api/v1/meetings/" + slug)).hasStatus(404);
		assertThat(copy(slug, deadlines, "2026-11-02").exchange()).hasRedirectedUrl("/secretariat/meetings/" + slug);

		Meeting next = this.meetings.get(slug);
		assertThat(next.getOrdinal()).isEqualTo(4);
		assertThat(next.getStanding()).isEqualTo(Standing.PROPOSED);
		assertThat(this.meetings.deadlines(next.getId())).singleElement()
			.satisfies((deadline) -> assertThat(deadline.getKind()).isEqualTo(DeadlineKind.REGISTRATION));
	}

	private MockMvcRequestBuilder copy(String slug, List<Deadline> deadlines, String registration) {
		return post(desk() + "/copies").param("slug", slug)
			.param("ordinal", "4")
			.param("standing", "PROPOSED")
			.param("title[en]", "Fourth meeting")
			.param("format", "VIRTUAL")
			.param("zone", "Europe/Zurich")
			.param("audience", "PUBLIC")
			.param("workingLanguages", "EN")
			.param("sessions[0].date", "2026-11-11")
			.param("sessions[0].start", "08:30")
			.param("sessions[0].end", "10:30")
			.param("deadlines[0].source", String.valueOf(deadlines.get(0).getId()))
			.param("deadlines[0].date", "")
			.param("deadlines[1].source", String.valueOf(deadlines.get(1).getId()))
			.param("deadlines[1].date", registration);
	}

	@Test
	void whatIsCreatedUnderAKeyIsCreatedOnce() {
		String slug = this.meeting.getSlug().replace("mv-2", "mv-5");
		String copy = "{\"firstDay\": \"2026-11-11\", \"slug\": \"%s\"}".formatted(slug);
		once(api() + "/copies", copy, "$.slug", slug);
		once("/api/v1/groups", "{\"acronym\": \"G %s\", \"name\": \"Once\"}".formatted(slug), "$.name.en", "Once");
		once(api() + "/deadlines", "{\"kind\": \"OTHER\", \"date\": \"2026-05-02\"}", "$.kind", "OTHER");
		once("/api/v1/meetings",
				"""
						{"group": "%s", "slug": "%s-once", "title": "Once", "format": "VIRTUAL",
						 "sessions": [{"start": "2026-05-14T08:30", "end": "2026-05-14T10:30", "title": "Opening"}]}"""
					.formatted(this.meeting.getSlug().replace("jca-mv-2-test", "jca-mv-test"), slug),
				"$.sessions[0].title.en", "Opening");

		assertThat(this.meetings.deadlines(this.meeting.getId())).hasSize(3);
		assertThat(keyed("key-" + this.meeting.getSlug() + api() + "/copies", api() + "/copies",
				copy.replace("11-11", "11-12")))
			.hasStatus(422)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/problems/idempotency-key-reused");
		assertThat(keyed(" ", api() + "/copies", copy)).hasStatus(422);
	}

	private void once(String address, String json, String path, String expected) {
		String key = "key-" + this.meeting.getSlug() + address;
		for (int i = 0; i < 2; i++) {
			assertThat(keyed(key, address, json)).as(address)
				.hasStatus(201)
				.bodyJson()
				.extractingPath(path)
				.isEqualTo(expected);
		}
		assertThat(keyed(key, address, json).getResponse().getHeader("Location")).isNotBlank();
	}

	private MvcTestResult keyed(String key, String address, String json) {
		return this.mvc.post()
			.uri(address)
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON)
			.content(json)
			.exchange();
	}

	@Test
	void sessionsHaveTitlesFormatsAndMayEndOnAnotherDay() {
		assertThat(send(HttpMethod.PATCH, api(),
				"""
						{"sessions": [{"start": "2026-05-13T08:30", "end": "2026-05-13T10:30", "title": {"en": "Opening"}},
						     {"start": "2026-05-13T22:00", "end": "2026-05-14T01:00", "title": "Night", "format": "VIRTUAL"}]}"""))
			.hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					{"sessions": [{"title": {"en": "Opening"}, "format": null},
					     {"end": "2026-05-14T01:00:00", "title": {"en": "Night"}, "format": "VIRTUAL"}]}""");
		assertThat(current().offers(Attendance.REMOTE)).isTrue();
		assertThat(current().getTitle().in(Language.EN)).startsWith("Second");
		assertThat(body(get(desk()))).contains("Night", "14 May 2026");
		assertThat(body(get(desk() + "/edit"))).contains("value=\"Night\"", "value=\"2026-05-14\"");
		assertThat(send(HttpMethod.PATCH, api(), """
				{"format": "VIRTUAL", "city": null, "venue": null,
				 "sessions": [{"start": "2026-05-13T08:30", "end": "2026-05-13T10:30", "format": "IN_PERSON"}]}"""))
			.hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].field")
			.isEqualTo("city");
		assertThat(send(HttpMethod.PATCH, api(), """
				{"sessions": [{"start": "2026-05-13T08:30", "end": "2026-05-13T10:30", "title": "%s"}]}"""
			.formatted("x".repeat(501)))).hasStatus(422);
		assertThat(send(HttpMethod.PATCH, api(), """
				{"sessions": [{"start": "2026-05-13T08:30", "end": "2026-05-13T10:30", "format": "OUTDOORS"}]}"""))
			.hasStatus(422);
	}

}
