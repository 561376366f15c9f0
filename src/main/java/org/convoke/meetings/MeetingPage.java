package org.convoke.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.convoke.meetings.MeetingPart.Link;
import org.convoke.meetings.MeetingPart.Section;

/** The home page of a meeting, as it is at one moment for one reader. */
record MeetingPage(Meeting meeting, Group group, MeetingState state, List<TimelineEntry> timeline,
		Map<Section, List<Link>> links, Deadline registration, Deadline contribution, Instant now) {

	/** Whether a form takes what comes now. */
	enum Door {

		OPEN, LATE, CLOSED

	}

	static MeetingPage of(Meeting meeting, Group group, List<Deadline> deadlines, Map<Section, List<Link>> links,
			Instant now) {
		return new MeetingPage(meeting, group, meeting.stateAt(now), TimelineEntry.of(meeting, deadlines, now), links,
				find(deadlines, DeadlineKind.REGISTRATION), find(deadlines, DeadlineKind.CONTRIBUTION), now);
	}

	private static Deadline find(List<Deadline> deadlines, DeadlineKind kind) {
		return deadlines.stream().filter((deadline) -> deadline.getKind() == kind).findFirst().orElse(null);
	}

	public Door registering() {
		Instant closes = (this.registration != null) ? this.registration.getClosesAt() : this.meeting.getStart();
		return (over() || !this.now.isBefore(closes)) ? Door.CLOSED : Door.OPEN;
	}

	/**
	 * Contributions after the deadline are still taken, as late, until the meeting is
	 * over.
	 */
	public Door contributing() {
		if (over()) {
			return Door.CLOSED;
		}
		return (this.contribution != null && !this.contribution.admits(this.now)) ? Door.LATE : Door.OPEN;
	}

	private boolean over() {
		return this.state == MeetingState.ENDED || this.state == MeetingState.CANCELLED;
	}

	public boolean severalDays() {
		return !this.meeting.getFirstDay().equals(this.meeting.getLastDay());
	}

	public Instant startOf(Session session) {
		return session.startsAt().atZone(this.meeting.getZone()).toInstant();
	}

	public Instant endOf(Session session) {
		return session.endsAt().atZone(this.meeting.getZone()).toInstant();
	}

	/** Whether the reader's clock shows another time then than that of the meeting. */
	public boolean elsewhere(Instant moment, ZoneId reader) {
		return reader != null
				&& !reader.getRules().getOffset(moment).equals(this.meeting.getZone().getRules().getOffset(moment));
	}

	/**
	 * The first day of the meeting on which the event goes on, null when there is none.
	 */
	public LocalDate clash(CoLocatedEvent event) {
		return this.meeting.getSessions()
			.stream()
			.flatMap((
					session) -> session.startsAt().toLocalDate().datesUntil(session.endsAt().toLocalDate().plusDays(1)))
			.filter(event::covers)
			.findFirst()
			.orElse(null);
	}

	/** Letters usually go out two months ahead; null when that day has passed. */
	public LocalDate circularExpected() {
		LocalDate day = this.meeting.getFirstDay().minusMonths(2);
		return day.isAfter(this.now.atZone(this.meeting.getZone()).toLocalDate()) ? day : null;
	}

	public List<Link> circulars() {
		return this.links.get(Section.CIRCULARS);
	}

	public List<Link> documents() {
		return this.links.get(Section.DOCUMENTS);
	}

	public List<Link> participants() {
		return this.links.get(Section.PARTICIPANTS);
	}

}
