package org.convoke.directory;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * E-mail addresses as they are stored: lower-cased, without the spaces and invisible
 * marks that pasted ones bring along.
 */
public final class EmailAddress {

	private static final Pattern FORM = Pattern
		.compile("[^\\s\\p{C}@<>()\\[\\],;:\"\\\\]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+"
				+ "\\p{L}[\\p{L}\\p{N}-]*[\\p{L}\\p{N}]");

	/** Letters print links and addresses with hyphens that do not break. */
	private static final Pattern HYPHENS = Pattern.compile("[\\u2010\\u2011]");

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
		String plain = HYPHENS.matcher(NOISE_AROUND.matcher(address).replaceAll(""))
			.replaceAll("-")
			.toLowerCase(Locale.ROOT)
			.replaceFirst("^mailto:", "");
		return plain.isEmpty() ? null : plain;
	}

}
