package org.convoke.meetings;

import java.time.LocalDateTime;

import jakarta.persistence.Embeddable;

/** A time in which a meeting sits, as local times in the meeting's zone. */
@Embeddable
public record Session(LocalDateTime startsAt, LocalDateTime endsAt) {
}
