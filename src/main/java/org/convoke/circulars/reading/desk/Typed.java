package org.convoke.circulars.reading.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

import org.convoke.web.InvalidException;

/**
 * What people typed into a field, as what it means; each mistake is noted at its field.
 */
final class Typed {

	private static final int FIRST_YEAR = 1865;

	private static final int LAST_YEAR = 2200;

	private Typed() {
	}

	static boolean isBlank(String typed) {
		return typed == null || typed.isBlank();
	}

	/** Without white space around it; null when there is nothing. */
	static String line(String typed) {
		return isBlank(typed) ? null : typed.strip().replaceAll("\\s+", " ");
	}

	/** The date, null when there is none. */
	static LocalDate date(InvalidException wrong, String field, String typed) {
		if (isBlank(typed)) {
			return null;
		}
		try {
			LocalDate date = LocalDate.parse(typed.strip());
			if (date.getYear() >= FIRST_YEAR && date.getYear() < LAST_YEAR) {
				return date;
			}
		}
		catch (DateTimeParseException ex) {
			// Told below.
		}
		wrong.at(field, "circulars.invalidDate");
		return null;
	}

	/** The time, null when there is none. */
	static LocalTime time(InvalidException wrong, String field, String typed) {
		if (isBlank(typed)) {
			return null;
		}
		try {
			return LocalTime.parse(typed.strip());
		}
		catch (DateTimeParseException ex) {
			wrong.at(field, "circulars.facts.time.invalid");
			return null;
		}
	}

	/** The whole number, null when there is none. */
	static Integer number(InvalidException wrong, String field, String typed) {
		if (isBlank(typed)) {
			return null;
		}
		if (typed.strip().matches("\\d{1,5}")) {
			return Integer.valueOf(typed.strip());
		}
		wrong.at(field, "readings.number.invalid");
		return null;
	}

	/** The zone, null when there is none. */
	static ZoneId zone(InvalidException wrong, String field, String typed) {
		if (isBlank(typed)) {
			return null;
		}
		try {
			return ZoneId.of(typed.strip());
		}
		catch (DateTimeException ex) {
			wrong.at(field, "meetings.zone.unknown");
			return null;
		}
	}

}
