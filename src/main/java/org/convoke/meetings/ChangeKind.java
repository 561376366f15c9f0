package org.convoke.meetings;

/** What changed about a meeting. */
public enum ChangeKind {

	AGENDA, SPEAKERS

}
