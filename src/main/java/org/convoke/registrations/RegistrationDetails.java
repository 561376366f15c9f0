package org.convoke.registrations;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.web.Language;

/**
 * What a person says on registering. Until {@link RegistrationRules} have checked it, any
 * part may be null or unfit.
 */
public record RegistrationDetails(String givenName, String familyName, String email, String organisation,
		Category category, String country, ParticipantRole role, Attendance attendance, Language language,
		boolean listed) {

	/** Given name and family name, as they are shown. */
	public String name() {
		return this.givenName + " " + this.familyName;
	}

}
