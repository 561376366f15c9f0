package org.convoke.meetings;

/** Who may read the documents of a meeting. */
public enum Audience {

	PUBLIC, PARTICIPANTS, MEMBERS

}
