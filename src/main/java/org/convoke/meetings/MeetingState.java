package org.convoke.meetings;

/** Where a meeting stands in time. */
public enum MeetingState {

	UPCOMING, ONGOING, ENDED, CANCELLED

}
