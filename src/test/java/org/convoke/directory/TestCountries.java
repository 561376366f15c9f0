package org.convoke.directory;

import org.convoke.web.TestMessages;

/** The countries for tests that need no application. */
public final class TestCountries {

	private TestCountries() {
	}

	public static Countries known() {
		return new Countries(TestMessages.all());
	}

}
