package org.convoke.meetings;

/** How people meet. */
public enum MeetingFormat {

	IN_PERSON, VIRTUAL, HYBRID;

	/** Whether somebody can take part that way. */
	boolean offers(Attendance attendance) {
		return switch (this) {
			case HYBRID -> true;
			case IN_PERSON -> attendance == Attendance.ON_SITE;
			case VIRTUAL -> attendance == Attendance.REMOTE;
		};
	}

}
