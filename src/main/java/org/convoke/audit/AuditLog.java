package org.convoke.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of every act of a person that changes something, written in the transaction of
 * the change.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AuditLog {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	AuditLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Notes that the person who is signed in (or nobody known) did something.
	 * @param act what was done, as in {@code deadline.moved}
	 * @param subject to what, as in {@code meeting:jca-mv-2}
	 * @param details what else tells what happened, such as the value before and after
	 */
	public void record(String act, String subject, Map<String, ?> details) {
		record(Actor.current(), act, subject, details);
	}

	/**
	 * Notes an act of somebody who is known by something else than an account, such as
	 * the link of a registration.
	 */
	public void record(String actor, String act, String subject, Map<String, ?> details) {
		this.jdbc.sql("""
				insert into audit_entry (at, actor, act, subject, details)
				values (?, ?, ?, ?, ?::jsonb)""")
			.params(Timestamp.from(this.clock.instant()), actor, act, subject, this.json.writeValueAsString(details))
			.update();
	}

}
