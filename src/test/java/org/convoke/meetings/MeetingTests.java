package org.convoke.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.convoke.web.ConflictException;
import org.convoke.web.LocalizedText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
	void registrationIsOpenUntilItsDeadline() {
		Deadline registration = new Deadline(1L, DeadlineKind.REGISTRATION, LocalDate.of(2026, 5, 4), null,
				ZoneId.of("Europe/Zurich"), LocalizedText.NONE, List.of());

		assertThat(this.meeting.stateAt(Instant.parse("2026-05-04T21:59:59Z"), registration))
			.isEqualTo(MeetingState.REGISTRATION_OPEN);
		assertThat(this.meeting.stateAt(Instant.parse("2026-05-04T22:00:00Z"), registration))
			.isEqualTo(MeetingState.REGISTRATION_CLOSED);
		assertThat(this.meeting.stateAt(Instant.parse("2026-05-13T06:00:00Z"), null))
			.isEqualTo(MeetingState.REGISTRATION_OPEN);
		assertThat(this.meeting.stateAt(Instant.parse("2026-05-13T06:30:00Z"), registration))
			.isEqualTo(MeetingState.ONGOING);
	}

	@Test
	void everyWayBetweenStandingsIsOneOfThese() {
		Map<Standing, Set<Standing>> ways = Map.of(Standing.PROPOSED, Set.of(Standing.CONFIRMED, Standing.CANCELLED),
				Standing.CONFIRMED, Set.of(Standing.POSTPONED, Standing.CANCELLED), Standing.POSTPONED,
				Set.of(Standing.CONFIRMED, Standing.CANCELLED), Standing.CANCELLED, Set.of());

		for (Standing from : Standing.values()) {
			for (Standing to : Standing.values()) {
				if (ways.get(from).contains(to)) {
					assertThat(from.to(to)).isEqualTo(to);
				}
				else {
					assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> from.to(to));
				}
			}
		}
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
