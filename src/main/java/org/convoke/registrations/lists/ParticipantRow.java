package org.convoke.registrations.lists;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.registrations.ParticipantRole;

/** Somebody who takes part, as far as a list of participants tells. */
record ParticipantRow(String givenName, String familyName, String organisation, Category category, String country,
		ParticipantRole role, Attendance attendance) {

	public String name() {
		return this.givenName + " " + this.familyName;
	}

}
