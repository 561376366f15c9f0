package org.convoke.dev;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DevClockTests {

	private static final Instant START = Instant.parse("2026-04-29T08:00:00Z");

	private final AtomicLong nanos = new AtomicLong(-Duration.ofDays(3).toNanos());

	@Test
	void ticksOnFromItsStart() {
		DevClock clock = DevClock.startingAt(START, 1, this.nanos::get);
		assertThat(clock.instant()).isEqualTo(START);
		this.nanos.addAndGet(Duration.ofMillis(1500).toNanos());
		assertThat(clock.instant()).isEqualTo("2026-04-29T08:00:01.500Z");
	}

	@Test
	void ticksFasterThanTime() {
		DevClock clock = DevClock.startingAt(START, 3600, this.nanos::get);
		this.nanos.addAndGet(Duration.ofHours(2).toNanos());
		assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(7200)));
	}

	@Test
	void standsStillAtSpeedZero() {
		DevClock clock = DevClock.startingAt(START, 0, this.nanos::get);
		this.nanos.addAndGet(Duration.ofHours(2).toNanos());
		assertThat(clock.instant()).isEqualTo(START);
	}

}
