package org.convoke.contributions;

/** What the meeting is asked to do with a contribution. */
enum Purpose {

	DISCUSSION, INFORMATION, DECISION, PROPOSAL

}
