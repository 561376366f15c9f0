package org.convoke.registrations;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

import org.springframework.stereotype.Component;

/** Draws the references that people quote and the tokens that open their pages. */
@Component
public class Secrets {

	/** Without letters and digits that are taken for each other. */
	private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

	private final SecureRandom random = new SecureRandom();

	/** As in {@code JCA-MV-2-7K3Q-MX2P}. */
	String reference(String slug) {
		return slug.toUpperCase(Locale.ROOT) + "-" + four() + "-" + four();
	}

	/** 160 bits, fit for an address. */
	public String token() {
		byte[] bytes = new byte[20];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private String four() {
		StringBuilder letters = new StringBuilder();
		this.random.ints(4, 0, LETTERS.length()).forEach((at) -> letters.append(LETTERS.charAt(at)));
		return letters.toString();
	}

}
