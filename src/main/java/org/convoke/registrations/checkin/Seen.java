package org.convoke.registrations.checkin;

/** What comes of a badge that is held up, or of a reference that is typed. */
public enum Seen {

	/** Welcome. */
	CHECKED_IN,

	/** Has come in before. */
	ALREADY,

	/** Was checked in at a moment before that was taken back. */
	TAKEN_BACK,

	/** Confirmed, but takes part from afar and has no place in the room. */
	REMOTE,

	/** Has moved up from the waiting list and not said yet that the place is wanted. */
	HELD,

	/** Awaits approval, or has not confirmed the address. */
	PENDING,

	WAITLISTED, DECLINED, CANCELLED,

	/** Registered for another meeting. */
	OTHER_MEETING,

	/** Looks like a reference, but nobody has it. */
	UNKNOWN,

	/** The code looks like a badge of ours, but was not made here. */
	FORGED,

	/** A code of something else. */
	FOREIGN,

	/** A picture without a code. */
	NOTHING;

	/** Whether the person is in. */
	boolean in() {
		return this == CHECKED_IN || this == ALREADY;
	}

	/** The word of the style sheet for how grave it is. */
	public String tone() {
		return switch (this) {
			case CHECKED_IN -> "success";
			case ALREADY, TAKEN_BACK, REMOTE, HELD, PENDING, WAITLISTED, NOTHING -> "warning";
			case DECLINED, CANCELLED, OTHER_MEETING, UNKNOWN, FORGED, FOREIGN -> "danger";
		};
	}

}
