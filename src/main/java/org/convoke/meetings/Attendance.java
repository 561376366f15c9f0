package org.convoke.meetings;

/** Where a participant takes part. */
public enum Attendance {

	ON_SITE, REMOTE

}
