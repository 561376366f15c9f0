package org.convoke.access;

/** What somebody is to the secretariat; both may use the whole console. */
enum Role {

	ADMINISTRATOR, OFFICER

}
