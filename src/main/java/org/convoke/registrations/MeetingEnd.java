package org.convoke.registrations;

import java.time.Clock;

import org.convoke.meetings.Standing;
import org.convoke.web.ConflictException;

import org.springframework.stereotype.Component;

/**
 * What is refused once a meeting is over or cancelled. One that is postponed is neither,
 * whatever the clock says.
 */
@Component
class MeetingEnd {

	private final Clock clock;

	MeetingEnd(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Lets nobody in any more.
	 * @throws ConflictException when the meeting is over or cancelled
	 */
	void refuseEntry(MeetingCard meeting) {
		if (meeting.standing() == Standing.CANCELLED) {
			throw new ConflictException("conflict", "registrations.conflict.cancelled");
		}
		refuseChange(meeting);
	}

	/**
	 * Keeps the delegations as they were at the meeting.
	 * @throws ConflictException when the meeting is over
	 */
	void refuseChange(MeetingCard meeting) {
		if (meeting.standing() == Standing.CONFIRMED && !this.clock.instant().isBefore(meeting.end())) {
			throw new ConflictException("conflict", "registrations.conflict.ended");
		}
	}

	/**
	 * Keeps who attended: a check-in must be taken back first.
	 * @throws ConflictException when the person was there or the meeting is over
	 */
	void refuseWithdrawal(MeetingCard meeting, Registration registration) {
		if (registration.checkedInAt() != null) {
			throw new ConflictException("conflict", "registrations.conflict.checkedIn", registration.details().name());
		}
		refuseChange(meeting);
	}

}
