package org.convoke.circulars.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A day as a letter writes it.
 *
 * @param year null when none is written
 * @param weekday null when none is written
 */
record CalendarDay(Integer year, int month, int day, DayOfWeek weekday) {

	/** Days before a letter that one of its dates without a year may be. */
	private static final int JUST_PAST = 31;

	boolean isValid() {
		try {
			MonthDay.of(this.month, this.day);
			return this.year == null || LocalDate.of(this.year, this.month, this.day) != null;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	CalendarDay in(Integer year) {
		return (this.year != null) ? this : new CalendarDay(year, this.month, this.day, this.weekday);
	}

	/**
	 * The date; without a year, the first such day that a letter of that date would tell
	 * of.
	 */
	LocalDate near(LocalDate issued) {
		if (this.year != null) {
			return LocalDate.of(this.year, this.month, this.day);
		}
		LocalDate date = LocalDate.of(issued.getYear(), this.month, 1).plusDays(this.day - 1L);
		return date.isBefore(issued.minusDays(JUST_PAST)) ? date.plusYears(1) : date;
	}

	/** Whether the day of the week is another one than that date has. */
	boolean isMisnamed(LocalDate date) {
		return this.weekday != null && date.getDayOfWeek() != this.weekday;
	}

}
