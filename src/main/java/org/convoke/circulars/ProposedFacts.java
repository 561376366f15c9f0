package org.convoke.circulars;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.convoke.web.LocalizedText;

/**
 * What an amendment says of its meeting otherwise than the meeting itself. What is null
 * or not listed is as the meeting has it, also when that changes while the amendment is
 * written.
 */
record ProposedFacts(List<Due> deadlines, List<Sitting> sessions, LocalizedText venue, LocalizedText city) {

	static final ProposedFacts NONE = new ProposedFacts(null, null, null, null);

	ProposedFacts(List<Due> deadlines, List<Sitting> sessions, LocalizedText venue, LocalizedText city) {
		this.deadlines = (deadlines != null) ? List.copyOf(deadlines) : List.of();
		this.sessions = (sessions != null) ? List.copyOf(sessions) : null;
		this.venue = venue;
		this.city = city;
	}

	/** Another date for a deadline of the meeting; a null time means the whole day. */
	record Due(long deadline, LocalDate date, LocalTime time) {
	}

	Optional<Due> due(long deadline) {
		return this.deadlines.stream().filter((due) -> due.deadline() == deadline).findFirst();
	}

}
