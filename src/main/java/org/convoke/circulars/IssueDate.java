package org.convoke.circulars;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.convoke.web.InvalidException;

/**
 * The date of issue as a form sends it. A form takes it as text, so that a wrong date
 * loses nothing else of what was typed.
 */
final class IssueDate {

	private IssueDate() {
	}

	/** That date, which may be null; one that no letter can have is refused. */
	static LocalDate checked(String field, LocalDate date) {
		if (date != null && SearchWords.year(String.valueOf(date.getYear())) == null) {
			throw InvalidException.of(field, "circulars.invalidDate");
		}
		return date;
	}

	/** The date, null when none was given. */
	static LocalDate of(String typed) {
		return of("date", typed);
	}

	/** The date in that field, null when none was given. */
	static LocalDate of(String field, String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		try {
			return checked(field, LocalDate.parse(typed.strip()));
		}
		catch (DateTimeParseException ex) {
			throw InvalidException.of(field, "circulars.invalidDate");
		}
	}

}
