package org.convoke.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.convoke.audit.AuditLog;
import org.convoke.directory.Countries;
import org.convoke.meetings.Deadlines.Wanted;
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

	private final Groups groups;

	private final DeadlineRepository deadlines;

	private final Places places;

	private final Deadlines deadlineActs;

	private final MeetingMoves moves;

	private final MeetingNotices notices;

	private final Countries countries;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final JdbcClient jdbc;

	Meetings(MeetingRepository meetings, Groups groups, DeadlineRepository deadlines, Places places,
			Deadlines deadlineActs, MeetingMoves moves, MeetingNotices notices, Countries countries, AuditLog audit,
			ApplicationEventPublisher events, JdbcClient jdbc) {
		this.meetings = meetings;
		this.groups = groups;
		this.deadlines = deadlines;
		this.places = places;
		this.deadlineActs = deadlineActs;
		this.moves = moves;
		this.notices = notices;
		this.countries = countries;
		this.audit = audit;
		this.events = events;
		this.jdbc = jdbc;
	}

	/** Creates a meeting that takes place as it says, as below. */
	public Meeting create(String slug, long groupId, MeetingDetails details) {
		return create(slug, groupId, details, Standing.CONFIRMED);
	}

	/**
	 * Creates a meeting of a group, with places without limit.
	 * @param slug the last segment of its address; blank for one made of the group and
	 * the ordinal
	 * @param standing a meeting is proposed at first, or confirmed, which null means, too
	 */
	public Meeting create(String slug, long groupId, MeetingDetails details, Standing standing) {
		InvalidException wrong = new InvalidException();
		details.check(wrong, this.countries);
		boolean given = slug != null && !slug.isBlank();
		if (given) {
			Rules.slug(wrong, slug.strip(), 80);
		}
		if (standing == Standing.POSTPONED || standing == Standing.CANCELLED) {
			wrong.at("standing", "meetings.standing.first");
		}
		wrong.throwIfAny();
		Meeting meeting = new Meeting(given ? slug.strip() : Slug.of(this.groups.get(groupId), details), groupId);
		meeting.describe(details);
		if (standing == Standing.PROPOSED) {
			meeting.propose();
		}
		this.moves.save(meeting);
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
	 * Describes a meeting anew. Its deadlines follow it into another zone; where it
	 * moves, everybody concerned is told, and a postponed one takes place again.
	 * @param version the version that was read; another one in the database means that
	 * somebody changed the meeting meanwhile
	 */
	public Meeting change(String slug, int version, MeetingDetails details, Announcement announcement) {
		Meeting meeting = lock(slug);
		if (meeting.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(Meeting.class, meeting.getId());
		}
		this.moves.change(meeting, details, announcement);
		return meeting;
	}

	/** What people would be told if the meeting were described so, and who. */
	@Transactional(readOnly = true)
	MeetingMoves.Preview preview(String slug, MeetingDetails details) {
		return this.moves.preview(get(slug), details);
	}

	/** Everybody who is told when a deadline of the meeting moves. */
	@Transactional(readOnly = true)
	MeetingNotices.Concerned concerned(Meeting meeting) {
		return this.notices.concerned(meeting, meeting.getEnd());
	}

	/**
	 * Limits the places where the wish differs from what holds; null takes all limits
	 * off.
	 */
	void limit(String slug, Capacity wanted) {
		Capacity current = Capacity.of(this.places.lock(get(slug).getId()));
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
		return this.deadlineActs.set(lock(slug), kind, new Wanted(dueOn, dueAt, action, offsets));
	}

	/** Moves a deadline as below and tells everybody concerned. */
	public Deadline moveDeadline(String slug, long deadlineId, int version, LocalDate dueOn, LocalTime dueAt,
			LocalizedText action, Collection<Integer> offsets, String reason) {
		return moveDeadline(slug, deadlineId, version, new Wanted(dueOn, dueAt, action, offsets),
				Announcement.because(reason));
	}

	/**
	 * Moves a deadline, describes it or gives its reminders other offsets. Moving is an
	 * act of its own: for a reason, and with a notice to those concerned.
	 */
	Deadline moveDeadline(String slug, long deadlineId, int version, Wanted wanted, Announcement announcement) {
		return this.deadlineActs.move(lock(slug), deadlineId, version, wanted, announcement);
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
	Meeting lock(String slug) {
		return this.meetings.lockBySlug(slug).orElseThrow(NotFoundException::new);
	}

	/** The subject of the audit log. */
	static String subject(Meeting meeting) {
		return "meeting:" + meeting.getSlug();
	}

}
