package org.convoke.circulars;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The code printed on a letter by which everybody can ask whether it is genuine: short
 * enough to be typed, and nobody can guess another one.
 */
final class VerificationCode {

	/** Neither 0, O, 1, I, L nor U, which is taken for V. */
	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 12;

	private static final SecureRandom RANDOM = new SecureRandom();

	private VerificationCode() {
	}

	static String next() {
		return RANDOM.ints(LENGTH, 0, ALPHABET.length())
			.mapToObj((at) -> String.valueOf(ALPHABET.charAt(at)))
			.collect(Collectors.joining());
	}

	/**
	 * The code that somebody means who types it with dashes, spaces, in small letters.
	 */
	static String typed(String text) {
		String code = (text != null) ? text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]+", "") : "";
		return (code.length() <= LENGTH) ? code : "";
	}

	/** As it is easily read and typed: "ABCD-EFGH-JKMN". */
	static String grouped(String code) {
		return code.replaceAll("(.{4})(?=.)", "$1-");
	}

}
