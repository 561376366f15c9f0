package org.convoke.circulars;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * A date as somebody has typed it.
 *
 * @param start where it stands in the text
 * @param year null when none was typed
 * @param weekday null when none was typed
 */
record TypedDate(int start, int day, int month, Integer year, DayOfWeek weekday) {

	/** The date, in that year unless it says one itself; empty for a 31 April. */
	Optional<LocalDate> in(int usual) {
		try {
			return Optional.of(LocalDate.of((this.year != null) ? this.year : usual, this.month, this.day));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	boolean isSameDay(LocalDate other) {
		return other.getMonthValue() == this.month && other.getDayOfMonth() == this.day;
	}

	boolean isValid() {
		try {
			MonthDay.of(this.month, this.day);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
