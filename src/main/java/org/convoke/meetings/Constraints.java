package org.convoke.meetings;

import org.convoke.web.InvalidException;
import org.hibernate.exception.ConstraintViolationException;

import org.springframework.dao.DataIntegrityViolationException;

/** Says at which field what the database refused was wrong. */
final class Constraints {

	private Constraints() {
	}

	static RuntimeException explain(DataIntegrityViolationException ex, Object slug) {
		String name = (ex.getCause() instanceof ConstraintViolationException cause) ? cause.getConstraintName() : null;
		if (name == null) {
			return ex;
		}
		return switch (name) {
			case "group_slug_once", "meeting_slug_once" -> InvalidException.of("slug", "meetings.slug.taken", slug);
			case "meeting_ordinal_once" -> InvalidException.of("ordinal", "meetings.ordinal.taken");
			case "deadline_kind_once" -> InvalidException.of("kind", "meetings.deadline.exists");
			default -> ex;
		};
	}

}
