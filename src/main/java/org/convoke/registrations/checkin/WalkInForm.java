package org.convoke.registrations.checkin;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.registrations.ParticipantRole;
import org.convoke.registrations.RegistrationDetails;
import org.convoke.registrations.RegistrationForm;
import org.convoke.web.Language;

/**
 * The short form for somebody who stands at the door.
 *
 * @param waiting whether the waiting list will do when all places are taken
 */
record WalkInForm(String givenName, String familyName, String email, String organisation, String category,
		String country, String role, Boolean waiting) {

	static WalkInForm empty() {
		return new WalkInForm("", "", "", "", "", "", "", false);
	}

	/** Nobody at a door is asked for consent to be listed: so it is not given. */
	RegistrationDetails details(Language language) {
		return new RegistrationDetails(this.givenName, this.familyName, this.email, this.organisation,
				RegistrationForm.read(Category.class, this.category), this.country,
				RegistrationForm.read(ParticipantRole.class, this.role), Attendance.ON_SITE, language, false);
	}

}
