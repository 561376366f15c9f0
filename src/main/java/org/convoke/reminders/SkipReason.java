package org.convoke.reminders;

/** Why somebody who is concerned is not reminded. */
enum SkipReason {

	/** Has done already what the deadline is about. */
	ACTED,
	/** Became concerned after the moment of the reminder. */
	CONCERNED_LATER

}
