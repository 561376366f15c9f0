package org.convoke.dev;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * A clock that starts at a given instant and ticks on from there, slower or faster than
 * time does.
 */
final class DevClock extends Clock {

	private final Instant start;

	private final double speed;

	private final LongSupplier nanos;

	private final long startNanos;

	private final ZoneId zone;

	private DevClock(Instant start, double speed, LongSupplier nanos, long startNanos, ZoneId zone) {
		this.start = start;
		this.speed = speed;
		this.nanos = nanos;
		this.startNanos = startNanos;
		this.zone = zone;
	}

	static DevClock startingAt(Instant start, double speed) {
		return startingAt(start, speed, System::nanoTime);
	}

	static DevClock startingAt(Instant start, double speed, LongSupplier nanos) {
		return new DevClock(start, speed, nanos, nanos.getAsLong(), ZoneOffset.UTC);
	}

	@Override
	public Instant instant() {
		long micros = (this.nanos.getAsLong() - this.startNanos) / 1_000;
		return this.start.plus(Duration.ofNanos(Math.multiplyExact(Math.round(micros * this.speed), 1_000L)));
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new DevClock(this.start, this.speed, this.nanos, this.startNanos, zone);
	}

}
