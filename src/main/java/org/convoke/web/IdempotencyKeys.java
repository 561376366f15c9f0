package org.convoke.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Supplier;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers a request that is repeated with the same Idempotency-Key as it was answered
 * first. The key is claimed at the beginning of the transaction, so that a repeat that
 * comes meanwhile waits for its end.
 */
@Component
public class IdempotencyKeys {

	private static final int LONGEST = 200;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	IdempotencyKeys(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** What was created, and where it can be read. */
	public record Created<T>(String location, T body) {
	}

	/** What a repeated request must equal. */
	public record AddressedRequest(String address, Object body) {
	}

	/** What was kept of the first answer. */
	private record Kept(byte[] request, String location, String answer) {
	}

	/**
	 * Acts unless this caller did so before under the same key.
	 * @param key null when the caller does not ask for it
	 * @param request what was asked for
	 * @param type of what is answered
	 * @throws IdempotencyKeyReusedException when the key came with another request
	 */
	@Transactional
	public <T> Created<T> once(String caller, String key, AddressedRequest request, Class<T> type,
			Supplier<Created<T>> act) {
		if (key == null) {
			return act.get();
		}
		if (key.isBlank() || key.length() > LONGEST) {
			throw InvalidException.of("Idempotency-Key", "web.idempotencyKey", LONGEST);
		}
		byte[] hash = hash(this.json.writeValueAsBytes(request));
		int claimed = this.jdbc
			.sql("insert into idempotency_key (caller, key, request) values (?, ?, ?) on conflict do nothing")
			.params(caller, key, hash)
			.update();
		if (claimed == 0) {
			return repeated(caller, key, hash, type);
		}
		Created<T> created = act.get();
		this.jdbc.sql("update idempotency_key set location = ?, answer = ?::jsonb where caller = ? and key = ?")
			.params(created.location(), this.json.writeValueAsString(created.body()), caller, key)
			.update();
		return created;
	}

	private <T> Created<T> repeated(String caller, String key, byte[] hash, Class<T> type) {
		Kept kept = this.jdbc
			.sql("select request, location, answer::text as answer from idempotency_key where caller = ? and key = ?")
			.params(caller, key)
			.query(Kept.class)
			.single();
		if (!MessageDigest.isEqual(kept.request(), hash)) {
			throw new IdempotencyKeyReusedException();
		}
		return new Created<>(kept.location(), this.json.readValue(kept.answer(), type));
	}

	/** Nobody repeats a request after a week. */
	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
	@Transactional
	void forget() {
		this.jdbc.sql("delete from idempotency_key where created_at < now() - interval '7 days'").update();
	}

	private static byte[] hash(byte[] request) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(request);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
