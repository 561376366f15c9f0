package org.convoke.registrations;

import java.time.Instant;
import java.util.Optional;

import org.convoke.meetings.Deadline;
import org.convoke.meetings.Standing;
import org.convoke.registrations.Closing.Reason;

/**
 * Until when people can register: to the deadline, or without one to the start of the
 * meeting.
 *
 * @param deadline null when the meeting has none for registering
 */
public record RegistrationWindow(MeetingCard meeting, Deadline deadline) {

	/** Why a request that arrived then came too late, empty when it did not. */
	public Optional<Closing> closing(Instant arrival) {
		if (this.meeting.standing() != Standing.CONFIRMED) {
			return closing(Reason.of(this.meeting.standing()), this.meeting.standingSince());
		}
		if (this.deadline != null && !this.deadline.admits(arrival)) {
			return closing(Reason.DEADLINE, this.deadline.getLastMinute());
		}
		if (this.deadline == null && !arrival.isBefore(this.meeting.start())) {
			return closing(Reason.STARTED, this.meeting.start());
		}
		return arrival.isBefore(this.meeting.end()) ? Optional.empty() : closing(Reason.ENDED, this.meeting.end());
	}

	/** What closes registration even to the secretariat. */
	Optional<Closing> closingForGood() {
		return (this.meeting.standing() == Standing.CANCELLED) ? closing(Reason.CANCELLED, this.meeting.standingSince())
				: Optional.empty();
	}

	/** The first moment that is too late. */
	public Instant closesAt() {
		return (this.deadline != null) ? this.deadline.getClosesAt() : this.meeting.start();
	}

	/** The moment to be shown. */
	public Instant lastMinute() {
		return (this.deadline != null) ? this.deadline.getLastMinute() : this.meeting.start();
	}

	private Optional<Closing> closing(Reason reason, Instant at) {
		return Optional.of(new Closing(reason, at, this.meeting.zone()));
	}

}
