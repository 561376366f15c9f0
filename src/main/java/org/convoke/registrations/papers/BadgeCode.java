package org.convoke.registrations.papers;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the square code of a badge says: {@code CVK1:JCA-MV-2-7K3Q-MX2P:H7XW3K9A}, the
 * reference and a check that only this installation can make. It holds no secret, for
 * everybody in the room can photograph it: it opens no page, and who knows somebody's
 * reference still cannot make the code. Only letters and digits that a code holds in
 * little space, so that it stays easy to read from a telephone.
 */
@Component
public class BadgeCode {

	private static final Pattern FORM = Pattern.compile("CVK1:([A-Z0-9-]{1,100}):([2-9A-Z]{8})");

	private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int CHECK = 8;

	private final JdbcClient jdbc;

	private volatile SecretKeySpec key;

	BadgeCode(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A code as it was read.
	 *
	 * @param genuine whether it was made here
	 */
	public record Read(String reference, boolean genuine) {
	}

	/** The text of the code for that reference. */
	public String of(String reference) {
		return "CVK1:" + reference + ":" + check(reference);
	}

	/** The badge that the text of a code stands for; empty when it is of no badge. */
	public Optional<Read> read(String text) {
		Matcher matcher = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
		if (!matcher.matches()) {
			return Optional.empty();
		}
		byte[] wanted = check(matcher.group(1)).getBytes(StandardCharsets.US_ASCII);
		byte[] given = matcher.group(2).getBytes(StandardCharsets.US_ASCII);
		return Optional.of(new Read(matcher.group(1), MessageDigest.isEqual(wanted, given)));
	}

	private String check(String reference) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(key());
			byte[] made = mac.doFinal(("badge " + reference).getBytes(StandardCharsets.UTF_8));
			StringBuilder check = new StringBuilder();
			for (int i = 0; i < CHECK; i++) {
				// Two bytes for each letter: hardly any comes more often than another.
				int drawn = (made[2 * i] & 0xFF) << 8 | made[2 * i + 1] & 0xFF;
				check.append(LETTERS.charAt(drawn % LETTERS.length()));
			}
			return check.toString();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private SecretKeySpec key() {
		SecretKeySpec known = this.key;
		if (known == null) {
			known = new SecretKeySpec(
					this.jdbc.sql("select secret from badge_key").query((row, number) -> row.getBytes(1)).single(),
					"HmacSHA256");
			this.key = known;
		}
		return known;
	}

}
