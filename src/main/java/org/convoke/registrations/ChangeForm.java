package org.convoke.registrations;

import org.convoke.meetings.Attendance;
import org.convoke.web.Language;

/**
 * The form in which people change their registration.
 *
 * @param version of the registration that the form was filled from
 */
record ChangeForm(String givenName, String familyName, String organisation, String country, String role,
		String attendance, String language, Boolean listed, String badgeName, Long organisationId, Integer version) {

	static ChangeForm of(Registration registration) {
		RegistrationDetails details = registration.details();
		return new ChangeForm(details.givenName(), details.familyName(), details.organisation(), details.country(),
				details.role().name(), details.attendance().name(), details.language().code(), details.listed(),
				details.badgeName(), details.organisationId(), registration.version());
	}

	RegistrationDetails details() {
		return new RegistrationDetails(this.givenName, this.familyName, null, this.organisation, null, this.country,
				RegistrationForm.read(ParticipantRole.class, this.role),
				RegistrationForm.read(Attendance.class, this.attendance), Language.find(this.language).orElse(null),
				Boolean.TRUE.equals(this.listed), this.organisationId, this.badgeName);
	}

}
