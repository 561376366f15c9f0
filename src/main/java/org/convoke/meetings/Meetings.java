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
import org.convoke.directory.Countries;
import org.convoke.web.InvalidException;
import org.convoke.web.LocalizedText;
import org.convoke.web.NotFoundException;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of meetings and their deadlines, and what other packages ask of them. */
@Service
@Transactional
public class Meetings {

	private final MeetingRepository meetings;

	private final Groups groups;

	private final DeadlineRepository deadlines;

	private final Places places;

	private final Countries countries;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final JdbcClient jdbc;

	Meetings(MeetingRepository meetings, Groups groups, DeadlineRepository deadlines, Places places,
			Countries countries, AuditLog audit, ApplicationEventPublisher events, JdbcClient jdbc) {
		this.meetings = meetings;
		this.groups = groups;
		this.deadlines = deadlines;
		this.places = places;
		this.countries = countries;
		this.audit = audit;
		this.events = events;
		this.jdbc = jdbc;
	}

	/**
	 * Creates a meeting of a group, with places without limit.
	 * @param slug the last segment of its address; blank for one made of the group and
	 * the ordinal
	 */
	public Meeting create(String slug, long groupId, MeetingDetails details) {
		InvalidException wrong = new InvalidException();
		details.check(wrong, this.countries);
		boolean given = slug != null && !slug.isBlank();
		if (given) {
			Rules.slug(wrong, slug.strip(), 80);
		}
		wrong.throwIfAny();
		Meeting meeting = new Meeting(given ? slug.strip() : Slug.of(this.groups.get(groupId), details), groupId);
		meeting.describe(details);
		save(meeting);
		for (Attendance attendance : Attendance.values()) {
			this.jdbc.sql("insert into meeting_place (meeting_id, attendance) values (?, ?)")
				.params(meeting.getId(), attendance.name())
				.update();
		}
		this.audit.record("meeting.created", subject(meeting), Map.of());
		this.events.publishEvent(new MeetingCreated(meeting.getId()));
		return meeting;
	}

	/**
	 * Describes a meeting anew. Its deadlines follow it into another zone.
	 * @param version the version that was read; another one in the database means that
	 * somebody changed the meeting meanwhile
	 */
	public Meeting change(String slug, int version, MeetingDetails details) {
		Meeting meeting = lock(slug);
		if (meeting.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(Meeting.class, meeting.getId());
		}
		InvalidException wrong = new InvalidException();
		details.check(wrong, this.countries);
		wrong.throwIfAny();
		ZoneId zone = meeting.getZone();
		meeting.describe(details);
		for (Deadline deadline : deadlines(meeting.getId())) {
			if (comesTooLate(deadline.getKind(), deadline.getDueOn(), deadline.getDueAt(), meeting)) {
				throw InvalidException.of("sessions", "meetings.sessions.beforeDeadline");
			}
			if (!meeting.getZone().equals(zone)) {
				follow(meeting, deadline, zone);
			}
		}
		save(meeting);
		this.audit.record("meeting.changed", subject(meeting), Map.of());
		return meeting;
	}

	private void follow(Meeting meeting, Deadline deadline, ZoneId before) {
		deadline.moveTo(meeting.getZone());
		this.audit.record("deadline.moved", subject(meeting),
				Map.of("kind", deadline.getKind(), "from", before.getId(), "to", meeting.getZone().getId()));
		this.events.publishEvent(
				new DeadlineMoved(deadline.getId(), meeting.getId(), deadline.getDueOn(), deadline.getDueOn()));
	}

	private void save(Meeting meeting) {
		try {
			this.meetings.saveAndFlush(meeting);
		}
		catch (DataIntegrityViolationException ex) {
			throw Constraints.explain(ex, meeting.getSlug());
		}
	}

	/**
	 * Limits the places where the wish differs from what holds; null takes all limits
	 * off.
	 */
	void limit(String slug, Capacity wanted) {
		Capacity current = Capacity.of(this.places.of(get(slug).getId()));
		for (Attendance attendance : Attendance.values()) {
			Integer capacity = (wanted != null) ? wanted.of(attendance) : null;
			if (!Objects.equals(current.of(attendance), capacity)) {
				limit(slug, attendance, capacity);
			}
		}
	}

