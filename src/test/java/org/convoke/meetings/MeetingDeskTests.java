package org.convoke.meetings;

import java.nio.charset.StandardCharsets;

import org.convoke.testing.ConvokeTest;
import org.convoke.web.Language;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Meetings, deadlines and places in the console. */
@ConvokeTest
class MeetingDeskTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	Groups groups;

	@Autowired
	Meetings meetings;

	@Test
	void aMeetingIsCreatedFromTheFormUnderAProposedAddress() {
		Group group = this.groups.create("fg-desk", TestMeetings.u4ssc());

		MvcTestResult saved = post("/secretariat/meetings").param("group", group.getSlug())
			.param("ordinal", "3")
			.param("title[fr]", "Troisième réunion")
			.param("title[en]", "Third meeting")
			.param("format", "HYBRID")
			.param("city[en]", "Nairobi")
			.param("country", "KE")
			.param("zone", "Africa/Nairobi")
			.param("audience", "PUBLIC")
			.param("workingLanguages", "EN", "FR")
			.param("eligible[0].category", "MEMBER_STATE")
			.param("eligible[0].allowed", "true")
			.param("eligible[0].approval", "true")
			.param("sessions[0].date", "2031-05-13")
			.param("sessions[0].start", "08:30")
			.param("sessions[0].end", "10:30")
			.param("sessions[1].date", "")
			.param("objectives[0].kind", "REPORT")
			.param("objectives[0].text[en]", "")
			.param("objectives[1].kind", "DECIDE")
			.param("objectives[1].text[en]", "Decide on the work programme")
			.param("coOrganisers[0].name[fr]", "CEE-ONU")
			.param("coLocated[1].title[en]", "Fair")
			.param("coLocated[1].from", "2031-05-12")
			.param("coLocated[1].to", "2031-05-14")
			.exchange();

		assertThat(saved).hasRedirectedUrl("/secretariat/meetings/fg-desk-3");
		Meeting meeting = this.meetings.get("fg-desk-3");
		assertThat(meeting.getTitle().in(Language.FR)).isEqualTo("Troisième réunion");
		assertThat(meeting.getObjectives()).extracting(Objective::kind).containsExactly(ObjectiveKind.DECIDE);
		assertThat(meeting.getWorkingLanguages()).containsExactly(Language.EN, Language.FR);
		assertThat(meeting.getEligible()).singleElement().extracting(Eligibility::approval).isEqualTo(true);
		assertThat(meeting.getCoLocatedEvents()).hasSize(1);
		assertThat(meeting.getStart()).isEqualTo("2031-05-13T05:30:00Z");
		assertThat(body(get("/secretariat/meetings/fg-desk-3"))).contains("Third meeting", "After approval",
				"/secretariat/meetings/fg-desk-3/registrations", "/secretariat/circulars/new?meeting=fg-desk-3");
		assertThat(body(get("/secretariat/meetings/fg-desk-3/edit"))).contains("name=\"objectives[2].text[en]\"",
				"value=\"2031-05-13\"", "value=\"08:30", "Decide on the work programme");
	}

	@Test
	void whatIsWrongIsSaidAtTheFieldAndWhatWasTypedIsKept() {
		Group group = this.groups.create("fg-wrong", TestMeetings.u4ssc());
		MockMvcRequestBuilder form = post("/secretariat/meetings").param("group", group.getSlug())
			.param("title[en]", "A title that stays")
			.param("format", "IN_PERSON")
			.param("zone", "Europe/Zurich")
			.param("audience", "PUBLIC")
			.param("joinLink", "javascript:alert(1)")
			.param("sessions[0].date", "2031-05-13")
			.param("sessions[0].start", "10:30")
			.param("sessions[0].end", "08:30")
			.param("coLocated[0].from", "2031-05-12");

		assertThat(body(form)).contains("A title that stays", "href=\"#sessions-0-end\"", "id=\"sessions-0-end-error\"",
				"The session must end after its start", "Enter the city, unless the meeting is virtual",
				"Enter a web address", "id=\"coLocated-0-title-error\"", "id=\"coLocated-0-to-error\"",
				"id=\"workingLanguages-error\"");
		assertThat(body(
				post("/secretariat/meetings").param("group", group.getSlug()).param("sessions[0].start", "half past")))
			.contains("id=\"sessions-0-start-error\"", "half past");
		assertThat(body(
				post("/secretariat/meetings").param("group", group.getSlug()).param("sessions[0].date", "2031-05-13")))
			.contains("id=\"sessions-0-start-error\"", "id=\"sessions-0-end-error\"");
	}

	@Test
	void aMeetingThatSomebodyElseChangedIsNotOverwritten() {
		Meeting meeting = this.testMeetings.secondJcaMv();

		MvcTestResult saved = post("/secretariat/meetings/" + meeting.getSlug() + "/edit").param("version", "-1")
			.param("title[en]", "Mine")
			.param("format", "VIRTUAL")
			.param("zone", "Europe/Zurich")
			.param("audience", "PUBLIC")
			.param("workingLanguages", "EN")
			.param("sessions[0].date", "2026-05-13")
			.param("sessions[0].start", "08:30")
			.param("sessions[0].end", "10:30")
			.exchange();

		assertThat(saved).hasStatus(409);
	}

	@Test
	void aDeadlineIsAddedAndMovedForAReason() {
		Meeting meeting = this.testMeetings.secondJcaMv();
		String base = "/secretariat/meetings/" + meeting.getSlug();

		assertThat(post(base + "/deadlines").param("kind", "VISA")
			.param("date", "2026-04-12")
			.param("time", "")
			.param("offsets", "10; 5")
			.exchange()).hasRedirectedUrl(base);
		Deadline visa = this.meetings.deadline(meeting.getId(), DeadlineKind.VISA).orElseThrow();
		assertThat(visa.getOffsets()).containsExactly(10, 5);

		String address = base + "/deadlines/" + visa.getId();
		assertThat(body(get(address))).contains("value=\"2026-04-12\"", "value=\"10, 5\"");
		assertThat(body(post(address).param("version", "0").param("date", "2026-04-14").param("offsets", "10")))
			.contains("reason-error", "Say why the deadline moves");
		assertThat(body(post(address).param("version", "0").param("date", "2026-04-12").param("offsets", "ten")))
			.contains("id=\"offsets-error\"");
		assertThat(post(address).param("version", "0")
			.param("date", "2026-04-14")
			.param("time", "16:00")
			.param("offsets", "10")
			.param("reason", "Holidays")
			.exchange()).hasRedirectedUrl(base);
		assertThat(this.meetings.deadline(visa.getId()).orElseThrow().getClosesAt()).isEqualTo("2026-04-14T14:00:00Z");
		assertThat(get(
				"/secretariat/meetings/" + this.testMeetings.seventhU4ssc().getSlug() + "/deadlines/" + visa.getId())
			.exchange()).hasStatus(404);
	}

	@Test
	void placesAreLimitedAndFreedAgain() {
		Meeting meeting = this.testMeetings.secondJcaMv();
		String base = "/secretariat/meetings/" + meeting.getSlug();

		assertThat(post(base + "/capacity").param("capacity.onSite", "40").exchange()).hasRedirectedUrl(base);
		assertThat(body(get(base))).contains("0 of 40 taken");
		assertThat(body(get(base + "/capacity"))).contains("value=\"40\"");
		assertThat(body(post(base + "/capacity").param("capacity.onSite", "-4"))).contains("capacity-onSite-error");
		assertThat(body(post(base + "/capacity").param("capacity.onSite", "many"))).contains("Enter a whole number");
		assertThat(post(base + "/capacity").param("capacity.onSite", "").exchange()).hasRedirectedUrl(base);
		assertThat(body(get(base))).contains("no limit, none taken");
	}

	@Test
	void theConsoleIsNotForEverybody() {
		assertThat(this.mvc.get().uri("/secretariat/meetings")).hasStatus3xxRedirection();
		assertThat(this.mvc.post().uri("/secretariat/meetings").with(user("desk").roles("SECRETARIAT"))).hasStatus(403);
		assertThat(body(get("/secretariat/meetings"))).contains("New meeting");
	}

	private MockMvcRequestBuilder get(String address) {
		return this.mvc.get().uri(address).with(user("desk@example.org").roles("SECRETARIAT"));
	}

	private MockMvcRequestBuilder post(String address) {
		return this.mvc.post().uri(address).with(user("desk@example.org").roles("SECRETARIAT")).with(csrf());
	}

	private static String body(MockMvcRequestBuilder request) {
		MvcTestResult result = request.exchange();
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
