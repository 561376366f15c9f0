package org.convoke.reminders;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

import org.convoke.meetings.Deadline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The campaigns in the database, as planning and running change them. */
@Component
class CampaignStore {

	static final String COLUMNS = """
			c.id, c.deadline_id, c.meeting_id, c.kind, c.due_on, c.offset_days, c.planned_at, c.state, c.finished_at,
			c.reason, c.note, c.reminded, c.skipped""";

	private final JdbcClient jdbc;

	CampaignStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Plans a campaign, or plans it again when it was called off by a move that is now
	 * undone. One that was sent, skipped or called off by the secretariat stays as it is.
	 */
	void plan(Deadline deadline, int offset, Instant moment) {
		this.jdbc.sql("""
				insert into reminder_campaign as c (deadline_id, meeting_id, kind, due_on, offset_days, planned_at)
				values (:deadline, :meeting, :kind, :dueOn, :offset, :at)
				on conflict on constraint reminder_campaign_once do update
				set planned_at = excluded.planned_at, state = 'PLANNED', finished_at = null, reason = null
				where c.state = 'PLANNED' or c.reason in ('MOVED', 'OFFSET_REMOVED', 'TOO_LATE')""")
			.param("deadline", deadline.getId())
			.param("meeting", deadline.getMeetingId())
			.param("kind", deadline.getKind().name())
			.param("dueOn", deadline.getDueOn())
			.param("offset", offset)
			.param("at", Timestamp.from(moment))
			.update();
	}

	/**
	 * Notes that the moment of a campaign had passed when it came to be planned. One that
	 * was already planned for that date is left alone: it is about to run.
	 */
	void leaveOut(Deadline deadline, int offset, Instant moment, Instant now) {
		this.jdbc.sql("""
				insert into reminder_campaign as c (deadline_id, meeting_id, kind, due_on, offset_days, planned_at,
				    state, finished_at, reason)
				values (:deadline, :meeting, :kind, :dueOn, :offset, :at, 'SKIPPED', :now, 'TOO_LATE')
				on conflict on constraint reminder_campaign_once do update
				set planned_at = excluded.planned_at, state = 'SKIPPED', finished_at = excluded.finished_at,
				    reason = excluded.reason
				where c.reason in ('MOVED', 'OFFSET_REMOVED')""")
			.param("deadline", deadline.getId())
			.param("meeting", deadline.getMeetingId())
			.param("kind", deadline.getKind().name())
			.param("dueOn", deadline.getDueOn())
			.param("offset", offset)
			.param("at", Timestamp.from(moment))
			.param("now", Timestamp.from(now))
			.update();
	}

	/** Calls off what is planned for other dates or offsets than the deadline has now. */
	void cancelOthers(Deadline deadline, Instant now) {
		this.jdbc.sql("""
				update reminder_campaign set state = 'CANCELLED', finished_at = :now,
				    reason = case when due_on = :dueOn then 'OFFSET_REMOVED' else 'MOVED' end
				where deadline_id = :deadline and state = 'PLANNED'
				and (due_on <> :dueOn or offset_days <> all (:offsets))""")
			.param("now", Timestamp.from(now))
			.param("deadline", deadline.getId())
			.param("dueOn", deadline.getDueOn())
			.param("offsets", deadline.getOffsets().toArray(Integer[]::new))
			.update();
	}

	/**
	 * Takes one campaign that is due for the current transaction alone; others that ask
	 * meanwhile get another one or none. Those of a meeting that is proposed or postponed
	 * wait: it may be held in time.
	 * @param except those that were tried in vain
	 */
	Optional<Campaign> claim(Instant now, Collection<Long> except) {
		return this.jdbc
			.sql("select " + COLUMNS
					+ """
							 from reminder_campaign c join meeting m on m.id = c.meeting_id
							where m.standing not in ('PROPOSED', 'POSTPONED') and c.state = 'PLANNED' and c.planned_at <= :now and c.id <> all (:except)
							order by c.planned_at, c.id limit 1 for update of c skip locked""")
			.param("now", Timestamp.from(now))
			.param("except", except.toArray(Long[]::new))
			.query(Campaign.class)
			.optional();
	}

	/** Takes a campaign for the current transaction, waiting for whoever has it. */
	Optional<Campaign> lock(long id) {
		return this.jdbc.sql("select " + COLUMNS + " from reminder_campaign c where c.id = ? for update")
			.param(id)
			.query(Campaign.class)
			.optional();
	}

	/** Whether a later reminder of the same date is due by now, or was sent already. */
	boolean superseded(Campaign campaign, Instant now) {
		return this.jdbc.sql("""
				select exists (select from reminder_campaign where deadline_id = :deadline and due_on = :dueOn
				    and offset_days < :offset and planned_at <= :now and state in ('PLANNED', 'SENT'))""")
			.param("deadline", campaign.deadlineId())
			.param("dueOn", campaign.dueOn())
			.param("offset", campaign.offsetDays())
			.param("now", Timestamp.from(now))
			.query(Boolean.class)
			.single();
	}

	void sent(Campaign campaign, int reminded, int skipped, Instant now) {
		this.jdbc.sql("""
				update reminder_campaign set state = 'SENT', finished_at = :now, reminded = :reminded,
				    skipped = :skipped where id = :id""")
			.param("now", Timestamp.from(now))
			.param("reminded", reminded)
			.param("skipped", skipped)
			.param("id", campaign.id())
			.update();
	}

	void finish(Campaign campaign, CampaignState state, CampaignReason reason, String note, Instant now) {
		this.jdbc.sql("""
				update reminder_campaign set state = :state, finished_at = :now, reason = :reason, note = :note
				where id = :id""")
			.param("state", state.name())
			.param("now", Timestamp.from(now))
			.param("reason", reason.name())
			.param("note", note)
			.param("id", campaign.id())
			.update();
	}

}
