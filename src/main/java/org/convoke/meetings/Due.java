package org.convoke.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The date of a deadline as it stood; a null time means to the end of the day. */
record Due(LocalDate date, LocalTime time, ZoneId zone) {

	static Due of(Deadline deadline) {
		return new Due(deadline.getDueOn(), deadline.getDueAt(), deadline.getZone());
	}

	/** The last minute in time, to be shown. */
	Instant lastMinute() {
		return (this.time != null) ? this.date.atTime(this.time).atZone(this.zone).toInstant()
				: this.date.plusDays(1).atStartOfDay(this.zone).toInstant().minusSeconds(60);
	}

}
