package org.convoke.meetings;

import java.util.Set;

import org.convoke.web.ConflictException;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What the secretariat has decided about a meeting. */
public enum Standing {

	/** Announced, but not yet sure: forms are not open. */
	PROPOSED,

	/** Takes place as it says. */
	CONFIRMED,

	/** Does not take place at that time; another is not yet set: forms wait. */
	POSTPONED,

	/** Does not take place. */
	CANCELLED;

	/**
	 * Goes on to the next standing.
	 * @throws ConflictException when no way leads there from here
	 */
	Standing to(Standing next) {
		Set<Standing> ways = switch (this) {
			case PROPOSED, POSTPONED -> Set.of(CONFIRMED, CANCELLED);
			case CONFIRMED -> Set.of(POSTPONED, CANCELLED);
			case CANCELLED -> Set.of();
		};
		if (!ways.contains(next)) {
			throw new ConflictException("conflict", "meetings.standing.refused",
					new DefaultMessageSourceResolvable("meetings.Standing." + name()));
		}
		return next;
	}

}
