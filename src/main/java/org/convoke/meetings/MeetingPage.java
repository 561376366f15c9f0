package org.convoke.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.convoke.meetings.MeetingPart.Link;
import org.convoke.meetings.MeetingPart.Section;

/**
 * The home page of a meeting, as it is at one moment for one reader.
 *
 * @param changes what changed since when, the newest first
 */
record MeetingPage(Meeting meeting, Group group, MeetingState state, List<TimelineEntry> timeline,
		Map<Section, List<Link>> links, List<Changes.Change> changes, Deadline registration, Deadline contribution,
		Instant now) {

	/** Whether a form takes what comes now. */
	enum Door {

		OPEN, LATE, CLOSED

	}

	static MeetingPage of(Meeting meeting, Group group, List<Deadline> deadlines, Map<Section, List<Link>> links,
			List<Changes.Change> changes, Instant now) {
		return new MeetingPage(meeting, group, meeting.stateAt(now), TimelineEntry.of(meeting, deadlines, now), links,
				changes, find(deadlines, DeadlineKind.REGISTRATION), find(deadlines, DeadlineKind.CONTRIBUTION), now);
	}

	private static Deadline find(List<Deadline> deadlines, DeadlineKind kind) {
		return deadlines.stream().filter((deadline) -> deadline.getKind() == kind).findFirst().orElse(null);
	}

	/** Where the meeting stands, with registration, as one word. */
	public MeetingState word() {
		return this.meeting.stateAt(this.now, this.registration);
	}

	public Door registering() {
		Instant closes = (this.registration != null) ? this.registration.getClosesAt() : this.meeting.getStart();
		return (over() || waiting() || !this.now.isBefore(closes)) ? Door.CLOSED : Door.OPEN;
	}

	/**
	 * Contributions after the deadline are still taken, as late, until the meeting is
	 * over.
	 */
	public Door contributing() {
		if (over() || waiting()) {
			return Door.CLOSED;
		}
		return (this.contribution != null && !this.contribution.admits(this.now)) ? Door.LATE : Door.OPEN;
	}

	private boolean over() {
		return this.state == MeetingState.ENDED || this.state == MeetingState.CANCELLED;
	}

	/** Whether it is not sure when the meeting takes place: its forms wait. */
	public boolean waiting() {
		return this.meeting.getStanding() == Standing.PROPOSED || this.meeting.getStanding() == Standing.POSTPONED;
	}

	/** Whether the meeting does not take place at the times it names. */
	public boolean off() {
		return this.meeting.getStanding() == Standing.CANCELLED || this.meeting.getStanding() == Standing.POSTPONED;
	}

	public boolean ended() {
		return this.state == MeetingState.ENDED;
	}

	/** Whether there is more to tell of the sessions than when the one of them is. */
	public boolean programme() {
		return this.meeting.getSessions().size() > 1 || this.meeting.getSessions()
			.stream()
			.anyMatch((session) -> !session.title().isEmpty() || session.format() != null);
	}

	/** Whether one can take part from afar, and still may want to know how. */
	public boolean joining() {
		return !over() && !off() && this.meeting.offers(Attendance.REMOTE);
	}

	/** So many minutes before the start registrants find the join link. */
	public long joinMinutes() {
		return Duration.between(this.meeting.getJoinOpens(), this.meeting.getStart()).toMinutes();
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
