package org.convoke.circulars;

/**
 * A part of a letter that is found again in its other languages by a name of its own.
 *
 * @param <P> the kind of part
 */
interface Paired<P extends Paired<P>> {

	/** The name; null for a part that has just been written. */
	String id();

	/** The same part with that name. */
	P named(String id);

	/** Whether both say the same, whatever they are named. */
	default boolean says(P other) {
		return named(null).equals(other.named(null));
	}

}
