package org.convoke.web;

/**
 * What was asked for does not exist, or not for this reader, who must not learn the
 * difference.
 */
public class NotFoundException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public NotFoundException() {
		super("Not found");
	}

}
