package org.convoke.registrations.checkin;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * References as people type them: in any case, with or without hyphens and spaces, its
 * last two groups alone, with letters and digits that look like those of a reference,
 * which has neither 0 nor O nor U.
 */
final class References {

	/** The two groups at the end. */
	private static final int OWN = 8;

	private static final Pattern OWN_FORM = Pattern.compile("[2-9A-HJKMNP-TV-Z]{8}");

	private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{Nd}]");

	private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Pd}]+");

	private References() {
	}

	/**
	 * The reference that is meant.
	 * @param slug of the meeting at whose door it is typed
	 * @return empty when it can be none, such as most names
	 */
	static Optional<String> find(String typed, String slug) {
		String squeezed = NOISE.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
		if (squeezed.length() < OWN) {
			return Optional.empty();
		}
		String before = squeezed.substring(0, squeezed.length() - OWN);
		String own = squeezed.substring(before.length()).replace('0', 'Q').replace('O', 'Q').replace('U', 'V');
		if (!OWN_FORM.matcher(own).matches()) {
			return Optional.empty();
		}
		String here = slug.toUpperCase(Locale.ROOT);
		if (before.isEmpty() || alike(before).equals(alike(NOISE.matcher(here).replaceAll("")))) {
			return Optional.of(here + "-" + own.substring(0, 4) + "-" + own.substring(4));
		}
		// Of another meeting: where its hyphens are nobody knows but who wrote them.
		return Optional.of(BLANKS.matcher(typed.strip()).replaceAll("-").toUpperCase(Locale.ROOT));
	}

	private static String alike(String text) {
		return text.replace('O', '0').replace('I', '1').replace('L', '1');
	}

}
