package org.convoke.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.convoke.web.LocalizedText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MeetingTests {

	private final Meeting meeting = new Meeting("jca-mv-2", 1L);

	MeetingTests() {
		this.meeting.describe(TestMeetings.secondMeeting());
	}

	@Test
	void startsAndEndsInItsZone() {
		assertThat(this.meeting.getStart()).isEqualTo("2026-05-13T06:30:00Z");
		assertThat(this.meeting.getEnd()).isEqualTo("2026-05-13T08:30:00Z");
		assertThat(this.meeting.getFirstDay()).isEqualTo("2026-05-13");
	}

	@Test
	void isUpcomingThenOngoingThenEnded() {
		assertThat(this.meeting.stateAt(Instant.parse("2026-05-13T06:29:59Z"))).isEqualTo(MeetingState.UPCOMING);
		assertThat(this.meeting.stateAt(Instant.parse("2026-05-13T06:30:00Z"))).isEqualTo(MeetingState.ONGOING);
		assertThat(this.meeting.stateAt(Instant.parse("2026-05-13T08:30:00Z"))).isEqualTo(MeetingState.ENDED);
	}

	@Test
	void anInPersonMeetingHasNoPlacesFromAfar() {
		assertThat(this.meeting.offers(Attendance.ON_SITE)).isTrue();
		assertThat(this.meeting.offers(Attendance.REMOTE)).isFalse();
	}

	@Test
	void sessionsAreKeptInOrderOfTime() {
		MeetingDetails details = TestMeetings.secondMeeting();
		Session second = new Session(LocalDateTime.of(2026, 5, 14, 9, 0), LocalDateTime.of(2026, 5, 14, 12, 0));
		Session first = details.sessions().get(0);

		this.meeting.describe(new MeetingDetails(details.ordinal(), details.title(), details.format(), details.venue(),
				details.city(), details.country(), ZoneId.of("UTC"), details.description(), LocalizedText.NONE,
				details.fee(), null, null, details.audience(), details.workingLanguages(), Set.of(),
				List.of(second, first), List.of(), List.of(), List.of()));

		assertThat(this.meeting.getSessions()).containsExactly(first, second);
		assertThat(this.meeting.getLastDay()).isEqualTo("2026-05-14");
	}

	@Test
	void anEventAroundItCoversItsDays() {
		CoLocatedEvent studyGroup = this.meeting.getCoLocatedEvents().get(2);

		assertThat(studyGroup.covers(LocalDate.of(2026, 5, 13))).isTrue();
		assertThat(studyGroup.covers(LocalDate.of(2026, 5, 22))).isFalse();
	}

}
