package org.convoke.registrations;

import java.util.List;

import org.convoke.web.Choice;
import org.convoke.web.Language;

/**
 * A question as a form asks it.
 *
 * @param name of the field
 * @param file name of the field for a file
 * @param hint null when there is nothing to add
 * @param onlyIf name of the field that must hold {@code onlyIfIs}; null when the question
 * is for everybody
 */
record QuestionField(Question.Kind kind, String name, String file, String label, Language language, String hint,
		List<Choice> options, String onlyIf, String onlyIfIs) {

	static String name(int number) {
		return "answers[" + Question.key(number) + "]";
	}

}
