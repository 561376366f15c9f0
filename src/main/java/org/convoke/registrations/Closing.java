package org.convoke.registrations;

import java.time.Instant;
import java.time.ZoneId;

import org.convoke.meetings.Standing;

/**
 * Why and when registration closed.
 *
 * @param at null for a meeting that was proposed from the first
 * @param zone of the meeting
 */
public record Closing(Reason reason, Instant at, ZoneId zone) {

	/** What closed it. */
	public enum Reason {

		DEADLINE, STARTED, ENDED, PROPOSED, POSTPONED, CANCELLED;

		/** Whether the secretariat decided it: then the minute does not matter. */
		boolean decided() {
			return this == PROPOSED || this == POSTPONED || this == CANCELLED;
		}

		static Reason of(Standing standing) {
			return valueOf(standing.name());
		}

	}

}
