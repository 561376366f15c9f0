package org.convoke.circulars;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.convoke.audit.Actor;
import org.convoke.audit.AuditLog;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes in the audit log that somebody writes at a text: once for all that one person
 * saves within some minutes, since a text saves itself while it is typed.
 */
@Component
class WritingLog {

	private static final Duration ONE_ENTRY = Duration.ofMinutes(10);

	private final JdbcClient jdbc;

	private final AuditLog audit;

	private final Clock clock;

	WritingLog(JdbcClient jdbc, AuditLog audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	void note(String act, String subject) {
		boolean noted = this.jdbc.sql("""
				select exists (select from audit_entry where subject = ? and act = ? and actor = ? and at > ?)""")
			.params(subject, act, Actor.current(), Timestamp.from(this.clock.instant().minus(ONE_ENTRY)))
			.query(Boolean.class)
			.single();
		if (!noted) {
			this.audit.record(act, subject, Map.of());
		}
	}

}
