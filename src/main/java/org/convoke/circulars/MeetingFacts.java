package org.convoke.circulars;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

import org.convoke.meetings.Deadline;
import org.convoke.meetings.Meeting;
import org.convoke.web.LocalizedText;

/**
 * What a letter says of the meeting that it convenes: the facts by which the two are
 * compared. Sessions, venue and city are null for a letter that convenes none.
 */
record MeetingFacts(List<SealedDeadline> deadlines, List<Sitting> sessions, LocalizedText venue, LocalizedText city) {

	static final MeetingFacts NONE = new MeetingFacts(List.of(), null, null, null);

	/** The facts of the meeting, as far as nothing else is proposed. */
	static MeetingFacts of(Meeting meeting, List<Deadline> deadlines, ProposedFacts proposed) {
		return new MeetingFacts(
				deadlines.stream()
					.map((deadline) -> proposed.due(deadline.getId())
						.map((due) -> new SealedDeadline(deadline.getKind(), due.date(), due.time(), deadline.getZone(),
								deadline.getAction()))
						.orElseGet(() -> SealedDeadline.of(deadline)))
					.sorted(Comparator.comparing(SealedDeadline::dueOn)
						.thenComparing(SealedDeadline::dueAt,
								Comparator.nullsLast(Comparator.<LocalTime>naturalOrder())))
					.toList(),
				(proposed.sessions() != null) ? proposed.sessions()
						: meeting.getSessions().stream().map(Sitting::of).toList(),
				(proposed.venue() != null) ? proposed.venue() : meeting.getVenue(),
				(proposed.city() != null) ? proposed.city() : meeting.getCity());
	}

	LocalDate firstDay() {
		return (this.sessions != null) ? this.sessions.get(0).startsAt().toLocalDate() : null;
	}

	LocalDate lastDay() {
		return (this.sessions != null) ? this.sessions.get(this.sessions.size() - 1).endsAt().toLocalDate() : null;
	}

}
