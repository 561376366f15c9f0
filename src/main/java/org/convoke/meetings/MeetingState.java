package org.convoke.meetings;

/**
 * Where a meeting stands, as one word: what the secretariat has decided, then what the
 * clock says.
 */
public enum MeetingState {

	/** Announced, but not yet sure. */
	PROPOSED,

	/** Confirmed and still to come, where nothing is said of registration. */
	UPCOMING,

	REGISTRATION_OPEN,

	/** The deadline for registering has passed, the meeting has not begun. */
	REGISTRATION_CLOSED,

	ONGOING, ENDED, POSTPONED, CANCELLED;

	/** What that decision makes of a meeting which has not begun. */
	static MeetingState of(Standing standing) {
		return switch (standing) {
			case PROPOSED -> PROPOSED;
			case CONFIRMED -> UPCOMING;
			case POSTPONED -> POSTPONED;
			case CANCELLED -> CANCELLED;
		};
	}

}
