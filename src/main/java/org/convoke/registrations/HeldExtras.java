package org.convoke.registrations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.convoke.web.LocalizedText;

/**
 * What the database holds beside the details of a registration.
 *
 * @param passport null when no visa support letter is asked for, as {@code visa} then is
 * @param fellowship null when none is asked for, as {@code decision} then is
 */
record HeldExtras(Needs needs, Passport passport, Decision visa, Fellowship fellowship, Decision decision,
		List<HeldAnswer> answers) {

	/** Where a request stands. */
	enum RequestState {

		REQUESTED, APPROVED, DECLINED

	}

	/** What the secretariat made of a request. */
	record Decision(RequestState state, Instant decidedAt, String reason) {
	}

	/** An answer with its question as it read then. */
	record HeldAnswer(String question, LocalizedText asked, String value, Long file) {
	}

	Extras extras() {
		return new Extras(this.needs, this.passport, this.fellowship,
				this.answers.stream()
					.map((answer) -> new Answer(answer.question(), answer.value(), answer.file(), null))
					.toList());
	}

	/** For the form, which says what it has already. */
	public Optional<HeldAnswer> answer(String question) {
		return this.answers.stream().filter((answer) -> answer.question().equals(question)).findFirst();
	}

}
