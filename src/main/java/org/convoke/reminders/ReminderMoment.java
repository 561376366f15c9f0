package org.convoke.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.convoke.meetings.Deadline;

/** When people are reminded of a deadline, by the clock of the deadline's zone. */
final class ReminderMoment {

	private static final LocalTime MORNING = LocalTime.of(8, 0);

	private static final LocalTime EVENING = LocalTime.of(18, 0);

	/** Less is no time to act in. */
	private static final Duration USEFUL = Duration.ofHours(1);

	private ReminderMoment() {
	}

	/**
	 * At eight in the morning that many days before; where that is too close to the end,
	 * or after it, on the evening before.
	 */
	static Instant of(Deadline deadline, int offsetDays) {
		return of(deadline.getDueOn(), deadline.getZone(), deadline.getClosesAt(), offsetDays);
	}

	static Instant of(LocalDate dueOn, ZoneId zone, Instant closesAt, int offsetDays) {
		ZonedDateTime morning = dueOn.minusDays(offsetDays).atTime(MORNING).atZone(zone);
		if (morning.toInstant().plus(USEFUL).isAfter(closesAt)) {
			return dueOn.minusDays(1).atTime(EVENING).atZone(zone).toInstant();
		}
		return morning.toInstant();
	}

}
