package org.convoke.registrations;

import java.time.Instant;
import java.util.List;

import org.convoke.meetings.Attendance;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.TestMeetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** What becomes of registrants when a meeting is held another way. */
@ConvokeTest
class FormatFollowingTests {

	private static final Instant OPEN = Instant.parse("2026-04-29T08:00:00Z");

	@Autowired
	Registrations registrations;

	@Autowired
	Meetings meetings;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	TestMailServer mails;

	@Autowired
	TestClock clock;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	private Meeting meeting;

	private String slug;

	@BeforeEach
	void twoInTheRoomAndOneWaiting() {
		this.clock.setTo(OPEN);
		this.meeting = this.testMeetings.secondJcaMv();
		this.slug = this.meeting.getSlug();
		this.meetings.limit(this.slug, Attendance.ON_SITE, 2);
		for (int i = 0; i < 3; i++) {
			this.registrations.register(this.slug, TestRegistrations.amal(address(i)), OPEN.plusSeconds(i), null);
		}
	}

	@Test
	void whoWasToComeTakesPartOnlineWhenTheMeetingGoesOnline() {
		assertThat(becomeVirtual()).hasStatusOk();
		assertThat(this.jdbc.sql("""
				select attendance || ' ' || status from registration where meeting_id = ? order by arrived_at""")
			.param(this.meeting.getId())
			.query(String.class)
			.list()).isEqualTo(List.of("REMOTE CONFIRMED", "REMOTE CONFIRMED", "REMOTE CONFIRMED"));
		assertThat(taken()).containsExactly("ON_SITE 0", "REMOTE 3");
		this.mails.awaitMail(address(0), "Changed:");
	}

	@Test
	void aMeetingGoesOnlineOnlyWhenThereArePlacesForThose() {
		this.meetings.limit(this.slug, Attendance.REMOTE, 1);
		assertThat(becomeVirtual()).hasStatus(422).bodyText().contains("\"format\"").contains("2 people take part");
		assertThat(taken()).containsExactly("ON_SITE 2", "REMOTE 0");
	}

	private MvcTestResult becomeVirtual() {
		return this.mvc.patch()
			.uri("/api/v1/meetings/" + this.slug)
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"format\": \"VIRTUAL\", \"reason\": \"The building is closed\"}")
			.exchange();
	}

	private List<String> taken() {
		return this.jdbc
			.sql("select attendance || ' ' || taken from meeting_place where meeting_id = ? order by attendance")
			.param(this.meeting.getId())
			.query(String.class)
			.list();
	}

	private String address(int number) {
		return TestRegistrations.address("moved" + number, this.slug);
	}

}
