package org.convoke.dev;

/**
 * Convoke cannot or must not start like this; said to whoever starts it, without a stack
 * trace.
 */
class StartRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	StartRefusedException(String description, String action, Throwable cause) {
		super(description, cause);
		this.action = action;
	}

	StartRefusedException(String description, String action) {
		this(description, action, null);
	}

	String action() {
		return this.action;
	}

}
