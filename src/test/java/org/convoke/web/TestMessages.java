package org.convoke.web;

import org.springframework.context.MessageSource;

/** The texts of the product for tests that need no application. */
public final class TestMessages {

	private TestMessages() {
	}

	public static MessageSource all() {
		return new Messages();
	}

}
