package org.convoke.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.convoke.testing.ConvokeTest;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Meetings in the database: what is stored, what is refused. */
@ConvokeTest
class MeetingsTests {

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	Meetings meetings;

	@Test
	void keepsEverythingThatTheLetterSays() {
		Meeting created = this.testMeetings.seventhU4ssc();

		Meeting meeting = this.meetings.get(created.getSlug());

		assertThat(meeting.getCoOrganisers()).hasSize(2);
		assertThat(meeting.getObjectives()).extracting(Objective::kind)
			.startsWith(ObjectiveKind.REPORT, ObjectiveKind.PRESENT);
		assertThat(meeting.getWorkingLanguages()).containsExactly(Language.EN);
		assertThat(meeting.getStart()).isEqualTo(Instant.parse("2023-06-20T07:30:00Z"));
		assertThat(meeting.getEnd()).isEqualTo(Instant.parse("2023-06-20T14:00:00Z"));
		assertThat(meeting.getFee().in(Language.EN)).isEqualTo("Free of charge");
	}

	@Test
	void deadlinesComeInOrderAndEndInTheZoneOfTheMeeting() {
		Meeting meeting = this.testMeetings.secondJcaMv();

		assertThat(this.meetings.deadlines(meeting.getId())).extracting(Deadline::getKind)
			.containsExactly(DeadlineKind.CONTRIBUTION, DeadlineKind.REGISTRATION);
		assertThat(this.meetings.deadline(meeting.getId(), DeadlineKind.REGISTRATION).orElseThrow().getClosesAt())
			.isEqualTo(Instant.parse("2026-05-04T22:00:00Z"));
	}

	@Test
	void aMeetingThatMovesToAnotherZoneTakesItsDeadlinesAlong() {
		Meeting meeting = this.testMeetings.secondJcaMv();
		MeetingDetails details = Edited.zone(TestMeetings.secondMeeting(), ZoneId.of("Asia/Tokyo"));

		this.meetings.change(meeting.getSlug(), meeting.getVersion(), details, Announcement.because(null));

		Deadline deadline = this.meetings.deadline(meeting.getId(), DeadlineKind.REGISTRATION).orElseThrow();
		assertThat(deadline.getClosesAt()).isEqualTo(Instant.parse("2026-05-04T15:00:00Z"));
		assertThat(deadline.getSequence()).isEqualTo(1);
	}

	@Test
	void aSecondEditorOfTheSameVersionIsRefused() {
		Meeting meeting = this.testMeetings.secondJcaMv();
		this.meetings.change(meeting.getSlug(), meeting.getVersion(),
				Edited.zone(TestMeetings.secondMeeting(), ZoneId.of("Africa/Cairo")), Announcement.because(null));

		assertThatExceptionOfType(ObjectOptimisticLockingFailureException.class).isThrownBy(() -> this.meetings
			.change(meeting.getSlug(), meeting.getVersion(), TestMeetings.secondMeeting(), Announcement.because(null)));
	}

	@Test
	void aSlugAndAnOrdinalAreTakenOnce() {
		Meeting meeting = this.testMeetings.secondJcaMv();

		assertInvalid("slug",
				() -> this.meetings.create(meeting.getSlug(), meeting.getGroupId(), TestMeetings.seventhMeeting()));
		assertInvalid("ordinal",
				() -> this.meetings.create("jca-mv-again", meeting.getGroupId(), TestMeetings.secondMeeting()));
	}

	@Test
	void aDeadlineNeedsAReasonToMoveAndComesBeforeTheMeeting() {
		Meeting meeting = this.testMeetings.secondJcaMv();
		Deadline deadline = this.meetings.deadline(meeting.getId(), DeadlineKind.CONTRIBUTION).orElseThrow();

		assertInvalid("reason", () -> move(meeting, deadline, LocalDate.of(2026, 5, 2), " "));
		assertInvalid("date", () -> move(meeting, deadline, LocalDate.of(2026, 5, 14), "Late guests"));

		move(meeting, deadline, LocalDate.of(2026, 5, 2), "Asked for by the co-chairs");
		Deadline moved = this.meetings.deadline(deadline.getId()).orElseThrow();
		assertThat(moved.getDueOn()).isEqualTo(LocalDate.of(2026, 5, 2));
		assertThat(moved.getSequence()).isEqualTo(1);
	}

	@Test
	void thereIsOneDeadlineOfAKind() {
		Meeting meeting = this.testMeetings.secondJcaMv();

		assertInvalid("kind", () -> this.meetings.setDeadline(meeting.getSlug(), DeadlineKind.REGISTRATION,
				LocalDate.of(2026, 5, 1), null, LocalizedText.NONE, List.of()));
	}

	private Deadline move(Meeting meeting, Deadline deadline, LocalDate day, String reason) {
		return this.meetings.moveDeadline(meeting.getSlug(), deadline.getId(), deadline.getVersion(), day, null,
				deadline.getAction(), Set.copyOf(deadline.getOffsets()), reason);
	}

	private static void assertInvalid(String field, Runnable act) {
		assertThatExceptionOfType(InvalidException.class).isThrownBy(act::run)
			.satisfies(
					(ex) -> assertThat(ex.fields()).extracting(InvalidException.Invalid::field).containsExactly(field));
	}

	/** A meeting's details with one of them changed. */
	private static final class Edited {

		static MeetingDetails zone(MeetingDetails d, ZoneId zone) {
			return new MeetingDetails(d.ordinal(), d.title(), d.format(), d.venue(), d.city(), d.country(), zone,
					d.description(), d.eligibility(), d.fee(), d.homePage(), d.joinLink(), d.audience(),
					d.workingLanguages(), d.eligible(), d.sessions(), d.coOrganisers(), d.objectives(),
					d.coLocatedEvents());
		}

	}

}
