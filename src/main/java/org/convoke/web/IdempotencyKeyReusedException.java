package org.convoke.web;

/** An Idempotency-Key came before with another request. */
public class IdempotencyKeyReusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	IdempotencyKeyReusedException() {
		super("Idempotency-Key reused");
	}

}
