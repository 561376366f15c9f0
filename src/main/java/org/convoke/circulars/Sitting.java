package org.convoke.circulars;

import java.time.LocalDateTime;

import org.convoke.meetings.Session;

/** A session of a meeting as a letter tells it, in local times of the meeting's zone. */
record Sitting(LocalDateTime startsAt, LocalDateTime endsAt) {

	static Sitting of(Session session) {
		return new Sitting(session.startsAt(), session.endsAt());
	}

	Session session() {
		return new Session(this.startsAt, this.endsAt);
	}

}
