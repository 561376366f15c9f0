package org.convoke.circulars.reading;

import java.util.function.Function;

/**
 * Something that was read, and where.
 *
 * @param confidence how sure it is, from 0 to 1
 */
record Found<T>(T value, Span at, double confidence) {

	/** Said by a label, or in a form that means nothing else. */
	static final double SURE = 0.95;

	/** Said by its place in the letter or by the words around it. */
	static final double LIKELY = 0.8;

	/** Concluded from something else. */
	static final double CONCLUDED = 0.6;

	/** One of several that could be meant. */
	static final double GUESSED = 0.4;

	<R> Found<R> as(R other) {
		return new Found<>(other, this.at, this.confidence);
	}

	<R> Found<R> map(Function<T, R> other) {
		return as(other.apply(this.value));
	}

	Found<T> atMost(double limit) {
		return new Found<>(this.value, this.at, Math.min(this.confidence, limit));
	}

}
