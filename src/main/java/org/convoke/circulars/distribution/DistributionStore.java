package org.convoke.circulars.distribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of distributions: one a letter. */
@Component
class DistributionStore {

	private static final String PROGRESS = """
			select c.key, d.started_by, d.started_at, d.paused_at, count(r.id) as total, count(r.mail_id) as written,
			    count(*) filter (where m.state = 'SENT') as sent,
			    count(*) filter (where m.state in ('FAILED', 'CANCELLED')) as failed, max(m.sent_at) as last_sent
			from distribution d join circular c on c.id = d.circular_id
			left join distribution_recipient r on r.circular_id = d.circular_id left join mail m on m.id = r.mail_id
			""";

	private final JdbcClient jdbc;

	DistributionStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A distribution that is to go on. */
	record Running(long circular, String key) {
	}

	/**
	 * Begins the distribution of a letter, or takes the one that there is; who does the
	 * same at the same time waits.
	 * @return whether it was begun
	 */
	boolean begin(long circular, String by, Instant at) {
		int begun = this.jdbc.sql("""
				insert into distribution (circular_id, started_by, started_at) values (?, ?, ?)
				on conflict (circular_id) do nothing""").params(circular, by, Timestamp.from(at)).update();
		this.jdbc.sql("select 1 from distribution where circular_id = ? for update")
			.param(circular)
			.query(Integer.class)
			.single();
		return begun == 1;
	}

	/** Those with messages to be written, oldest first. */
	List<Running> running() {
		return this.jdbc.sql("""
				select d.circular_id as circular, c.key from distribution d join circular c on c.id = d.circular_id
				where d.paused_at is null and exists (select from distribution_recipient r
				    where r.circular_id = d.circular_id and r.mail_id is null)
				order by d.started_at""").query(Running.class).list();
	}

	/**
	 * Keeps the distribution from being paused until the transaction ends; false when it
	 * is paused or being paused.
	 */
	boolean keepRunning(long circular) {
		return this.jdbc.sql("""
				select 1 from distribution where circular_id = ? and paused_at is null for share skip locked""")
			.param(circular)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	/** Pauses it; false when it is paused already or was never begun. */
	boolean pause(long circular, Instant at) {
		return this.jdbc.sql("update distribution set paused_at = ? where circular_id = ? and paused_at is null")
			.params(Timestamp.from(at), circular)
			.update() == 1;
	}

	/** Lets it go on; false when it was not paused. */
	boolean resume(long circular) {
		return this.jdbc.sql("update distribution set paused_at = null where circular_id = ? and paused_at is not null")
			.param(circular)
			.update() == 1;
	}

	Progress progress(long circular) {
		return this.jdbc.sql(PROGRESS + "where d.circular_id = ? group by c.key, d.circular_id")
			.param(circular)
			.query((row, number) -> progress(row))
			.optional()
			.orElse(Progress.NONE);
	}

	/** How far those of these letters are that have a distribution. */
	Map<String, Progress> progress(Collection<String> keys) {
		Map<String, Progress> found = new HashMap<>();
		this.jdbc.sql(PROGRESS + "where c.key = any (?) group by c.key, d.circular_id")
			.param(keys.toArray(String[]::new))
			.query((row) -> {
				found.put(row.getString("key"), progress(row));
			});
		return found;
	}

	private static Progress progress(ResultSet row) throws SQLException {
		return new Progress(row.getString("started_by"), instant(row, "started_at"), instant(row, "paused_at"),
				instant(row, "last_sent"), row.getInt("total"), row.getInt("written"), row.getInt("sent"),
				row.getInt("failed"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

}
