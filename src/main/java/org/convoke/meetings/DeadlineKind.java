package org.convoke.meetings;

/** What must be done by a deadline. */
public enum DeadlineKind {

	REGISTRATION, CONTRIBUTION, TRANSLATION, VISA, FELLOWSHIP, INTERPRETATION, OTHER

}
