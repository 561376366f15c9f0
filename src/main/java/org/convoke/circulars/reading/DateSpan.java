package org.convoke.circulars.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One day, some days or a time from a day to a day, as a letter writes them.
 *
 * @param days the days where each is named, as in "12, 14 and 19 May"; else empty
 */
record DateSpan(Span at, CalendarDay first, CalendarDay last, List<CalendarDay> days) {

	boolean isOneDay() {
		return this.first.equals(this.last);
	}

	boolean hasYear() {
		return this.last.year() != null;
	}

	LocalDate firstNear(LocalDate issued) {
		LocalDate first = this.first.near(issued);
		return first.isAfter(lastNear(issued)) ? first.minusYears(1) : first;
	}

	LocalDate lastNear(LocalDate issued) {
		return this.last.near(issued);
	}

	/** The day whose weekday is a wrong one; null when there is none. */
	LocalDate misnamed(LocalDate issued) {
		return Stream.of(this.first, this.last)
			.filter((day) -> day.isMisnamed(day.near(issued)))
			.map((day) -> day.near(issued))
			.findFirst()
			.orElse(null);
	}

}
