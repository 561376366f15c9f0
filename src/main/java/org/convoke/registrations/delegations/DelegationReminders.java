package org.convoke.registrations.delegations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.convoke.mail.Message;
import org.convoke.mail.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds focal points of requests that have waited for two days, every three days until
 * the meeting begins: one mail for a person and a meeting, noted in the ledger in its
 * transaction.
 */
@Component
class DelegationReminders {

	private static final Logger log = LoggerFactory.getLogger(DelegationReminders.class);

	private static final Duration WAITED = Duration.ofDays(2);

	private static final Duration PAUSE = Duration.ofDays(3);

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final DelegationLinks links;

	private final DelegationMails mails;

	private final Outbox outbox;

	private final TransactionTemplate transaction;

	private final Clock clock;

	DelegationReminders(JdbcClient jdbc, DelegationLinks links, DelegationMails mails, Outbox outbox,
			TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.links = links;
		this.mails = mails;
		this.outbox = outbox;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Somebody whom requests of one organisation wait for. */
	record Waiting(long personId, long meetingId, long organisationId, int open) {

		Reminded reminded() {
			return new Reminded(this.personId, this.meetingId);
		}

	}

	/** Who gets one mail about what. */
	record Reminded(long personId, long meetingId) {
	}

	/** Reminds everybody who is due; one that fails does not keep the others. */
	void remindDue() {
		Instant now = this.clock.instant();
		Map<Reminded, List<Waiting>> due = new LinkedHashMap<>();
		due(now, BATCH).forEach((each) -> due.computeIfAbsent(each.reminded(), (key) -> new ArrayList<>()).add(each));
		due.forEach((who, waiting) -> {
			try {
				this.transaction.executeWithoutResult((status) -> remind(who, waiting, now));
			}
			catch (RuntimeException ex) {
				log.error("Focal point {} could not be reminded and will be tried again", who.personId(), ex);
			}
		});
	}

	/** Of so many people for a meeting, each with all organisations. */
	List<Waiting> due(Instant now, int limit) {
		return this.jdbc.sql("""
				select person_id, meeting_id, organisation_id, open from (
				select f.person_id, r.meeting_id, r.organisation_id, count(*) as open,
				    dense_rank() over (order by r.meeting_id, f.person_id) as place
				from registration r join meeting m on m.id = r.meeting_id
				    join focal_point f on f.organisation_id = r.organisation_id
				    join person p on p.id = f.person_id and p.email is not null
				where m.starts_at > :now and m.standing = 'CONFIRMED' and r.status = 'PENDING'
				    and r.email_confirmed_at is not null
				    and not exists (select from delegation_reminder d where d.meeting_id = m.id
				        and d.person_id = f.person_id and d.reminded_at > :recently)
				group by f.person_id, r.meeting_id, r.organisation_id
				having min(r.email_confirmed_at) <= :longAgo
				) due where place <= :limit order by meeting_id, person_id, organisation_id""")
			.param("now", Timestamp.from(now))
			.param("recently", Timestamp.from(now.minus(PAUSE)))
			.param("longAgo", Timestamp.from(now.minus(WAITED)))
			.param("limit", limit)
			.query(Waiting.class)
			.list();
	}

	private void remind(Reminded who, List<Waiting> waiting, Instant now) {
		int open = waiting.stream().mapToInt(Waiting::open).sum();
		Optional<Integer> number = note(who, open, now);
		if (number.isEmpty()) {
			return;
		}
		Message message = null;
		for (Waiting each : waiting) {
			Delegation delegation = this.links.of(each.meetingId(), each.organisationId(), each.personId(), now);
			message = (message == null) ? this.mails.reminder(delegation, each.open())
					: this.mails.and(message, delegation, each.open());
		}
		long mail = this.outbox.enqueue(message);
		this.jdbc
			.sql("update delegation_reminder set mail_id = ? where meeting_id = ? and person_id = ? and number = ?")
			.params(mail, who.meetingId(), who.personId(), number.get())
			.update();
	}

	/**
	 * Claims the next reminder; empty when it was sent meanwhile, be it by another
	 * instance.
	 */
	private Optional<Integer> note(Reminded who, int open, Instant now) {
		return this.jdbc.sql("""
				insert into delegation_reminder (meeting_id, person_id, number, reminded_at, open)
				select :meeting, :person, count(*), :now, :open from delegation_reminder
				where meeting_id = :meeting and person_id = :person
				having coalesce(max(reminded_at) <= :recently, true)
				on conflict do nothing returning number""")
			.param("meeting", who.meetingId())
			.param("person", who.personId())
			.param("now", Timestamp.from(now))
			.param("open", open)
			.param("recently", Timestamp.from(now.minus(PAUSE)))
			.query(Integer.class)
			.optional();
	}

}