	/** Limits the places, null for no limit. */
	public void limit(String slug, Attendance attendance, Integer capacity) {
		Meeting meeting = get(slug);
		if (capacity != null && capacity < 0) {
			throw InvalidException.of(Places.field(attendance), "PositiveOrZero");
		}
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
		Meeting meeting = lock(slug);
		InvalidException wrong = new InvalidException();
		if (kind == null) {
			wrong.at("kind", "NotNull");
		}
		else if (kind != DeadlineKind.OTHER && deadline(meeting.getId(), kind).isPresent()) {
			wrong.at("kind", "meetings.deadline.exists");
		}
		check(wrong, meeting, kind, dueOn, dueAt, action, offsets);
		wrong.throwIfAny();
		Deadline deadline = new Deadline(meeting.getId(), kind, dueOn, dueAt, meeting.getZone(), action, offsets);
		save(deadline);
		this.audit.record("deadline.set", subject(meeting), Map.of("kind", kind, "dueOn", written(dueOn, dueAt)));
		this.events.publishEvent(new DeadlineSet(deadline.getId(), meeting.getId()));
		return deadline;
	}

	/**
	 * Moves a deadline, describes it or gives its reminders other offsets. Moving is an
	 * act of its own, with its reason in the log.
	 */
	public Deadline moveDeadline(String slug, long deadlineId, int version, LocalDate dueOn, LocalTime dueAt,
			LocalizedText action, Collection<Integer> offsets, String reason) {
		Meeting meeting = lock(slug);
		Deadline deadline = this.deadlines.findById(deadlineId)
			.filter((found) -> found.getMeetingId().equals(meeting.getId()))
			.orElseThrow(NotFoundException::new);
		if (deadline.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(Deadline.class, deadlineId);
		}
		LocalDate before = deadline.getDueOn();
		LocalTime timeBefore = deadline.getDueAt();
		boolean moves = !before.equals(dueOn) || !Objects.equals(timeBefore, dueAt);
		InvalidException wrong = new InvalidException();
		check(wrong, meeting, deadline.getKind(), dueOn, dueAt, action, offsets);
		if (moves && (reason == null || reason.isBlank())) {
			wrong.at("reason", "meetings.deadline.reasonNeeded");
		}
		Rules.limited(wrong, "reason", reason, Rules.TITLE);
		wrong.throwIfAny();
		deadline.describe(action);
		deadline.remindAt(offsets);
		if (moves) {
			deadline.moveTo(dueOn, dueAt);
			this.audit.record("deadline.moved", subject(meeting), Map.of("kind", deadline.getKind(), "from",
					written(before, timeBefore), "to", written(dueOn, dueAt), "reason", reason.strip()));
		}
		else {
			this.audit.record("deadline.changed", subject(meeting),
					Map.of("kind", deadline.getKind(), "offsets", deadline.getOffsets()));
		}
		save(deadline);
		this.events.publishEvent(new DeadlineMoved(deadlineId, meeting.getId(), before, dueOn));
		return deadline;
	}

	private static void check(InvalidException wrong, Meeting meeting, DeadlineKind kind, LocalDate dueOn,
			LocalTime dueAt, LocalizedText action, Collection<Integer> offsets) {
		if (dueOn == null) {
			wrong.at("date", "NotNull");
		}
		else if (dueOn.getYear() < 1865) {
			wrong.at("date", "meetings.session.farAway");
		}
		else if (comesTooLate(kind, dueOn, dueAt, meeting)) {
			wrong.at("date", "meetings.deadline.afterStart");
		}
		Rules.limited(wrong, "action", action, Rules.PROSE);
		if (offsets.stream().anyMatch((days) -> days == null || days < 0 || days > 365)) {
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
		return this.deadlines.findFirstByMeetingIdAndKindOrderByDueOn(meetingId, kind);
	}

	@Transactional(readOnly = true)
	public Optional<Deadline> deadline(long deadlineId) {
		return this.deadlines.findById(deadlineId);
	}

	/**
	 * A meeting and its deadlines are checked against each other, so they change one
	 * after the other.
	 */
	private Meeting lock(String slug) {
		return this.meetings.lockBySlug(slug).orElseThrow(NotFoundException::new);
	}

	private static String subject(Meeting meeting) {
		return "meeting:" + meeting.getSlug();
	}

}
