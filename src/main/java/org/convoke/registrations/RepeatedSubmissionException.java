package org.convoke.registrations;

/** The same instance of the form was sent twice. */
class RepeatedSubmissionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RepeatedSubmissionException() {
		super("This form was sent before");
	}

}
