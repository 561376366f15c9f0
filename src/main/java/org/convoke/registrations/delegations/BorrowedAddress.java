package org.convoke.registrations.delegations;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The address of a delegate who has none. Every registration has one of its own, so it is
 * the focal point's with a tag for the name: {@code mission+amal-haddad@example.org}. Its
 * mails come to the focal point, where the mail server knows such tags; what they would
 * say is on the delegation's page, too, so that nothing depends on them.
 */
final class BorrowedAddress {

	private static final int LOCAL_PART = 64;

	private BorrowedAddress() {
	}

	static String of(String focalPoint, String givenName, String familyName) {
		int at = focalPoint.lastIndexOf('@');
		String name = givenName + " " + familyName;
		String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
		// A name in another script is told from others by its hash.
		String tag = plain.isEmpty() ? Integer.toHexString(name.hashCode()) : plain;
		String begin = prefix(focalPoint);
		return begin + tag.substring(0, Math.max(1, Math.min(tag.length(), LOCAL_PART - begin.length())))
				+ focalPoint.substring(at);
	}

	static boolean isOf(String focalPoint, String address) {
		return address.startsWith(prefix(focalPoint))
				&& address.endsWith(focalPoint.substring(focalPoint.lastIndexOf('@')));
	}

	private static String prefix(String focalPoint) {
		return focalPoint.substring(0, focalPoint.lastIndexOf('@')) + "+";
	}

}
