package org.convoke.registrations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.convoke.audit.AuditLog;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.CapacityRaised;
import org.convoke.meetings.MeetingMoved;
import org.convoke.meetings.Places;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who moves up when a place comes free, first come first served. The place is theirs at
 * once, and held until the moment by which they must have said that they take it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WaitingList {

	/** Less time to answer is none. */
	private static final Duration SHORTEST = Duration.ofHours(1);

	private final MeetingCards meetings;

	private final RegistrationStore store;

	private final Places places;

	private final RegistrationMails mails;

	private final AuditLog audit;

	private final Clock clock;

	WaitingList(MeetingCards meetings, RegistrationStore store, Places places, RegistrationMails mails, AuditLog audit,
			Clock clock) {
		this.meetings = meetings;
		this.store = store;
		this.places = places;
		this.mails = mails;
		this.audit = audit;
		this.clock = clock;
	}

	@EventListener
	void moveUp(CapacityRaised raised) {
		moveUp(raised.meetingId(), raised.attendance());
	}

	/**
	 * Gives those who have been offered a place the time that the meeting now leaves
	 * them, and the places that came free while it was not sure to take place to those
	 * who wait.
	 */
	@EventListener
	void follow(MeetingMoved moved) {
		MeetingCard meeting = this.meetings.get(moved.meetingId());
		Instant now = this.clock.instant();
		if (!meeting.awaits(now)) {
			return;
		}
		this.store.lockPlaces(meeting.id());
		for (Registration offered : this.store.offered(meeting.id())) {
			Instant until = answerBy(offered, meeting, now);
			if (!offered.answerBy().equals(until)) {
				Registration again = this.store.offer(offered, now, until);
				this.audit.record("registration.offer-moved", again.subject(), (until != null)
						? Map.of("from", offered.answerBy(), "to", until) : Map.of("from", offered.answerBy()));
				this.mails.status(again, meeting);
			}
		}
		for (Attendance attendance : Attendance.values()) {
			moveUp(meeting.id(), attendance);
		}
	}

	/**
	 * Gives the places that are free to those who have waited longest, unless the meeting
	 * is over or not sure to take place.
	 */
	void moveUp(long meetingId, Attendance attendance) {
		Optional<Registration> first = this.store.firstWaiting(meetingId, attendance);
		if (first.isEmpty()) {
			return;
		}
		MeetingCard meeting = this.meetings.get(meetingId);
		Instant now = this.clock.instant();
		List<Registration> moved = new ArrayList<>();
		while (first.isPresent() && meeting.awaits(now) && this.places.take(meetingId, attendance)) {
			moved.add(this.store.offer(first.get(), now, null));
			first = this.store.firstWaiting(meetingId, attendance);
		}
		// A place that nobody else waits for need not be asked for.
		Instant until = first.isPresent() ? answerBy(meeting, now) : null;
		moved.forEach((each) -> tell((until != null) ? this.store.offer(each, now, until) : each, meeting));
	}

	private void tell(Registration moved, MeetingCard meeting) {
		Attendance attendance = moved.details().attendance();
		this.audit.record("registration.promoted", moved.subject(), (moved.answerBy() != null)
				? Map.of("attendance", attendance, "answerBy", moved.answerBy()) : Map.of("attendance", attendance));
		this.mails.status(moved, meeting);
	}

	/**
	 * Until when the place is held: as long as the meeting's settings say, but no longer
	 * than half of the time that is left, so that the next one can still come. Nothing is
	 * asked any more when that would be too short to answer: the place is theirs.
	 */
	private static Instant answerBy(MeetingCard meeting, Instant now) {
		Duration half = Duration.between(now, meeting.start()).dividedBy(2);
		if (half.compareTo(SHORTEST) < 0) {
			return null;
		}
		Duration asked = meeting.settings().answerTime();
		return now.plus((asked.compareTo(half) < 0) ? asked : half);
	}

	/**
	 * Until when a place that is held already stays so: what was promised, unless the
	 * meeting has come closer. Whoever was asked before the meeting was postponed is
	 * asked anew.
	 */
	private static Instant answerBy(Registration offered, MeetingCard meeting, Instant now) {
		Instant anew = answerBy(meeting, now);
		boolean before = meeting.standingSince() != null && offered.decidedAt().isBefore(meeting.standingSince());
		if (anew == null || before) {
			return anew;
		}
		Instant latest = now.plus(Duration.between(now, meeting.start()).dividedBy(2));
		return offered.answerBy().isAfter(latest) ? latest : offered.answerBy();
	}

}
