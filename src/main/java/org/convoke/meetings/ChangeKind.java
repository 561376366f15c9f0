package org.convoke.meetings;

/** What changed about a meeting. */
public enum ChangeKind {

	CONFIRMED, POSTPONED, RESCHEDULED, CANCELLED, DATE, ZONE, PLACE, FORMAT, DEADLINE_SET, DEADLINE_MOVED, AGENDA,
	SPEAKERS, DOCUMENTS

}
