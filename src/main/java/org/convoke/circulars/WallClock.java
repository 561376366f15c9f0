package org.convoke.circulars;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;

import org.convoke.web.Reader;
import org.convoke.web.Times;

import org.springframework.stereotype.Component;

/** The clock on the reader's wall, whatever day is played. */
@Component
class WallClock {

	private final Times times;

	WallClock(Times times) {
		this.times = times;
	}

	/** The time now, so that one sees it go on; UTC where the reader's is not known. */
	String now(Reader reader) {
		Instant now = Instant.now();
		return (reader.zone() != null) ? this.times.time(LocalTime.ofInstant(now, reader.zone()), reader.language())
				: this.times.time(LocalTime.ofInstant(now, ZoneOffset.UTC), reader.language()) + " UTC";
	}

}
