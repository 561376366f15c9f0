package org.convoke.files;

/**
 * A file that cannot be taken, and why: the key and arguments of a message to who sent
 * it, to be shown at the field of the file.
 */
public class FileRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Object[] arguments;

	FileRefusedException(String messageKey, Object... arguments) {
		super(messageKey);
		this.arguments = arguments;
	}

	public String messageKey() {
		return getMessage();
	}

	public Object[] arguments() {
		return this.arguments.clone();
	}

}
