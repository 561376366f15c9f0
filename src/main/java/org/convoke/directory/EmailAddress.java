package org.convoke.directory;

import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses as they are stored: lower-cased, without space around them. */
public final class EmailAddress {

	private static final Pattern FORM = Pattern
		.compile("[^\\s@<>()\\[\\],;:\\\\\"]{1,64}@[^\\s@<>()\\[\\],;:\\\\\".]+(\\.[^\\s@<>()\\[\\],;:\\\\\".]+)+");

	private EmailAddress() {
	}

	public static boolean isWellFormed(String address) {
		return address.length() <= 320 && FORM.matcher(address).matches();
	}

	/** The address as it is stored; null when there is none. */
	public static String normal(String address) {
		return (address == null || address.isBlank()) ? null : address.strip().toLowerCase(Locale.ROOT);
	}

}
