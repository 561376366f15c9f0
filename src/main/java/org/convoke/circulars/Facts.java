package org.convoke.circulars;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.convoke.audit.AuditLog;
import org.convoke.meetings.Announcement;
import org.convoke.meetings.Deadline;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.MeetingDetails;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.Session;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.LocalizedText;
import org.convoke.web.NotFoundException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What letters say of the meetings that they convene: the meeting's own facts, and those
 * that an amendment proposes, which the meeting follows if it is told to.
 */
@Service
@Transactional
class Facts {

	private final CircularRepository circulars;

	private final Meetings meetings;

	private final AuditLog audit;

	Facts(CircularRepository circulars, Meetings meetings, AuditLog audit) {
		this.circulars = circulars;
		this.meetings = meetings;
		this.audit = audit;
	}

	/** What that draft says of its meeting as things stand. */
	@Transactional(readOnly = true)
	MeetingFacts of(Circular draft) {
		return (draft.getMeetingId() != null) ? of(draft.getMeetingId(), proposed(draft)) : MeetingFacts.NONE;
	}

	/** What the meeting says itself. */
	@Transactional(readOnly = true)
	MeetingFacts ofMeeting(Circular circular) {
		return (circular.getMeetingId() != null) ? of(circular.getMeetingId(), ProposedFacts.NONE) : MeetingFacts.NONE;
	}

	private MeetingFacts of(long meetingId, ProposedFacts proposed) {
		return MeetingFacts.of(this.meetings.get(meetingId), this.meetings.deadlines(meetingId), proposed);
	}

	private static ProposedFacts proposed(Circular draft) {
		return Optional.ofNullable(draft.getAmends()).map(Amends::facts).orElse(ProposedFacts.NONE);
	}

	/** The facts of an amendment being written, to be changed. */
	record Sheet(Circular circular, Meeting meeting, MeetingFacts facts, List<DueRow> deadlines) {
	}

	/** A deadline of the meeting, and when the amendment says that it is. */
	record DueRow(Deadline deadline, ProposedFacts.Due due) {
	}

	/** The facts of a draft that amends the letter of a meeting. */
	@Transactional(readOnly = true)
	Sheet sheet(String key) {
		Circular circular = amendment(key);
		ProposedFacts proposed = proposed(circular);
		List<DueRow> deadlines = this.meetings.deadlines(circular.getMeetingId())
			.stream()
			.map((deadline) -> new DueRow(deadline, proposed.due(deadline.getId())
				.orElseGet(() -> new ProposedFacts.Due(deadline.getId(), deadline.getDueOn(), deadline.getDueAt()))))
			.toList();
		return new Sheet(circular, this.meetings.get(circular.getMeetingId()), of(circular), deadlines);
	}

