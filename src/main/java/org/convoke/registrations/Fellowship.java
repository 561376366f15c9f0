package org.convoke.registrations;

/** The help with the costs that a person asks for, and why. */
record Fellowship(Kind kind, String justification) {

	/** How much of the costs. */
	enum Kind {

		PARTIAL, FULL

	}

}
