package org.convoke.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of the outbox that wait, shared by all instances. Waiting is measured by the
 * clock of the database, the only one that all instances share.
 */
@Component
class MailQueue {

	/** Longer than any try takes: the mail session's timeouts end it before. */
	private static final Duration LEASE = Duration.ofMinutes(5);

	/** The pauses after each try; when they are used up, the message has failed. */
	private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
			Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(12),
			Duration.ofHours(24));

	private final JdbcClient jdbc;

	private final Clock clock;

	MailQueue(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Takes up to that many messages for this instance alone, for as long as the lease
	 * lasts.
	 */
	List<QueuedMail> lease(int most) {
		return this.jdbc.sql("""
				update mail set next_try_at = now() + make_interval(secs => :lease), tries = tries + 1
				where id in (select id from mail where state = 'QUEUED' and not held and next_try_at <= now()
				    order by (case kind when 'SIGN_IN' then 0 when 'REMINDER' then 2 when 'CIRCULAR' then 2 else 1 end),
				        next_try_at, id limit :most for update skip locked)
				returning id, message_id, to_address, to_name, reply_to, language, subject, text, html, unsubscribe,
				    tries""").param("lease", LEASE.toSeconds()).param("most", most).query(QueuedMail.class).list();
	}

	/** Leaves a message that was not begun to the next who asks. */
	void giveBack(QueuedMail mail) {
		this.jdbc.sql(
				"update mail set next_try_at = now(), tries = tries - 1 where id = ? and state = 'QUEUED' and tries = ?")
			.params(mail.id(), mail.tries())
			.update();
	}

	void sent(long id) {
		this.jdbc
			.sql("update mail set state = 'SENT', sent_at = :at, last_error = null where id = :id and state <> 'SENT'")
			.param("at", Timestamp.from(this.clock.instant()))
			.param("id", id)
			.update();
	}

	void failed(QueuedMail mail, Failure failure) {
		boolean last = failure.permanent() || mail.tries() > PAUSES.size();
		Duration pause = last ? Duration.ZERO : PAUSES.get(mail.tries() - 1);
		this.jdbc.sql("""
				update mail set state = :state, last_error = :error,
				    next_try_at = now() + make_interval(secs => :pause)
				where id = :id and state = 'QUEUED' and tries = :tries""")
			.param("state", (last ? MailState.FAILED : MailState.QUEUED).name())
			.param("error", failure.reason())
			.param("pause", pause.toSeconds())
			.param("id", mail.id())
			.param("tries", mail.tries())
			.update();
	}

}
