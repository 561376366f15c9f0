package org.convoke.journeys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes callers with the rights of the public, of the secretariat, and of a program. */
record HttpCallers(JdbcClient jdbc, String address) {

	HttpCaller anybody() {
		return new HttpCaller(this.address, null);
	}

	/** Signed in through the page behind a link. */
	HttpCaller secretariat() {
		String email = UUID.randomUUID() + "@example.org";
		String link = UUID.randomUUID().toString();
		this.jdbc.sql("""
				insert into account (email, name, role, language, created_at)
				values (?, 'Officer', 'OFFICER', 'en', now())""").param(email).update();
		this.jdbc.sql("insert into one_time_tokens values (?, ?, localtimestamp + interval '1 day')")
			.params(link, email)
			.update();
		HttpCaller caller = anybody();
		caller.submit("/sign-in/link?token=" + link, "/sign-in/link", Map.of("token", link));
		return caller;
	}

	/** A program with a token of the API. */
	HttpCaller program() {
		String token = UUID.randomUUID().toString();
		this.jdbc.sql("insert into api_token (name, hash, created_by, created_at) values ('Test', ?, 'test', now())")
			.param(sha256(token))
			.update();
		return new HttpCaller(this.address, token);
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
