package org.convoke.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.convoke.audit.AuditLog;
import org.convoke.directory.Countries;
import org.convoke.meetings.MeetingNotices.Concerned;
import org.convoke.web.InvalidException;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a meeting that whoever calls has locked, and all that follows from it: its
 * deadlines, the list of its changes, the notices.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class MeetingMoves {

	private final MeetingRepository meetings;

	private final Deadlines deadlines;

	private final Changes changes;

	private final MeetingNotices notices;

	private final Countries countries;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MeetingMoves(MeetingRepository meetings, Deadlines deadlines, Changes changes, MeetingNotices notices,
			Countries countries, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
		this.meetings = meetings;
		this.deadlines = deadlines;
		this.changes = changes;
		this.notices = notices;
		this.countries = countries;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/** What a meeting would tell of itself anew, and to whom. */
	record Preview(List<MeetingChange> changes, Concerned concerned) {

		/** Whether somebody would notice. */
		boolean noticed() {
			return !this.changes.isEmpty() && this.concerned.people() > 0;
		}

	}

	@Transactional(readOnly = true)
	Preview preview(Meeting meeting, MeetingDetails details) {
		check(details);
		WhenAndWhere after = WhenAndWhere.of(details);
		List<MeetingChange> moved = MeetingChange.between(WhenAndWhere.of(meeting), after);
		return new Preview(again(meeting, moved),
				moved.isEmpty() ? Concerned.NOBODY : concerned(meeting, meeting.getEnd(), after.end()));
	}

	/**
	 * Describes a meeting anew. New sessions make a postponed one take place again.
	 */
	void change(Meeting meeting, MeetingDetails details, Announcement announcement) {
		check(details);
		InvalidException wrong = new InvalidException();
		WhenAndWhere before = WhenAndWhere.of(meeting);
		List<MeetingChange> moved = again(meeting, MeetingChange.between(before, WhenAndWhere.of(details)));
		meeting.describe(details);
		Concerned concerned = moved.isEmpty() ? Concerned.NOBODY : concerned(meeting, before.end(), meeting.getEnd());
		if (announcement.explained() && concerned.people() > 0) {
			announcement.needed(wrong, "meetings.move.reasonNeeded");
		}
		else {
			announcement.check(wrong);
		}
		wrong.throwIfAny();
		if (moved.stream().anyMatch((change) -> change.kind() == ChangeKind.RESCHEDULED)) {
			meeting.confirm(this.clock.instant(), announcement.reason());
		}
		finish(meeting, before.zone(), moved, concerned, "meeting.changed", announcement);
	}

	/** Makes a postponed meeting take place at these times, be they the old ones. */
	void reschedule(Meeting meeting, List<Session> sessions, Announcement announcement) {
		MeetingDetails details = MeetingDetails.of(meeting).at(sessions);
		check(details);
		WhenAndWhere before = WhenAndWhere.of(meeting);
		meeting.describe(details);
		meeting.confirm(this.clock.instant(), announcement.reason());
		finish(meeting, before.zone(),
				List.of(MeetingChange.of(ChangeKind.RESCHEDULED, before, WhenAndWhere.of(meeting))),
				concerned(meeting, before.end(), meeting.getEnd()), "meeting.confirmed", announcement);
	}

	/** Writes down and tells what was done to the meeting. */
	void finish(Meeting meeting, ZoneId before, List<MeetingChange> moved, Concerned concerned, String act,
			Announcement announcement) {
		this.deadlines.follow(meeting, before);
		save(meeting);
		moved.forEach((change) -> this.changes.record(meeting.getId(), change, announcement.reason()));
		int told = this.notices.tell(meeting, concerned, moved, announcement);
		this.audit.record(act, Meetings.subject(meeting),
				moved.isEmpty() ? Map.of() : announcement.logged(moved, told));
		if (!moved.isEmpty()) {
			this.events.publishEvent(new MeetingMoved(meeting.getId()));
		}
	}

	private void check(MeetingDetails details) {
		InvalidException wrong = new InvalidException();
		details.check(wrong, this.countries);
		wrong.throwIfAny();
	}

	/** The later of the two ends decides whether it is still news. */
	private Concerned concerned(Meeting meeting, Instant before, Instant after) {
		boolean waits = meeting.getStanding() == Standing.POSTPONED;
		return this.notices.concerned(meeting, waits ? Instant.MAX : before.isAfter(after) ? before : after);
	}

	/** A postponed meeting does not move: it is set anew. */
	private static List<MeetingChange> again(Meeting meeting, List<MeetingChange> moved) {
		if (meeting.getStanding() != Standing.POSTPONED) {
			return moved;
		}
		List<MeetingChange> changes = new ArrayList<>();
		for (MeetingChange change : moved) {
			changes.add((change.kind() != ChangeKind.DATE) ? change
					: MeetingChange.of(ChangeKind.RESCHEDULED, change.before().meeting(), change.after().meeting()));
		}
		return changes;
	}

	void save(Meeting meeting) {
		try {
			this.meetings.saveAndFlush(meeting);
		}
		catch (DataIntegrityViolationException ex) {
			throw Constraints.explain(ex, meeting.getSlug());
		}
	}

}
