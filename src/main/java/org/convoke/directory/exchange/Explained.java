package org.convoke.directory.exchange;

import java.util.List;
import java.util.Locale;

import org.convoke.web.Language;

import org.springframework.context.MessageSource;

/**
 * A problem of a row in the reader's language.
 *
 * @param column the heading of the column, null when it is the row as a whole
 */
record Explained(int line, String column, String value, String message) {

	static List<Explained> of(List<Problem> problems, MessageSource messages, Language language) {
		Locale locale = language.locale();
		return problems.stream()
			.map((problem) -> new Explained(problem.line(),
					(problem.column() != null) ? problem.column().heading() : null, problem.value(),
					messages.getMessage(problem.key(), problem.arguments().toArray(), locale)))
			.toList();
	}

}
