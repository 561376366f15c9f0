package org.convoke.registrations;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.convoke.directory.Category;
import org.convoke.directory.Countries;
import org.convoke.directory.EmailAddress;
import org.convoke.directory.OrganisationNames;
import org.convoke.meetings.Attendance;
import org.convoke.web.InvalidException;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
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

	/**
	 * Overrides of direction, which make a name look like another, and what nobody sees.
	 */
	private static final Pattern HIDDEN = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u2060\\uFEFF]");

	private final Countries countries;

	private final OrganisationNames organisations;

	RegistrationRules(Countries countries, OrganisationNames organisations) {
		this.countries = countries;
		this.organisations = organisations;
	}

	/**
	 * The organisation of the directory that is meant, and the name that stands for it.
	 */
	private record Represented(Long id, String name) {
	}

	/**
	 * The details in the form in which they are stored.
	 * @throws InvalidException naming all fields that are unfit
	 */
	RegistrationDetails check(RegistrationDetails given, MeetingCard meeting) {
		InvalidException invalid = new InvalidException();
		RegistrationDetails details = check(invalid, given, meeting, null);
		invalid.throwIfAny();
		return details;
	}

	/**
	 * The details of a registration that is changed: what it holds already may stay, even
	 * where the meeting no longer offers it.
	 * @param held null for a new registration
	 */
	RegistrationDetails check(InvalidException invalid, RegistrationDetails given, MeetingCard meeting,
			RegistrationDetails held) {
		String givenName = text(invalid, "givenName", given.givenName(), NAME);
		String familyName = text(invalid, "familyName", given.familyName(), NAME);
		String email = email(invalid, given.email());
		Represented organisation = organisation(invalid, given, meeting, held);
		if (given.category() == null) {
			invalid.at("category", "registrations.category.missing");
		}
		else if (!meeting.admits(given.category()) && (held == null || held.category() != given.category())) {
			invalid.at("category", "registrations.category.notEligible", eligible(meeting.categories()));
		}
		String country = (given.country() != null) ? given.country().strip().toUpperCase(Locale.ROOT) : "";
		if (!this.countries.contains(country)) {
			invalid.at("country",
					country.isEmpty() ? "registrations.country.missing" : "registrations.country.unknown");
		}
		else if (given.category() == Category.INDIVIDUAL && !this.countries.isMember(country)) {
			invalid.at("country", "registrations.country.notMember");
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
		return new RegistrationDetails(givenName, familyName, email, organisation.name(), given.category(), country,
				given.role(), attendance, given.language(), given.listed(), organisation.id(), badgeName);
	}

	/**
	 * Whoever stands for nobody may name any organisation and is no delegate of it;
	 * others must name one of the directory, in their category, where the meeting is not
	 * open to more.
	 */
	private Represented organisation(InvalidException invalid, RegistrationDetails given, MeetingCard meeting,
			RegistrationDetails held) {
		String typed = text(invalid, "organisation", given.organisation(), ORGANISATION);
		if (typed.isEmpty() || given.category() == Category.INDIVIDUAL || given.category() == Category.INVITED_EXPERT) {
			return new Represented(null, typed);
		}
		boolean kept = held != null && typed.equals(held.organisation()) && given.category() == held.category();
		if (kept && held.organisationId() != null) {
			return new Represented(held.organisationId(), typed);
		}
		Optional<OrganisationNames.Found> found = this.organisations.named(typed, given.organisationId(),
				given.category());
		if (found.isPresent() && found.get().category() == given.category()) {
			return new Represented(found.get().id(), shown(found.get(), typed, given));
		}
		if (!kept && !meeting.settings().otherOrganisations()) {
			refuse(invalid, found, given.category());
		}
		return new Represented(null, typed);
	}

	private static void refuse(InvalidException invalid, Optional<OrganisationNames.Found> found, Category category) {
		if (found.isEmpty()) {
			invalid.at("organisation", "registrations.organisation.notInDirectory");
		}
		else if (category != null) {
			invalid.at("organisation", "registrations.organisation.otherCategory",
					eligible(List.of(found.get().category())));
		}
	}

	/** A name in full stays as it was typed; an acronym or an old name gives way. */
	private static String shown(OrganisationNames.Found organisation, String typed, RegistrationDetails given) {
		if (given.language() == null
				|| organisation.name().texts().values().stream().anyMatch(typed::equalsIgnoreCase)) {
			return typed;
		}
		String name = organisation.name().in(given.language());
		return (name.codePointCount(0, name.length()) <= ORGANISATION) ? name : typed;
	}

	/** The categories, one after the other as the reader's language lists them. */
	private static MessageSourceResolvable eligible(List<Category> categories) {
		return categories.stream()
			.<MessageSourceResolvable>map(
					(category) -> new DefaultMessageSourceResolvable("directory.Category." + category.name()))
			.reduce((first, next) -> new DefaultMessageSourceResolvable(new String[] { "registrations.listing" },
					new Object[] { first, next }))
			.orElseThrow();
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

	static String oneLine(String given) {
		if (given == null) {
			return "";
		}
		String visible = HIDDEN.matcher(Normalizer.normalize(given, Normalizer.Form.NFC)).replaceAll("");
		return SPACES.matcher(visible).replaceAll(" ").strip();
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
