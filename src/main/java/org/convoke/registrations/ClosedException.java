package org.convoke.registrations;

/** Somebody registers after registration closed. */
public class ClosedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Closing closing;

	public ClosedException(Closing closing) {
		super("Registration is closed");
		this.closing = closing;
	}

	public Closing closing() {
		return this.closing;
	}

}
