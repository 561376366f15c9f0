package org.convoke.registrations;

import java.time.LocalDate;

/**
 * What a visa support letter says of a person, as the passport does. It is shown to the
 * person and to the secretariat only, stands in no list and no log, and is deleted some
 * days after the meeting.
 */
record Passport(String passportName, LocalDate birthDate, String birthPlace, String nationality, String passportNumber,
		LocalDate issuedOn, LocalDate expiresOn) {

	@Override
	public String toString() {
		return "Passport";
	}

}
