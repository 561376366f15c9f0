package org.convoke.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.convoke.web.LocalizedText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlineTests {

	private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

	@Test
	void aDateWithoutATimeLastsToTheEndOfTheDayInItsZone() {
		Deadline deadline = deadline("2026-05-04", null, GENEVA);

		assertThat(deadline.admits(Instant.parse("2026-05-04T21:59:59.999Z"))).isTrue();
		assertThat(deadline.admits(Instant.parse("2026-05-04T22:00:00Z"))).isFalse();
		assertThat(deadline.getLastMinute()).isEqualTo(Instant.parse("2026-05-04T21:59:00Z"));
	}

	@Test
	void aDayOfTwentyThreeOrTwentyFiveHoursEndsWhenItEndsThere() {
		assertThat(deadline("2026-03-29", null, GENEVA).getClosesAt()).isEqualTo("2026-03-29T22:00:00Z");
		assertThat(deadline("2026-10-25", null, GENEVA).getClosesAt()).isEqualTo("2026-10-25T23:00:00Z");
		// Midnight of the next day does not exist in Beirut: clocks jump from 00:00 to
		// 01:00.
		assertThat(deadline("2026-03-28", null, ZoneId.of("Asia/Beirut")).getClosesAt())
			.isEqualTo("2026-03-28T22:00:00Z");
	}

	@Test
	void aTimeClosesAtThatMoment() {
		Deadline deadline = deadline("2026-05-04", LocalTime.of(16, 0), ZoneId.of("UTC"));

		assertThat(deadline.admits(Instant.parse("2026-05-04T15:59:59Z"))).isTrue();
		assertThat(deadline.admits(Instant.parse("2026-05-04T16:00:00Z"))).isFalse();
		assertThat(deadline.getLastMinute()).isEqualTo(deadline.getClosesAt());
	}

	@Test
	void movingRaisesTheSequence() {
		Deadline deadline = deadline("2026-05-04", null, GENEVA);

		deadline.moveTo(LocalDate.of(2026, 5, 6), LocalTime.NOON);

		assertThat(deadline.getClosesAt()).isEqualTo("2026-05-06T10:00:00Z");
		assertThat(deadline.getSequence()).isEqualTo(1);
	}

	@Test
	void followingTheMeetingIntoAnotherZoneKeepsThePrintedDate() {
		Deadline deadline = deadline("2026-05-04", null, GENEVA);

		deadline.moveTo(ZoneId.of("America/New_York"));

		assertThat(deadline.getDueOn()).isEqualTo("2026-05-04");
		assertThat(deadline.getClosesAt()).isEqualTo("2026-05-05T04:00:00Z");
		assertThat(deadline.getSequence()).isEqualTo(1);
	}

	@Test
	void remindsEarliestFirstAndOnceADay() {
		Deadline deadline = deadline("2026-05-04", null, GENEVA);

		deadline.remindAt(List.of(1, 14, 7, 14));

		assertThat(deadline.getOffsets()).containsExactly(14, 7, 1);
	}

	private static Deadline deadline(String day, LocalTime time, ZoneId zone) {
		return new Deadline(1L, DeadlineKind.REGISTRATION, LocalDate.parse(day), time, zone, LocalizedText.NONE,
				Deadline.USUAL_OFFSETS);
	}

}
