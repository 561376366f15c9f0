package org.convoke.meetings;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.convoke.web.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Another event around the meeting, from its first to its last day; the link may be null.
 */
@Embeddable
public record CoLocatedEvent(@JdbcTypeCode(SqlTypes.JSON) LocalizedText title, LocalDate firstDay, LocalDate lastDay,
		String link) {

	/** Whether the event goes on on that day. */
	public boolean covers(LocalDate day) {
		return !day.isBefore(this.firstDay) && !day.isAfter(this.lastDay);
	}

}
