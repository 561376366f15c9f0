package org.convoke.meetings;

import java.time.LocalDateTime;

import jakarta.persistence.Embeddable;

/** A time in which a meeting sits, as local times in the meeting's zone. */
@Embeddable
public record Session(LocalDateTime startsAt, LocalDateTime endsAt) {

	/** Whether the two share some time. Sessions without their times share none. */
	boolean overlaps(Session other) {
		return other.startsAt != null && other.endsAt != null && this.startsAt.isBefore(other.endsAt)
				&& other.startsAt.isBefore(this.endsAt);
	}

}
