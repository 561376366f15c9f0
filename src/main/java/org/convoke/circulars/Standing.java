package org.convoke.circulars;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a letter stands among those that amend each other.
 *
 * @param amends the letter that it amends, null for none
 * @param supersededBy the revision that has taken its place, null while it is in force
 * @param amendedBy its corrigenda and addenda
 * @param amendments all that is numbered below it
 */
record Standing(Link amends, Link supersededBy, List<Link> amendedBy, List<Link> amendments) {

	/** Another letter of the family, named in the language of the reader. */
	record Link(String key, AmendmentKind kind, String reference, LocalDate date) {
	}

	/** In one word, for programs. */
	enum State {

		IN_FORCE, AMENDED, SUPERSEDED

	}

	State state() {
		if (this.supersededBy != null) {
			return State.SUPERSEDED;
		}
		return this.amendedBy.isEmpty() ? State.IN_FORCE : State.AMENDED;
	}

}
