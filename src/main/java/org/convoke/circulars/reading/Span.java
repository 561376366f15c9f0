package org.convoke.circulars.reading;

/**
 * A place in the plain text of a {@link SourceText}, from its start to before its end.
 */
record Span(int start, int end) {

	int length() {
		return this.end - this.start;
	}

	boolean isEmpty() {
		return this.start >= this.end;
	}

	boolean contains(Span other) {
		return other.start >= this.start && other.end <= this.end;
	}

	/** From the beginning of this one to the end of the other. */
	Span to(Span other) {
		return new Span(this.start, other.end);
	}

}
