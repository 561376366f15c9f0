package org.convoke.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.convoke.audit.AuditLog;
import org.convoke.web.InvalidException;
import org.convoke.web.LocalizedText;
import org.convoke.web.NotFoundException;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of meetings and their deadlines, and what other packages ask of them. */
@Service
@Transactional
public class Meetings {

	private final MeetingRepository meetings;

	private final DeadlineRepository deadlines;

	private final Places places;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final JdbcClient jdbc;

	Meetings(MeetingRepository meetings, DeadlineRepository deadlines, Places places, AuditLog audit,
			ApplicationEventPublisher events, JdbcClient jdbc) {
		this.meetings = meetings;
		this.deadlines = deadlines;
		this.places = places;
		this.audit = audit;
		this.events = events;
		this.jdbc = jdbc;
	}

	/** Creates a meeting of a group, with places without limit. */
	public Meeting create(String slug, long groupId, MeetingDetails details) {
		if (this.meetings.findBySlug(slug).isPresent()) {
			throw InvalidException.of("slug", "meetings.slug.taken", slug);
		}
		Meeting meeting = new Meeting(slug, groupId);
		meeting.describe(details);
		this.meetings.save(meeting);
		for (Attendance attendance : Attendance.values()) {
			this.jdbc.sql("insert into meeting_place (meeting_id, attendance) values (?, ?)")
				.params(meeting.getId(), attendance.name())
				.update();
		}
		this.audit.record("meeting.created", subject(meeting), Map.of());
		return meeting;
	}

	/**
	 * Describes a meeting anew.
	 * @param version the version that was read; another one in the database means that
	 * somebody changed the meeting meanwhile
	 */
	public Meeting change(String slug, int version, MeetingDetails details) {
		Meeting meeting = get(slug);
		if (meeting.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(Meeting.class, meeting.getId());
		}
		meeting.describe(details);
		this.audit.record("meeting.changed", subject(meeting), Map.of());
		return meeting;
	}

	/** Limits the places, null for no limit. */
	public void limit(String slug, Attendance attendance, Integer capacity) {
		Meeting meeting = get(slug);
		this.places.limit(meeting.getId(), attendance, capacity);
		this.audit.record("meeting.limited", subject(meeting),
				Map.of("attendance", attendance, "capacity", String.valueOf(capacity)));
	}

	/**
	 * Gives a meeting a deadline in the meeting's zone; a null time means to the end of
	 * the day.
	 */
	public Deadline setDeadline(String slug, DeadlineKind kind, LocalDate dueOn, LocalTime dueAt, LocalizedText action,
			Collection<Integer> offsets) {
		Meeting meeting = get(slug);
		ZoneId zone = meeting.getZone();
		if (kind != DeadlineKind.OTHER && this.deadlines.findByMeetingIdAndKind(meeting.getId(), kind).isPresent()) {
			throw InvalidException.of("kind", "meetings.deadline.exists");
		}
		Deadline deadline = this.deadlines
			.save(new Deadline(meeting.getId(), kind, dueOn, dueAt, zone, action, offsets));
		this.audit.record("deadline.set", subject(meeting),
				Map.of("kind", kind, "dueOn", dueOn.toString(), "dueAt", String.valueOf(dueAt)));
		this.events.publishEvent(new DeadlineSet(deadline.getId(), meeting.getId()));
		return deadline;
	}

	/** Moves a deadline: an act of its own, with its reason in the log. */
	public Deadline moveDeadline(String slug, long deadlineId, int version, LocalDate dueOn, LocalTime dueAt,
			LocalizedText action, Collection<Integer> offsets, String reason) {
		Meeting meeting = get(slug);
		Deadline deadline = this.deadlines.findById(deadlineId)
			.filter((found) -> found.getMeetingId().equals(meeting.getId()))
			.orElseThrow(NotFoundException::new);
		if (deadline.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(Deadline.class, deadlineId);
		}
		LocalDate before = deadline.getDueOn();
		LocalTime timeBefore = deadline.getDueAt();
		deadline.describe(action);
		deadline.remindAt(offsets);
		if (!dueOn.equals(before) || !Objects.equals(dueAt, timeBefore)) {
			if (reason == null || reason.isBlank()) {
				throw InvalidException.of("reason", "meetings.deadline.reasonNeeded");
			}
			deadline.moveTo(dueOn, dueAt);
			this.audit.record("deadline.moved", subject(meeting), Map.of("kind", deadline.getKind(), "from",
					before + " " + timeBefore, "to", dueOn + " " + dueAt, "reason", reason));
		}
		this.events.publishEvent(new DeadlineMoved(deadlineId, meeting.getId(), before, dueOn));
		return deadline;
	}

	/**
	 * The meeting at that address.
	 * @throws NotFoundException when there is none
	 */
	@Transactional(readOnly = true)
	public Meeting get(String slug) {
		return this.meetings.findBySlug(slug).orElseThrow(NotFoundException::new);
	}

	@Transactional(readOnly = true)
	public Meeting get(long id) {
		return this.meetings.findById(id).orElseThrow(NotFoundException::new);
	}

	/** The deadlines of a meeting in order of time. */
	@Transactional(readOnly = true)
	public List<Deadline> deadlines(long meetingId) {
		return this.deadlines.findByMeetingIdOrderByDueOnAscDueAtAsc(meetingId);
	}

	/** The deadline of that kind, the one that closes a form. */
	@Transactional(readOnly = true)
	public Optional<Deadline> deadline(long meetingId, DeadlineKind kind) {
		return this.deadlines.findByMeetingIdAndKind(meetingId, kind);
	}

	@Transactional(readOnly = true)
	public Optional<Deadline> deadline(long deadlineId) {
		return this.deadlines.findById(deadlineId);
	}

	private static String subject(Meeting meeting) {
		return "meeting:" + meeting.getSlug();
	}

}
