package org.convoke.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.convoke.audit.Actor;
import org.convoke.audit.AuditLog;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bearer tokens of the API: shown once, kept as a hash. */
@Service
class ApiTokens {

	private static final String DEVELOPMENT = "convoke.dev.api-token";

	private final JdbcClient jdbc;

	private final AuditLog audit;

	private final Clock clock;

	/** The token of development; a start that has one outside that profile is refused. */
	private final String development;

	private final SecureRandom random = new SecureRandom();

	ApiTokens(JdbcClient jdbc, AuditLog audit, Clock clock, Environment environment) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
		this.development = environment.getProperty(DEVELOPMENT, "");
	}

	/** A token as the settings list it: all but the token itself. */
	record TokenRow(long id, String name, String createdBy, Instant createdAt) {
	}

	/** The name of the token, when it is a valid one. */
	Optional<String> nameOf(String token) {
		if (!this.development.isBlank() && MessageDigest.isEqual(this.development.getBytes(StandardCharsets.UTF_8),
				token.getBytes(StandardCharsets.UTF_8))) {
			return Optional.of("development");
		}
		return this.jdbc.sql("select name from api_token where hash = ?")
			.param(hash(token))
			.query(String.class)
			.optional();
	}

	List<TokenRow> list() {
		return this.jdbc.sql("select id, name, created_by, created_at from api_token order by id")
			.query(TokenRow.class)
			.list();
	}

	/** Makes a token and answers it, for the only time. */
	@Transactional
	String create(String name) {
		byte[] bytes = new byte[32];
		this.random.nextBytes(bytes);
		String token = "cvk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.jdbc.sql("insert into api_token (name, hash, created_by, created_at) values (?, ?, ?, ?)")
			.params(name, hash(token), Actor.current(), Timestamp.from(this.clock.instant()))
			.update();
		this.audit.record("token.created", "token:" + name, Map.of());
		return token;
	}

	@Transactional
	void revoke(long id) {
		this.jdbc.sql("delete from api_token where id = ? returning name")
			.param(id)
			.query(String.class)
			.optional()
			.ifPresent((name) -> this.audit.record("token.revoked", "token:" + name, Map.of()));
	}

	private static byte[] hash(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
