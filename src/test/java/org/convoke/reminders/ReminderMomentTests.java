package org.convoke.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReminderMomentTests {

	private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

	@Test
	void isEightInTheMorningOfTheZoneThatManyDaysBefore() {
		LocalDate dueOn = LocalDate.of(2026, 5, 4);
		assertThat(moment(dueOn, null, GENEVA, 14)).isEqualTo("2026-04-20T06:00:00Z");
		assertThat(moment(dueOn, null, GENEVA, 7)).isEqualTo("2026-04-27T06:00:00Z");
		assertThat(moment(dueOn, null, GENEVA, 1)).isEqualTo("2026-05-03T06:00:00Z");
		assertThat(moment(dueOn, null, GENEVA, 0)).isEqualTo("2026-05-04T06:00:00Z");
		assertThat(moment(dueOn, null, ZoneId.of("Pacific/Kiritimati"), 1)).isEqualTo("2026-05-02T18:00:00Z");
		assertThat(moment(dueOn, null, ZoneId.of("Asia/Kathmandu"), 1)).isEqualTo("2026-05-03T02:15:00Z");
	}

	@Test
	void staysAtEightWhenTheClocksGoForward() {
		LocalDate dueOn = LocalDate.of(2026, 3, 30);
		assertThat(moment(dueOn, null, GENEVA, 2)).isEqualTo("2026-03-28T07:00:00Z");
		assertThat(moment(dueOn, null, GENEVA, 1)).isEqualTo("2026-03-29T06:00:00Z");
		assertThat(moment(dueOn, null, GENEVA, 0)).isEqualTo("2026-03-30T06:00:00Z");
	}

	@Test
	void staysAtEightWhenTheClocksGoBack() {
		LocalDate dueOn = LocalDate.of(2026, 10, 26);
		assertThat(moment(dueOn, null, GENEVA, 2)).isEqualTo("2026-10-24T06:00:00Z");
		assertThat(moment(dueOn, null, GENEVA, 1)).isEqualTo("2026-10-25T07:00:00Z");
		assertThat(moment(dueOn, null, GENEVA, 0)).isEqualTo("2026-10-26T07:00:00Z");
	}

	@Test
	void isTheEveningBeforeWhenTheDayItselfIsTooLate() {
		LocalDate dueOn = LocalDate.of(2026, 5, 4);
		assertThat(moment(dueOn, LocalTime.of(16, 0), GENEVA, 0)).isEqualTo("2026-05-04T06:00:00Z");
		assertThat(moment(dueOn, LocalTime.of(9, 0), GENEVA, 0)).isEqualTo("2026-05-04T06:00:00Z");
		assertThat(moment(dueOn, LocalTime.of(8, 59), GENEVA, 0)).isEqualTo("2026-05-03T16:00:00Z");
		assertThat(moment(dueOn, LocalTime.MIDNIGHT, GENEVA, 0)).isEqualTo("2026-05-03T16:00:00Z");
		assertThat(moment(dueOn, LocalTime.MIDNIGHT, GENEVA, 1)).isEqualTo("2026-05-03T06:00:00Z");
	}

	private static Instant moment(LocalDate dueOn, LocalTime dueAt, ZoneId zone, int offset) {
		Instant closesAt = ((dueAt != null) ? dueOn.atTime(dueAt).atZone(zone) : dueOn.plusDays(1).atStartOfDay(zone))
			.toInstant();
		return ReminderMoment.of(dueOn, zone, closesAt, offset);
	}

}
