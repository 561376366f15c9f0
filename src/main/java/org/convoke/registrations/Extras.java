package org.convoke.registrations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What belongs to a registration beside its details, checked by {@link ExtrasRules}.
 *
 * @param passport null when no visa support letter is asked for
 * @param fellowship null when none is asked for
 */
record Extras(Needs needs, Passport passport, Fellowship fellowship, List<Answer> answers) {

	static final Extras NONE = new Extras(Needs.NONE, null, null, List.of());

	/** The names of the parts that differ, for the log; never what they say. */
	List<String> differences(Extras other) {
		List<String> names = new ArrayList<>();
		if (!this.needs.equals(other.needs)) {
			names.add("needs");
		}
		if (!Objects.equals(this.passport, other.passport)) {
			names.add("visa");
		}
		if (!Objects.equals(this.fellowship, other.fellowship)) {
			names.add("fellowship");
		}
		if (!byQuestion().equals(other.byQuestion())) {
			names.add("answers");
		}
		return names;
	}

	private Map<String, Answer> byQuestion() {
		Map<String, Answer> byQuestion = new HashMap<>();
		this.answers.forEach((answer) -> byQuestion.put(answer.question(), answer));
		return byQuestion;
	}

}
