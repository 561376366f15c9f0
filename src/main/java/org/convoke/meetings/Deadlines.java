package org.convoke.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.convoke.audit.AuditLog;
import org.convoke.meetings.MeetingNotices.Concerned;
import org.convoke.web.InvalidException;
import org.convoke.web.LocalizedText;
import org.convoke.web.NotFoundException;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sets and moves the deadlines of a meeting, which whoever calls has locked. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Deadlines {

	private final DeadlineRepository deadlines;

	private final Changes changes;

	private final MeetingNotices notices;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	Deadlines(DeadlineRepository deadlines, Changes changes, MeetingNotices notices, AuditLog audit,
			ApplicationEventPublisher events) {
		this.deadlines = deadlines;
		this.changes = changes;
		this.notices = notices;
		this.audit = audit;
		this.events = events;
	}

	/**
	 * What a deadline is to be; a null time means to the end of the day. Without offsets,
	 * reminders go out at the usual ones.
	 */
	record Wanted(LocalDate date, LocalTime time, LocalizedText action, Collection<Integer> offsets) {

		Wanted {
			action = (action != null) ? action : LocalizedText.NONE;
			offsets = (offsets != null) ? offsets : Deadline.USUAL_OFFSETS;
		}

	}

	Deadline set(Meeting meeting, DeadlineKind kind, Wanted wanted) {
		InvalidException wrong = new InvalidException();
		if (kind == null) {
			wrong.at("kind", "NotNull");
		}
		else if (kind != DeadlineKind.OTHER
				&& this.deadlines.findFirstByMeetingIdAndKindOrderByDueOn(meeting.getId(), kind).isPresent()) {
			wrong.at("kind", "meetings.deadline.exists");
		}
		check(wrong, meeting, kind, wanted);
		wrong.throwIfAny();
		Deadline deadline = new Deadline(meeting.getId(), kind, wanted.date(), wanted.time(), meeting.getZone(),
				wanted.action(), wanted.offsets());
		save(deadline);
		// News only to somebody: the deadlines with which a meeting begins are not.
		if (this.notices.concerned(meeting, meeting.getEnd()).people() > 0) {
			this.changes.record(meeting.getId(), MeetingChange.set(kind, Due.of(deadline)), null);
		}
		this.audit.record("deadline.set", Meetings.subject(meeting),
				Map.of("kind", kind, "dueOn", written(wanted.date(), wanted.time())));
		this.events.publishEvent(new DeadlineSet(deadline.getId(), meeting.getId()));
		return deadline;
	}

	Deadline move(Meeting meeting, long deadlineId, int version, Wanted wanted, Announcement announcement) {
		Deadline deadline = this.deadlines.findById(deadlineId)
			.filter((found) -> found.getMeetingId().equals(meeting.getId()))
			.orElseThrow(NotFoundException::new);
		if (deadline.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(Deadline.class, deadlineId);
		}
		Due before = Due.of(deadline);
		boolean moves = !before.date().equals(wanted.date()) || !Objects.equals(before.time(), wanted.time());
		InvalidException wrong = new InvalidException();
		check(wrong, meeting, deadline.getKind(), wanted);
		if (moves) {
			announcement.needed(wrong, "meetings.deadline.reasonNeeded");
		}
		else {
			announcement.check(wrong);
		}
		wrong.throwIfAny();
		deadline.describe(wanted.action());
		deadline.remindAt(wanted.offsets());
		if (moves) {
			deadline.moveTo(wanted.date(), wanted.time());
			moved(meeting, deadline, before, announcement);
		}
		else {
			this.audit.record("deadline.changed", Meetings.subject(meeting),
					Map.of("kind", deadline.getKind(), "offsets", deadline.getOffsets()));
		}
		save(deadline);
		this.events.publishEvent(new DeadlineMoved(deadlineId, meeting.getId(), before.date(), wanted.date()));
		return deadline;
	}

	private void moved(Meeting meeting, Deadline deadline, Due before, Announcement announcement) {
		MeetingChange change = MeetingChange.moved(deadline.getKind(), before, Due.of(deadline));
		Concerned concerned = this.notices.concerned(meeting, meeting.getEnd());
		this.changes.record(meeting.getId(), change, announcement.reason());
		int told = this.notices.tell(meeting, concerned, List.of(change), announcement);
		Map<String, Object> details = new TreeMap<>();
		details.put("kind", deadline.getKind());
		details.put("from", written(before.date(), before.time()));
		details.put("to", written(deadline.getDueOn(), deadline.getDueAt()));
		details.put("reason", announcement.reason());
		details.put("told", told);
		this.audit.record("deadline.moved", Meetings.subject(meeting), details);
	}

	/** Lets the deadlines follow their meeting to other times and into another zone. */
	void follow(Meeting meeting, ZoneId before) {
		List<Deadline> all = new ArrayList<>(this.deadlines.findByMeetingIdOrderByDueOnAscDueAtAsc(meeting.getId()));
		for (Deadline deadline : all) {
			if (comesTooLate(deadline.getKind(), deadline.getDueOn(), deadline.getDueAt(), meeting)) {
				throw InvalidException.of("sessions", "meetings.sessions.beforeDeadline");
			}
		}
		if (meeting.getZone().equals(before)) {
			return;
		}
		for (Deadline deadline : all) {
			deadline.moveTo(meeting.getZone());
			this.audit.record("deadline.moved", Meetings.subject(meeting),
					Map.of("kind", deadline.getKind(), "from", before.getId(), "to", meeting.getZone().getId()));
			this.events.publishEvent(
					new DeadlineMoved(deadline.getId(), meeting.getId(), deadline.getDueOn(), deadline.getDueOn()));
		}
	}

	private static void check(InvalidException wrong, Meeting meeting, DeadlineKind kind, Wanted wanted) {
		if (wanted.date() == null) {
			wrong.at("date", "NotNull");
		}
		else if (wanted.date().getYear() < 1865 || wanted.date().getYear() > 2200) {
			wrong.at("date", "meetings.session.farAway");
		}
		else if (comesTooLate(kind, wanted.date(), wanted.time(), meeting)) {
			wrong.at("date", "meetings.deadline.afterStart");
		}
		Rules.limited(wrong, "action", wanted.action(), Rules.PROSE);
		if (wanted.offsets().stream().anyMatch((days) -> days == null || days < 0 || days > 365)) {
			wrong.at("offsets", "meetings.deadline.offsets.range");
		}
	}

	/**
	 * What must be done for a meeting must be done before it: a date without a time may
	 * be its first day.
	 */
	private static boolean comesTooLate(DeadlineKind kind, LocalDate dueOn, LocalTime dueAt, Meeting meeting) {
		if (kind == DeadlineKind.OTHER) {
			return false;
		}
		return (dueAt != null) ? dueOn.atTime(dueAt).atZone(meeting.getZone()).toInstant().isAfter(meeting.getStart())
				: dueOn.isAfter(meeting.getFirstDay());
	}

	private void save(Deadline deadline) {
		try {
			this.deadlines.saveAndFlush(deadline);
		}
		catch (DataIntegrityViolationException ex) {
			throw Constraints.explain(ex, null);
		}
	}

	private static String written(LocalDate day, LocalTime time) {
		return (time != null) ? day + " " + time : day.toString();
	}

}
