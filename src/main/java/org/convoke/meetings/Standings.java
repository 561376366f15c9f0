package org.convoke.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.convoke.meetings.MeetingNotices.Concerned;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides whether meetings take place: confirms, postpones, cancels them. Everybody
 * concerned is told.
 */
@Service
@Transactional
public class Standings {

	private final Meetings meetings;

	private final MeetingMoves moves;

	private final MeetingNotices notices;

	private final Clock clock;

	Standings(Meetings meetings, MeetingMoves moves, MeetingNotices notices, Clock clock) {
		this.meetings = meetings;
		this.moves = moves;
		this.notices = notices;
		this.clock = clock;
	}

	/** Everybody who is told of what is decided about the meeting. */
	@Transactional(readOnly = true)
	Concerned concerned(String slug) {
		return this.notices.concerned(this.meetings.get(slug), Instant.MAX);
	}

	/**
	 * Makes a proposed meeting take place as it says, and a postponed one at new times.
	 * @param version the version that was read; null for whatever there is
	 * @param sessions the times of a postponed meeting, null for a proposed one
	 * @throws ConflictException when the meeting is confirmed or cancelled
	 */
	public void confirm(String slug, Integer version, List<Session> sessions, String reason) {
		Meeting meeting = lock(slug, version);
		Announcement announcement = Announcement.because(reason);
		InvalidException wrong = new InvalidException();
		announcement.check(wrong);
		if (meeting.getStanding() == Standing.POSTPONED) {
			if (sessions == null || sessions.isEmpty()) {
				wrong.at("sessions", "meetings.sessions.needed");
			}
			wrong.throwIfAny();
			this.moves.reschedule(meeting, sessions, announcement);
			return;
		}
		if (sessions != null && !sessions.isEmpty()) {
			wrong.at("sessions", "meetings.fixed");
		}
		wrong.throwIfAny();
		meeting.confirm(this.clock.instant(), announcement.reason());
		decided(meeting, MeetingChange.of(ChangeKind.CONFIRMED, null, WhenAndWhere.of(meeting)), concerned(slug),
				announcement);
	}

	/**
	 * Takes a confirmed meeting off its date.
	 * @throws ConflictException when it is not confirmed, or over
	 */
	public void postpone(String slug, Integer version, String reason) {
		Meeting meeting = lock(slug, version);
		Announcement announcement = explained(reason);
		meeting.postpone(this.clock.instant(), announcement.reason());
		decided(meeting, MeetingChange.of(ChangeKind.POSTPONED, WhenAndWhere.of(meeting), null), concerned(slug),
				announcement);
	}

	/**
	 * Calls a meeting off for good.
	 * @throws ConflictException when it is cancelled already, or over
	 */
	public void cancel(String slug, Integer version, String reason) {
		Meeting meeting = lock(slug, version);
		Announcement announcement = explained(reason);
		Concerned concerned = concerned(slug);
		meeting.cancel(this.clock.instant(), announcement.reason());
		decided(meeting, MeetingChange.of(ChangeKind.CANCELLED, WhenAndWhere.of(meeting), null), concerned,
				announcement);
	}

	private void decided(Meeting meeting, MeetingChange change, Concerned concerned, Announcement announcement) {
		this.moves.finish(meeting, meeting.getZone(), List.of(change), concerned,
				"meeting." + meeting.getStanding().name().toLowerCase(Locale.ROOT), announcement);
	}

	private static Announcement explained(String reason) {
		InvalidException wrong = new InvalidException();
		Announcement announcement = Announcement.because(reason);
		announcement.needed(wrong, "meetings.standing.reasonNeeded");
		wrong.throwIfAny();
		return announcement;
	}

	private Meeting lock(String slug, Integer version) {
		Meeting meeting = this.meetings.lock(slug);
		if (version != null && meeting.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(Meeting.class, meeting.getId());
		}
		return meeting;
	}

}
