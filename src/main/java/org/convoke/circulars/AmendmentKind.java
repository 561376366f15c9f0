package org.convoke.circulars;

/** How a published letter is changed by another one, each numbered below its parent. */
public enum AmendmentKind {

	CORRIGENDUM("corr"), ADDENDUM("add"), REVISION("rev");

	private final String segment;

	AmendmentKind(String segment) {
		this.segment = segment;
	}

	/** What its key adds to the one of its parent, as in {@code …-corr1}. */
	String segment() {
		return this.segment;
	}

	static AmendmentKind ofSegment(String segment) {
		for (AmendmentKind kind : values()) {
			if (kind.segment.equals(segment)) {
				return kind;
			}
		}
		throw new IllegalArgumentException(segment);
	}

}
