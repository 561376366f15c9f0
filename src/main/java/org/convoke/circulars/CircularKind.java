package org.convoke.circulars;

/** Which kind of official letter, each with number series of its own. */
public enum CircularKind {

	CIRCULAR("cir"), COLLECTIVE_LETTER("col");

	private final String segment;

	CircularKind(String segment) {
		this.segment = segment;
	}

	/** The part of the address that names the kind, as in {@code t25-tsb-cir-0127}. */
	String segment() {
		return this.segment;
	}

}
