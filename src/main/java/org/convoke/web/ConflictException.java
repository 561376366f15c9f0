package org.convoke.web;

/**
 * The state of things does not allow what was asked: answered with 409 and a problem type
 * that a page under {@code /problems} explains.
 */
public class ConflictException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String type;

	private final transient Object[] arguments;

	/**
	 * A conflict of this type.
	 * @param type the last segment of the problem's address, such as
	 * {@code registration-closed}
	 * @param messageKey key of the message to the reader
	 * @param arguments arguments of that message
	 */
	public ConflictException(String type, String messageKey, Object... arguments) {
		super(messageKey);
		this.type = type;
		this.arguments = arguments;
	}

	public String type() {
		return this.type;
	}

	public String messageKey() {
		return getMessage();
	}

	public Object[] arguments() {
		return (this.arguments != null) ? this.arguments.clone() : new Object[0];
	}

}
