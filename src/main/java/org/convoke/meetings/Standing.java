package org.convoke.meetings;

/** What the secretariat has decided about a meeting. */
public enum Standing {

	/** Announced, but not yet sure: forms are not open. */
	PROPOSED,

	/** Takes place as it says. */
	CONFIRMED,

	/** Does not take place at that time; another is not yet set: forms wait. */
	POSTPONED,

	/** Does not take place. */
	CANCELLED

}
