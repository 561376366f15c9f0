package org.convoke.reminders;

import java.time.Instant;
import java.util.Optional;

import org.convoke.directory.Recipient;

/**
 * Somebody whom a deadline concerns.
 *
 * @param since when the person became concerned
 * @param acted whether the person has done what the deadline is about
 */
record Concerned(Recipient recipient, Instant since, boolean acted) {

	/** Why the reminder of that moment is not for this person; empty when it is. */
	Optional<SkipReason> skipped(Instant plannedAt) {
		if (this.acted) {
			return Optional.of(SkipReason.ACTED);
		}
		return this.since.isAfter(plannedAt) ? Optional.of(SkipReason.CONCERNED_LATER) : Optional.empty();
	}

}
