package org.convoke.registrations.lists;

/** What can be done with many registrations at once. */
enum BatchAct {

	APPROVE, DECLINE, WRITE, EXPORT

}
