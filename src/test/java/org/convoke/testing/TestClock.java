package org.convoke.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The application's clock in tests: the present until it is set, then standing still
 * until it is moved.
 */
public class TestClock extends Clock {

	private volatile Instant now;

	/** Stands still at this moment, given as in {@code 2026-04-29T10:00:00+02:00}. */
	public void setTo(String moment) {
		setTo(OffsetDateTime.parse(moment).toInstant());
	}

	public void setTo(Instant moment) {
		this.now = moment;
	}

	public void advance(Duration duration) {
		this.now = instant().plus(duration);
	}

	/** Follows the present again. */
	public void reset() {
		this.now = null;
	}

	@Override
	public Instant instant() {
		Instant set = this.now;
		return (set != null) ? set : Instant.now();
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("The application keeps its time in UTC");
	}

}
