package org.convoke.registrations.delegations;

import java.util.UUID;

import org.convoke.directory.EmailAddress;
import org.convoke.meetings.Attendance;
import org.convoke.registrations.ParticipantRole;
import org.convoke.registrations.RegistrationDetails;
import org.convoke.web.Language;

/**
 * The form with which a focal point registers somebody, as it was sent.
 *
 * @param email blank for somebody who has none
 * @param submission drawn for each form that is shown, to recognise one sent twice
 */
record DelegateForm(String givenName, String familyName, String email, String role, String attendance, String country,
		String language, String submission) {

	static DelegateForm empty(Delegation delegation) {
		return new DelegateForm("", "", "", "", "", (delegation.country() != null) ? delegation.country() : "",
				delegation.focalPoint().language().code(), UUID.randomUUID().toString());
	}

	/** Only the delegates themselves can agree to be listed. */
	RegistrationDetails details(Delegation delegation, Language organisationIn) {
		String address = EmailAddress.normal(this.email);
		boolean named = this.givenName != null && this.familyName != null
				&& !(this.givenName + this.familyName).isBlank();
		if (address == null && named) {
			address = BorrowedAddress.of(delegation.focalPoint().email(), this.givenName.strip(),
					this.familyName.strip());
		}
		return new RegistrationDetails(this.givenName, this.familyName, address,
				delegation.organisation().in(organisationIn), delegation.category(), this.country,
				read(ParticipantRole.class, this.role), read(Attendance.class, this.attendance),
				Language.find(this.language).orElse(null), false, delegation.organisationId(), null);
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

	private static <E extends Enum<E>> E read(Class<E> type, String name) {
		for (E constant : type.getEnumConstants()) {
			if (constant.name().equals(name)) {
				return constant;
			}
		}
		return null;
	}

}
