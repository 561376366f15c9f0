package org.convoke.reminders;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to each person at each campaign. */
@Component
class Ledger {

	private final JdbcClient jdbc;

	Ledger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One person at one campaign.
	 *
	 * @param mailId the message, null for somebody who was skipped
	 * @param reason why somebody was skipped, null for somebody who was reminded
	 */
	record Entry(String email, Long mailId, SkipReason reason) {

		String outcome() {
			return (this.mailId != null) ? "REMINDED" : "SKIPPED";
		}

	}

	/** An entry in a list. */
	record EntryRow(long id, String email, String outcome, SkipReason reason, Long mailId, Instant at) {
	}

	void write(Campaign campaign, List<Entry> entries, Instant now) {
		this.jdbc
			.sql("""
					insert into reminder (campaign_id, deadline_id, due_on, offset_days, email, outcome, reason, mail_id, at)
					select :campaign, :deadline, :dueOn, :offset, lower(email), outcome, reason, mail_id, :now
					from unnest(:emails, :outcomes, :reasons, :mailIds) as person (email, outcome, reason, mail_id)""")
			.param("campaign", campaign.id())
			.param("deadline", campaign.deadlineId())
			.param("dueOn", campaign.dueOn())
			.param("offset", campaign.offsetDays())
			.param("now", Timestamp.from(now))
			.param("emails", entries.stream().map(Entry::email).toArray(String[]::new))
			.param("outcomes", entries.stream().map(Entry::outcome).toArray(String[]::new))
			.param("reasons",
					entries.stream()
						.map((entry) -> (entry.reason() != null) ? entry.reason().name() : null)
						.toArray(String[]::new))
			.param("mailIds", entries.stream().map(Entry::mailId).toArray(Long[]::new))
			.update();
	}

	/**
	 * The entries of a campaign after that one, in the order in which they were written.
	 */
	List<EntryRow> of(long campaignId, long after, int limit) {
		return this.jdbc.sql("""
				select id, email, outcome, reason, mail_id, at from reminder
				where campaign_id = ? and id > ? order by id limit ?""")
			.params(campaignId, after, limit)
			.query(EntryRow.class)
			.list();
	}

}
