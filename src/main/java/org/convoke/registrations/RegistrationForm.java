package org.convoke.registrations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.registrations.ExtrasInput.FellowshipWish;
import org.convoke.registrations.ExtrasInput.GivenAnswer;
import org.convoke.registrations.ExtrasInput.Visa;
import org.convoke.registrations.invitations.Invitation;
import org.convoke.web.Language;

/**
 * The form as it was sent, all as text, so that it can be shown again as it was; without
 * files, which no browser keeps.
 *
 * @param organisationId of the organisation that was chosen from the directory
 * @param pick id and name of an organisation that was just chosen from those found
 * @param answers by the keys of the questions
 * @param submission drawn for each form that is shown, to recognise one sent twice
 * @param overrideReason asked of the secretariat only
 */
record RegistrationForm(String givenName, String familyName, String badgeName, String email, String organisation,
		String organisationId, String pick, String category, String country, String role, String attendance,
		String language, Boolean listed, List<String> languages, String accessibility, String interpretation, Visa visa,
		FellowshipWish fellowship, Map<String, String> answers, String submission, String overrideReason) {

	RegistrationForm {
		OrganisationField chosen = OrganisationField.of(organisation, organisationId, pick);
		organisation = chosen.name();
		organisationId = chosen.id();
		visa = (visa != null) ? visa : Visa.NONE;
		fellowship = (fellowship != null) ? fellowship : FellowshipWish.NONE;
		answers = new HashMap<>((answers != null) ? answers : Map.of());
	}

	/** An empty form in the reader's language. */
	static RegistrationForm empty(Language language) {
		return new RegistrationForm("", "", "", "", "", "", "", "", "", "", "", language.code(), false, List.of(), "",
				"", null, null, null, UUID.randomUUID().toString(), "");
	}

	/** A form with what an invitation says; representatives are yet to be designated. */
	static RegistrationForm of(Invitation invitation, Language language) {
		boolean person = invitation.toPerson();
		return new RegistrationForm(person ? invitation.givenName() : "", person ? invitation.familyName() : "", "",
				person ? invitation.email() : "", invitation.organisation(), "", "", invitation.category().name(), "",
				"", "", language.code(), false, List.of(), "", "", null, null, null, UUID.randomUUID().toString(), "");
	}

	RegistrationDetails details() {
		return new RegistrationDetails(this.givenName, this.familyName, this.email, this.organisation,
				read(Category.class, this.category), this.country, read(ParticipantRole.class, this.role),
				read(Attendance.class, this.attendance), Language.find(this.language).orElse(null),
				Boolean.TRUE.equals(this.listed), OrganisationField.id(this.organisationId), this.badgeName);
	}

	/**
	 * What was asked beside the details.
	 * @param given null when no further question was asked
	 * @param read whether the notice on data counts as read
	 */
	ExtrasInput extras(List<GivenAnswer> given) {
		return ExtrasInput.ofForm(this.languages, this.accessibility, this.interpretation, this.visa, this.fellowship,
				given);
	}

	/** The id of the form that was sent; a new one when it is none. */
	UUID submissionId() {
		try {
			return UUID.fromString(this.submission);
		}
		catch (IllegalArgumentException | NullPointerException ex) {
			return UUID.randomUUID();
		}
	}

	/** The constant of that name, null when there is none. */
	static <E extends Enum<E>> E read(Class<E> type, String name) {
		for (E constant : type.getEnumConstants()) {
			if (constant.name().equals(name)) {
				return constant;
			}
		}
		return null;
	}

}
