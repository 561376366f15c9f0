package org.convoke.registrations;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Why and when registration closed.
 *
 * @param zone of the meeting
 */
record Closing(Reason reason, Instant at, ZoneId zone) {

	/** What closed it. */
	enum Reason {

		DEADLINE, STARTED, ENDED, CANCELLED

	}

}
