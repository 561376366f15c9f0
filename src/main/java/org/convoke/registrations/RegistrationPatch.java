package org.convoke.registrations;

import java.util.List;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.registrations.ExtrasInput.FellowshipWish;
import org.convoke.registrations.ExtrasInput.Visa;
import org.convoke.web.Language;

/** The details that a request changes; null leaves one as it is. */
record RegistrationPatch(String givenName, String familyName, String organisation, Category category, String country,
		ParticipantRole role, Attendance attendance, Language language, Boolean listed, String badgeName,
		List<Language> languages, String accessibility, String interpretation, Visa visa, FellowshipWish fellowship,
		List<AnswerJson> answers) {

	/** Changes none of what belongs to a registration beside its details. */
	RegistrationPatch(String givenName, String familyName, String organisation, Category category, String country,
			ParticipantRole role, Attendance attendance, Language language, Boolean listed, String badgeName) {
		this(givenName, familyName, organisation, category, country, role, attendance, language, listed, badgeName,
				null, null, null, null, null, null);
	}

	RegistrationDetails appliedTo(RegistrationDetails details) {
		return new RegistrationDetails(or(this.givenName, details.givenName()),
				or(this.familyName, details.familyName()), details.email(),
				or(this.organisation, details.organisation()), or(this.category, details.category()),
				or(this.country, details.country()), or(this.role, details.role()),
				or(this.attendance, details.attendance()), or(this.language, details.language()),
				or(this.listed, details.listed()),
				(this.organisation == null || this.organisation.equals(details.organisation()))
						? details.organisationId() : null,
				or(this.badgeName, details.badgeName()));
	}

	ExtrasInput extras() {
		return new ExtrasInput(this.languages, this.accessibility, this.interpretation, this.visa, this.fellowship,
				AnswerJson.given(this.answers));
	}

	private static <T> T or(T wanted, T present) {
		return (wanted != null) ? wanted : present;
	}

}
