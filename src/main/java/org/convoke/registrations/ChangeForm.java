package org.convoke.registrations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.convoke.meetings.Attendance;
import org.convoke.registrations.ExtrasInput.FellowshipWish;
import org.convoke.registrations.ExtrasInput.GivenAnswer;
import org.convoke.registrations.ExtrasInput.Visa;
import org.convoke.web.Language;

/**
 * The form in which people change their registration.
 *
 * @param visa null when the form did not ask for it, as {@code fellowship}
 * @param version of the registration that the form was filled from
 */
record ChangeForm(String givenName, String familyName, String badgeName, String organisation, String organisationId,
		String pick, String country, String role, String attendance, String language, Boolean listed,
		List<String> languages, String accessibility, String interpretation, Visa visa, FellowshipWish fellowship,
		Map<String, String> answers, Integer version) {

	ChangeForm {
		OrganisationField chosen = OrganisationField.of(organisation, organisationId, pick);
		organisation = chosen.name();
		organisationId = chosen.id();
		answers = new HashMap<>((answers != null) ? answers : Map.of());
	}

	static ChangeForm of(Registration registration, HeldExtras held) {
		RegistrationDetails details = registration.details();
		Map<String, String> answers = new HashMap<>();
		held.answers().forEach((answer) -> answers.put(answer.question(), answer.value()));
		return new ChangeForm(details.givenName(), details.familyName(), details.badgeName(), details.organisation(),
				(details.organisationId() != null) ? details.organisationId().toString() : "", "", details.country(),
				details.role().name(), details.attendance().name(), details.language().code(), details.listed(),
				held.needs().languages().stream().map(Language::code).toList(), held.needs().accessibility(),
				(held.needs().interpretation() != null) ? held.needs().interpretation().code() : "",
				Visa.of(held.passport()), FellowshipWish.of(held.fellowship()), answers, registration.version());
	}

	RegistrationDetails details() {
		return new RegistrationDetails(this.givenName, this.familyName, null, this.organisation, null, this.country,
				RegistrationForm.read(ParticipantRole.class, this.role),
				RegistrationForm.read(Attendance.class, this.attendance), Language.find(this.language).orElse(null),
				Boolean.TRUE.equals(this.listed), OrganisationField.id(this.organisationId), this.badgeName);
	}

	/** What was asked beside the details. */
	ExtrasInput extras(List<GivenAnswer> given) {
		return ExtrasInput.ofForm(this.languages, this.accessibility, this.interpretation, this.visa, this.fellowship,
				given);
	}

}
