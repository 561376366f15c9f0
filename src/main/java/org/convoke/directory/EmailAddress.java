package org.convoke.directory;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * E-mail addresses as they are stored: lower-cased, without the spaces and invisible
 * marks that pasted ones bring along.
 */
public final class EmailAddress {

	private static final Pattern FORM = Pattern
		.compile("[^\\s@<>()\\[\\],;:\\\\\"]{1,64}@[^\\s@<>()\\[\\],;:\\\\\".]+(\\.[^\\s@<>()\\[\\],;:\\\\\".]+)+");

	private static final Pattern NOISE_AROUND = Pattern.compile("^[\\p{Z}\\p{C}]+|[\\p{Z}\\p{C}]+$");

	private EmailAddress() {
	}

	public static boolean isWellFormed(String address) {
		return address.length() <= 320 && FORM.matcher(address).matches();
	}

	/** The address as it is stored; null when there is none. */
	public static String normal(String address) {
		if (address == null) {
			return null;
		}
		String plain = NOISE_AROUND.matcher(address).replaceAll("").toLowerCase(Locale.ROOT);
		return plain.isEmpty() ? null : plain;
	}

}
