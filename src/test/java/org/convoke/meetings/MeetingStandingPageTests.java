package org.convoke.meetings;

import java.nio.charset.StandardCharsets;

import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What is decided about a meeting cannot be overlooked on its page. */
@ConvokeTest
class MeetingStandingPageTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Test
	void aProposedMeetingSaysSoAndItsFormsAreNotOffered() {
		assertThat(page("PROPOSED")).contains("Proposed meeting", "not yet confirmed", "A reason", "30 April 2026")
			.doesNotContain("/register\"", "/contribute\"", "Registration has been closed");
	}

	@Test
	void aPostponedMeetingNoLongerNamesItsDates() {
		assertThat(page("POSTPONED"))
			.contains("Postponed meeting", "Its new date is not yet set", "Since 10 April 2026", "A reason",
					"<s>Wednesday 13 May 2026</s>", "The dates announced before no longer hold")
			.doesNotContain("/register\"", "/contribute\"", "Opening of the meeting");
	}

	@Test
	void aCancelledMeetingDoesNotTakePlace() {
		assertThat(page("CANCELLED"))
			.contains("Cancelled meeting", "This meeting will not take place", "A reason",
					"The deadlines no longer apply")
			.doesNotContain("/register\"", "/contribute\"", "Opening of the meeting");
	}

	@Test
	void sessionsAreNamedWithTheirTitlesAndFormats() {
		this.clock.setTo("2026-04-18T10:00:00+02:00");
		Meeting meeting = this.testMeetings.secondJcaMv();
		this.jdbc.sql("""
				update meeting_session set title = '{"en": "Opening plenary"}', format = 'VIRTUAL'
				where meeting_id = ?""").param(meeting.getId()).update();

		assertThat(body(meeting)).contains("Opening plenary", "Virtual meeting", "08:30–10:30 (CEST, UTC+2)");
	}

	@Test
	void whoMayJoinFromAfarIsToldWhenAndWhere() {
		this.clock.setTo("2023-06-01T10:00:00Z");

		assertThat(body(this.testMeetings.seventhU4ssc())).contains(
				"find the join link on their registration page from 20 June 2023, 09:00 (CEST, UTC+2), 30 min before")
			.doesNotContain("meet.example.org");
	}

	private String page(String standing) {
		this.clock.setTo("2026-04-18T10:00:00+02:00");
		Meeting meeting = this.testMeetings.secondJcaMv();
		this.jdbc.sql("""
				update meeting set standing = ?, standing_since = '2026-04-10T10:00:00Z', standing_reason = 'A reason'
				where id = ?""").params(standing, meeting.getId()).update();
		return body(meeting);
	}

	private String body(Meeting meeting) {
		MvcTestResult result = this.mvc.get().uri("/meetings/" + meeting.getSlug() + "?lang=en").exchange();
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
