package org.convoke.meetings;

/** What an officer is in a group. */
public enum OfficerRole {

	CHAIR, CO_CHAIR, VICE_CHAIR, SECRETARY

}
