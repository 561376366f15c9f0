package org.convoke.registrations.checkin;

import java.time.Instant;

import org.convoke.registrations.Registration;

/**
 * What came of somebody being seen at the door.
 *
 * @param registration null when there is none
 * @param at when the person came in, or when that was taken back; null otherwise
 */
record Outcome(Seen seen, Registration registration, Instant at) {

	static Outcome of(Seen seen) {
		return new Outcome(seen, null, null);
	}

	static Outcome of(Seen seen, Registration registration) {
		return new Outcome(seen, registration, null);
	}

}
