package org.convoke.registrations;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.web.Language;

/**
 * What a person says on registering. Until {@link RegistrationRules} have checked it, any
 * part may be null or unfit.
 *
 * @param organisation the name as it was given
 * @param organisationId the organisation of the directory; null for another
 * @param badgeName what the badge says instead of the name; null for the name
 */
public record RegistrationDetails(String givenName, String familyName, String email, String organisation,
		Category category, String country, ParticipantRole role, Attendance attendance, Language language,
		boolean listed, Long organisationId, String badgeName) {

	/**
	 * Somebody of an organisation that is not in the directory, whose badge bears the
	 * name.
	 */
	public RegistrationDetails(String givenName, String familyName, String email, String organisation,
			Category category, String country, ParticipantRole role, Attendance attendance, Language language,
			boolean listed) {
		this(givenName, familyName, email, organisation, category, country, role, attendance, language, listed, null,
				null);
	}

	/** Given name and family name, as they are shown. */
	public String name() {
		return this.givenName + " " + this.familyName;
	}

}
