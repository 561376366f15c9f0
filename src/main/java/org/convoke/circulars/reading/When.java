package org.convoke.circulars.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * The days and hours of a meeting.
 *
 * @param days the days where each is named; else empty
 * @param times from and to on each day, or one opening time; empty when none is told
 */
record When(Span at, double confidence, LocalDate first, LocalDate last, List<LocalDate> days, List<TimeSpan> times,
		List<Sitting> sittings) {

	/** Whether it sits on that day. */
	boolean isOn(LocalDate day) {
		return this.days.isEmpty() || this.days.contains(day);
	}

	/** One day with hours of its own. */
	record Sitting(LocalDate day, LocalTime from, LocalTime to, Span at) {
	}

}
