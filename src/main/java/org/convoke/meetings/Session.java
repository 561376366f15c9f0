package org.convoke.meetings;

import java.time.LocalDateTime;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.convoke.web.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A time in which a meeting sits, as local times in the meeting's zone.
 *
 * @param title what the session is about; empty for a meeting of one
 * @param format null for that of the meeting
 */
@Embeddable
public record Session(LocalDateTime startsAt, LocalDateTime endsAt, @JdbcTypeCode(SqlTypes.JSON) LocalizedText title,
		@Enumerated(EnumType.STRING) MeetingFormat format) {

	public Session {
		title = (title != null) ? title : LocalizedText.NONE;
	}

	public Session(LocalDateTime startsAt, LocalDateTime endsAt) {
		this(startsAt, endsAt, LocalizedText.NONE, null);
	}

	/** How people take part, in a meeting of that format. */
	public MeetingFormat formatIn(MeetingFormat meeting) {
		return (this.format != null) ? this.format : meeting;
	}

	/** Whether the two share some time. Sessions without their times share none. */
	boolean overlaps(Session other) {
		return other.startsAt != null && other.endsAt != null && this.startsAt.isBefore(other.endsAt)
				&& other.startsAt.isBefore(this.endsAt);
	}

}
