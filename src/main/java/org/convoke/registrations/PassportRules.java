package org.convoke.registrations;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

import org.convoke.directory.Countries;
import org.convoke.registrations.ExtrasInput.Visa;
import org.convoke.web.InvalidException;

import org.springframework.stereotype.Component;

/** What a passport must say, so that the letter about it is of use. */
@Component
class PassportRules {

	private static final int NAME = 200;

	private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

	private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{3,40}");

	private final Countries countries;

	private final Clock clock;

	PassportRules(Countries countries, Clock clock) {
		this.countries = countries;
		this.clock = clock;
	}

	Passport check(InvalidException invalid, Visa given, MeetingCard meeting) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), meeting.zone());
		String name = RegistrationRules.text(invalid, "visa.passportName", given.passportName(), NAME);
		LocalDate birth = date(invalid, "visa.birthDate", given.birthDate());
		if (birth != null && (!birth.isBefore(today) || birth.isBefore(EARLIEST_BIRTH))) {
			invalid.at("visa.birthDate", "registrations.visa.birthDate.impossible");
			birth = null;
		}
		String place = RegistrationRules.text(invalid, "visa.birthPlace", given.birthPlace(), NAME);
		String nationality = RegistrationRules.oneLine(given.nationality()).toUpperCase(Locale.ROOT);
		if (!this.countries.contains(nationality)) {
			invalid.at("visa.nationality",
					nationality.isEmpty() ? "registrations.visa.nationality.missing" : "registrations.country.unknown");
		}
		// People copy the number with the spaces and dashes that they see.
		String number = RegistrationRules.oneLine(given.passportNumber())
			.replaceAll("[\\s\\p{Pd}]", "")
			.toUpperCase(Locale.ROOT);
		if (!NUMBER.matcher(number).matches()) {
			invalid.at("visa.passportNumber", number.isEmpty() ? "registrations.visa.passportNumber.missing"
					: "registrations.visa.passportNumber.invalid");
		}
		LocalDate issued = date(invalid, "visa.issuedOn", given.issuedOn());
		if (issued != null && issued.isAfter(today)) {
			invalid.at("visa.issuedOn", "registrations.visa.issuedOn.future");
		}
		else if (issued != null && birth != null && !issued.isAfter(birth)) {
			invalid.at("visa.issuedOn", "registrations.visa.issuedOn.beforeBirth");
		}
		LocalDate expires = date(invalid, "visa.expiresOn", given.expiresOn());
		if (expires != null && !meeting.endsBefore(expires)) {
			invalid.at("visa.expiresOn", "registrations.visa.expiresOn.beforeEnd");
		}
		else if (expires != null && issued != null && !expires.isAfter(issued)) {
			invalid.at("visa.expiresOn", "registrations.visa.expiresOn.beforeIssue");
		}
		return new Passport(name, birth, place, nationality, number, issued, expires);
	}

	private static LocalDate date(InvalidException invalid, String field, String given) {
		String typed = RegistrationRules.oneLine(given);
		if (typed.isEmpty()) {
			invalid.at(field, "registrations.visa.date.missing");
			return null;
		}
		try {
			LocalDate date = LocalDate.parse(typed, DATE);
			if (date.getYear() < 1 || date.getYear() > 9999) {
				throw new DateTimeException(typed);
			}
			return date;
		}
		catch (DateTimeException ex) {
			invalid.at(field, "registrations.visa.date.impossible");
			return null;
		}
	}

}
