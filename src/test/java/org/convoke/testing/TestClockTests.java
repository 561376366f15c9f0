package org.convoke.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.RepeatedTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@ConvokeTest
class TestClockTests {

	@Autowired
	TestClock testClock;

	@Autowired
	Clock clock;

	@RepeatedTest(2)
	void standsWhereTheTestHasSetItAndIsBackInThePresentForTheNext() {
		assertThat(this.clock.instant()).isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));
		this.testClock.setTo("2026-04-29T10:00:00+02:00");
		assertThat(this.clock.instant()).isEqualTo("2026-04-29T08:00:00Z");
		this.testClock.advance(Duration.ofDays(1));
		assertThat(this.clock.instant()).isEqualTo("2026-04-30T08:00:00Z");
	}

}
