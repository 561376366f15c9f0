package org.convoke.meetings;

/** How people meet. */
public enum MeetingFormat {

	IN_PERSON, VIRTUAL, HYBRID

}
