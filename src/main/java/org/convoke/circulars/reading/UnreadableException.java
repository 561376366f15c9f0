package org.convoke.circulars.reading;

/**
 * A text that would take too long to be read: no letter is so long or made so. It bounds
 * what a text can cost that was made to cost much.
 */
public class UnreadableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnreadableException() {
		super("The text takes too long to read");
	}

}
