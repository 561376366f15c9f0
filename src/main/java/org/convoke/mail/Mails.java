package org.convoke.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.convoke.audit.AuditLog;
import org.convoke.web.ConflictException;
import org.convoke.web.NotFoundException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the secretariat sees and does at the mail desk. */
@Service
class Mails {

	private final JdbcClient jdbc;

	private final AuditLog audit;

	Mails(JdbcClient jdbc, AuditLog audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/** A message in a list; also its wire form. */
	record MailRow(long id, String to, String subject, MailKind kind, String deadline, MailState state,
			String messageId, Instant createdAt, Instant sentAt) {
	}

	/** A message as it looked, with what happened to it. */
	record MailDetail(long id, String to, String toName, String replyTo, String language, String subject, String text,
			String html, MailKind kind, MailState state, int tries, String lastError, String messageId,
			Instant createdAt, Instant sentAt) {
	}

	/**
	 * The newest messages before that id, to that address and in that state (both may be
	 * empty: any).
	 */
	List<MailRow> list(String to, String state, long before, int limit) {
		return this.jdbc.sql("""
				select id, to_address as "to", subject, kind, deadline_kind as deadline, state, message_id, created_at,
				    sent_at
				from mail
				where id < :before and (:to = '' or lower(to_address) = lower(:to)) and (:state = '' or state = :state)
				order by id desc limit :limit""")
			.param("before", before)
			.param("to", to)
			.param("state", state)
			.param("limit", limit)
			.query(MailRow.class)
			.list();
	}

	/** One message; what a link to sign in says is for its reader alone. */
	Optional<MailDetail> find(long id) {
		return this.jdbc.sql("""
				select id, to_address as "to", to_name, reply_to, language, subject,
				    case when kind = 'SIGN_IN' then '' else text end as text,
				    case when kind = 'SIGN_IN' then '' else html end as html, kind, state, tries,
				    last_error, message_id, created_at, sent_at
				from mail where id = ?""").param(id).query(MailDetail.class).optional();
	}

	/** Lets a message that failed go once more, held or not. */
	@Transactional
	void retry(long id) {
		int changed = this.jdbc.sql("""
				update mail set state = 'QUEUED', tries = 0, next_try_at = now(), held = false
				where id = ? and state = 'FAILED'""").param(id).update();
		if (changed == 0) {
			find(id).orElseThrow(NotFoundException::new);
			throw new ConflictException("conflict", "mail.retry.refused");
		}
		this.audit.record("mail.retried", "mail:" + id, Map.of());
	}

}
