package org.convoke.registrations;

import java.util.UUID;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.web.Language;

/**
 * The form as it was sent, all as text, so that it can be shown again as it was.
 *
 * @param submission drawn for each form that is shown, to recognise one sent twice
 * @param overrideReason asked of the secretariat only
 */
record RegistrationForm(String givenName, String familyName, String email, String organisation, String category,
		String country, String role, String attendance, String language, Boolean listed, String submission,
		String overrideReason) {

	/** An empty form in the reader's language. */
	static RegistrationForm empty(Language language) {
		return new RegistrationForm("", "", "", "", "", "", "", "", language.code(), false,
				UUID.randomUUID().toString(), "");
	}

	RegistrationDetails details() {
		return new RegistrationDetails(this.givenName, this.familyName, this.email, this.organisation,
				read(Category.class, this.category), this.country, read(ParticipantRole.class, this.role),
				read(Attendance.class, this.attendance), Language.find(this.language).orElse(null),
				Boolean.TRUE.equals(this.listed));
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
