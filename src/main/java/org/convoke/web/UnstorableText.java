package org.convoke.web;

import java.sql.SQLException;
import java.util.Set;

import org.springframework.dao.DataIntegrityViolationException;

/**
 * Tells whether the database has refused a text because of a character that it cannot
 * hold: it knows, so that not every field of every form has to.
 */
final class UnstorableText {

	/** Not in the repertoire of the encoding; not translatable, as in JSON. */
	private static final Set<String> STATES = Set.of("22021", "22P05");

	private UnstorableText() {
	}

	static boolean isCauseOf(DataIntegrityViolationException failure) {
		return failure.getMostSpecificCause() instanceof SQLException cause && STATES.contains(cause.getSQLState());
	}

}
