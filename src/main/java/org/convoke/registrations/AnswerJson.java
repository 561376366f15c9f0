package org.convoke.registrations;

import java.util.List;

import org.convoke.registrations.ExtrasInput.GivenAnswer;

/** An answer on the wire; files are sent with the form alone. */
record AnswerJson(String question, String value) {

	/** Null when none were sent: then they stay as they are. */
	static List<GivenAnswer> given(List<AnswerJson> answers) {
		return (answers == null) ? null
				: answers.stream()
					.filter((answer) -> answer != null && answer.question() != null)
					.map((answer) -> new GivenAnswer(answer.question(), answer.value(), null, null))
					.toList();
	}

}
