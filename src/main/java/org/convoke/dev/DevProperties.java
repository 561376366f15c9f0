package org.convoke.dev;

import java.time.Clock;
import java.time.Instant;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The switches of development, refused outside the profile {@code dev}.
 *
 * @param clockStart the instant at which the application's clock starts, null for the
 * present
 * @param clockSpeed how many seconds the application's clock ticks in one second
 * @param apiToken a bearer token with every right, null for none
 */
@ConfigurationProperties("convoke.dev")
public record DevProperties(Instant clockStart, @DefaultValue("1") double clockSpeed, String apiToken) {

	/** The system's clock, unless it is to start elsewhere or to run at another speed. */
	public Clock clock() {
		Clock system = Clock.systemUTC();
		if (this.clockStart == null && this.clockSpeed == 1) {
			return system;
		}
		return DevClock.startingAt((this.clockStart != null) ? this.clockStart : system.instant(), this.clockSpeed);
	}

}
