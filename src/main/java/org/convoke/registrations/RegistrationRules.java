package org.convoke.registrations;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.convoke.directory.Countries;
import org.convoke.directory.EmailAddress;
import org.convoke.meetings.Attendance;
import org.convoke.web.InvalidException;

import org.springframework.stereotype.Component;

/**
 * What a registration must say, whoever makes it. Typographic noise (no-break spaces,
 * marks of direction around a pasted address) is taken out, not refused.
 */
@Component
class RegistrationRules {

	static final int NAME = 120;

	static final int ORGANISATION = 250;

	static final int REASON = 1000;

	private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cs}]+");

	private final Countries countries;

	RegistrationRules(Countries countries) {
		this.countries = countries;
	}

	/**
	 * The details in the form in which they are stored.
	 * @throws InvalidException naming all fields that are unfit
	 */
	RegistrationDetails check(RegistrationDetails given, MeetingCard meeting) {
		return check(given, meeting, null);
	}

	/**
	 * The details of a registration that is changed: what it holds already may stay, even
	 * where the meeting no longer offers it.
	 */
	RegistrationDetails check(RegistrationDetails given, MeetingCard meeting, RegistrationDetails held) {
		InvalidException invalid = new InvalidException();
		String givenName = text(invalid, "givenName", given.givenName(), NAME);
		String familyName = text(invalid, "familyName", given.familyName(), NAME);
		String email = email(invalid, given.email());
		String organisation = text(invalid, "organisation", given.organisation(), ORGANISATION);
		if (given.category() == null) {
			invalid.at("category", "registrations.category.missing");
		}
		else if (!meeting.admits(given.category()) && (held == null || held.category() != given.category())) {
			invalid.at("category", "registrations.category.notEligible");
		}
		String country = (given.country() != null) ? given.country().strip().toUpperCase(Locale.ROOT) : "";
		if (!this.countries.contains(country)) {
			invalid.at("country",
					country.isEmpty() ? "registrations.country.missing" : "registrations.country.unknown");
		}
		if (given.role() == null) {
			invalid.at("role", "registrations.role.missing");
		}
		Attendance attendance = (held != null && held.attendance() == given.attendance()) ? held.attendance()
				: attendance(invalid, given.attendance(), meeting);
		String badgeName = oneLine(given.badgeName());
		if (badgeName.codePointCount(0, badgeName.length()) > NAME) {
			invalid.at("badgeName", "registrations.tooLong", NAME);
		}
		badgeName = badgeName.isEmpty() ? null : badgeName;
		if (given.language() == null) {
			invalid.at("language", "registrations.language.missing");
		}
		invalid.throwIfAny();
		return new RegistrationDetails(givenName, familyName, email, organisation, given.category(), country,
				given.role(), attendance, given.language(), given.listed(), given.organisationId(), badgeName);
	}

	private static Attendance attendance(InvalidException invalid, Attendance given, MeetingCard meeting) {
		if (given == null && meeting.attendances().size() == 1) {
			return meeting.attendances().get(0);
		}
		if (given == null) {
			invalid.at("attendance", "registrations.attendance.missing");
		}
		else if (!meeting.attendances().contains(given)) {
			invalid.at("attendance", "registrations.attendance.notOffered." + given);
		}
		return given;
	}

	/** A text that must be there, on one line and in Unicode's composed form. */
	static String text(InvalidException invalid, String field, String given, int most) {
		String text = oneLine(given);
		if (text.isEmpty()) {
			invalid.at(field, "registrations." + field + ".missing");
		}
		else if (text.codePointCount(0, text.length()) > most) {
			invalid.at(field, "registrations.tooLong", most);
		}
		return text;
	}

	private static String oneLine(String given) {
		return (given != null)
				? SPACES.matcher(Normalizer.normalize(given, Normalizer.Form.NFC)).replaceAll(" ").strip() : "";
	}

	private static String email(InvalidException invalid, String given) {
		String email = EmailAddress.normal(given);
		if (email == null) {
			invalid.at("email", "registrations.email.missing");
		}
		else if (!EmailAddress.isWellFormed(email)) {
			invalid.at("email", "registrations.email.invalid");
		}
		return email;
	}

}
