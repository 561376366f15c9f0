package org.convoke.circulars;

/**
 * Names of the parts of a letter's head that one language may say in words of its own.
 */
final class LetterParts {

	static final String PLACE = "place";

	static final String SIGNATORY = "signatory";

	private LetterParts() {
	}

	/** The line of the addressees at that position, the first being 0. */
	static String addressee(int position) {
		return "addressee-" + position;
	}

	/** The line of the copies at that position, the first being 0. */
	static String copy(int position) {
		return "copy-" + position;
	}

}
