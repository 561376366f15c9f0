package org.convoke.contributions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers of a meeting's contributions, without a gap: who takes one holds the row of
 * the series until the end of the transaction, and a transaction that fails gives it
 * back.
 */
@Component
class ContributionSeries {

	private final JdbcClient jdbc;

	ContributionSeries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Waits for its turn in the series of that meeting. */
	@Transactional(propagation = Propagation.MANDATORY)
	void lock(long meetingId) {
		this.jdbc.sql("insert into contribution_series (meeting_id) values (?) on conflict do nothing")
			.param(meetingId)
			.update();
		this.jdbc.sql("select last_number from contribution_series where meeting_id = ? for update")
			.param(meetingId)
			.query(Integer.class)
			.single();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	int next(long meetingId) {
		return this.jdbc.sql("""
				update contribution_series set last_number = last_number + 1 where meeting_id = ?
				returning last_number""").param(meetingId).query(Integer.class).single();
	}

}
