package org.convoke.meetings;

/** What a meeting is to do with a point of its programme. */
public enum ObjectiveKind {

	REPORT, PRESENT, APPROVE, DISCUSS, DECIDE, OTHER

}
