package org.convoke.access;

/** What an account may do: everything, or the daily work of the secretariat. */
enum Role {

	ADMINISTRATOR, OFFICER

}