	private Circular amendment(String key) {
		return this.circulars.findByKey(key)
			.filter((circular) -> circular.getAmends() != null && circular.getMeetingId() != null)
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Proposes facts. Only what differs from the meeting is kept.
	 */
	void propose(String key, ProposedFacts wanted) {
		Circular circular = amendment(key);
		Meeting meeting = this.meetings.get(circular.getMeetingId());
		check(wanted, meeting);
		List<Deadline> deadlines = this.meetings.deadlines(meeting.getId());
		List<ProposedFacts.Due> dues = wanted.deadlines()
			.stream()
			.filter((due) -> deadlines.stream()
				.anyMatch((deadline) -> deadline.getId() == due.deadline() && differs(deadline, due)))
			.toList();
		MeetingFacts now = MeetingFacts.of(meeting, deadlines, ProposedFacts.NONE);
		circular.propose(new ProposedFacts(dues, otherThan(now.sessions(), wanted.sessions()),
				otherThan(now.venue(), wanted.venue()), otherThan(now.city(), wanted.city())));
		this.audit.record("circular.facts-proposed", "circular:" + circular.getKey(), Map.of());
	}

	private static void check(ProposedFacts wanted, Meeting meeting) {
		InvalidException wrong = new InvalidException();
		for (int i = 0; i < wanted.deadlines().size(); i++) {
			if (wanted.deadlines().get(i).date() == null) {
				wrong.at("deadlines[" + i + "].date", "NotNull");
			}
			else {
				IssueDate.checked("deadlines[" + i + "].date", wanted.deadlines().get(i).date());
			}
		}
		List<Sitting> sessions = (wanted.sessions() != null) ? wanted.sessions() : List.of();
		if (wanted.sessions() != null && sessions.isEmpty()) {
			wrong.at("sessions", "circulars.facts.sessions.needed");
		}
		for (int i = 0; i < sessions.size(); i++) {
			Sitting sitting = sessions.get(i);
			if (sitting.startsAt() == null || sitting.endsAt() == null) {
				wrong.at("sessions[" + i + "].date", "circulars.facts.session.incomplete");
			}
			else if (IssueDate.checked("sessions[" + i + "].date", sitting.endsAt().toLocalDate()) != null
					&& IssueDate.checked("sessions[" + i + "].date", sitting.startsAt().toLocalDate()) != null
					&& !sitting.endsAt().isAfter(sitting.startsAt())) {
				wrong.at("sessions[" + i + "].end", "circulars.facts.session.endBeforeStart");
			}
		}
		if (wanted.city() != null && wanted.city().isEmpty() && !meeting.getCity().isEmpty()) {
			wrong.at("city", "circulars.facts.city.needed");
		}
		wrong.throwIfAny();
	}

	private static <T> T otherThan(T current, T wanted) {
		return Objects.equals(current, wanted) ? null : wanted;
	}

	private static boolean differs(Deadline deadline, ProposedFacts.Due due) {
		return !deadline.getDueOn().equals(due.date()) || !Objects.equals(deadline.getDueAt(), due.time());
	}

	/** The deadlines that would move if the meeting followed the draft. */
	@Transactional(readOnly = true)
	List<DueRow> moves(Circular draft) {
		List<DueRow> moves = new ArrayList<>();
		if (draft.getMeetingId() != null) {
			this.meetings.deadlines(draft.getMeetingId())
				.forEach((deadline) -> proposed(draft).due(deadline.getId())
					.filter((due) -> differs(deadline, due))
					.ifPresent((due) -> moves.add(new DueRow(deadline, due))));
		}
		return moves;
	}

	/**
	 * Makes the meeting say what the draft says, with the amendment as the reason.
	 * @throws InvalidException when the meeting's own rules do not allow it
	 */
	void follow(Circular draft, String reason) {
		if (draft.getAmends() == null || draft.getMeetingId() == null) {
			throw new ConflictException("nothing-to-follow", "circulars.follow.nothing");
		}
		Meeting meeting = this.meetings.get(draft.getMeetingId());
		MeetingFacts facts = of(draft);
		// Deadlines come before the meeting: what moves later must make room first.
		boolean later = facts.sessions().get(0).startsAt().isAfter(meeting.getSessions().get(0).startsAt());
		if (later) {
			describe(meeting, facts, reason);
			move(draft, meeting, reason);
		}
		else {
			move(draft, meeting, reason);
			describe(meeting, facts, reason);
		}
		this.audit.record("meeting.followed", "meeting:" + meeting.getSlug(), Map.of("reason", reason));
	}

	private void move(Circular draft, Meeting meeting, String reason) {
		for (DueRow row : moves(draft)) {
			Deadline deadline = row.deadline();
			this.meetings.moveDeadline(meeting.getSlug(), deadline.getId(), deadline.getVersion(), row.due().date(),
					row.due().time(), deadline.getAction(), deadline.getOffsets(), reason);
		}
	}

	/** The letter says only when: what a session is about stays. */
	private static List<Session> sessions(List<Sitting> sittings, List<Session> current) {
		List<Session> sessions = new ArrayList<>();
		for (int i = 0; i < sittings.size(); i++) {
			Session session = sittings.get(i).session();
			sessions.add((i < current.size())
					? new Session(session.startsAt(), session.endsAt(), current.get(i).title(), current.get(i).format())
					: session);
		}
		return sessions;
	}

	private void describe(Meeting meeting, MeetingFacts facts, String reason) {
		List<Session> sessions = sessions(facts.sessions(), meeting.getSessions());
		LocalizedText venue = facts.venue();
		LocalizedText city = facts.city();
		if (sessions.equals(meeting.getSessions()) && venue.equals(meeting.getVenue())
				&& city.equals(meeting.getCity())) {
			return;
		}
		this.meetings.change(meeting.getSlug(), meeting.getVersion(),
				new MeetingDetails(meeting.getOrdinal(), meeting.getTitle(), meeting.getFormat(), venue, city,
						meeting.getCountry(), meeting.getZone(), meeting.getDescription(), meeting.getEligibility(),
						meeting.getFee(), meeting.getHomePage(), meeting.getJoinLink(), meeting.getAudience(),
						new LinkedHashSet<>(meeting.getWorkingLanguages()), meeting.getEligible(), sessions,
						meeting.getCoOrganisers(), meeting.getObjectives(), meeting.getCoLocatedEvents()),
				Announcement.because(reason));
	}

}
