package org.convoke.meetings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.convoke.web.Language;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What changed about meetings since when, told in the reader's language. */
@Service
public class Changes {

	private final JdbcClient jdbc;

	private final Clock clock;

	Changes(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * One change.
	 *
	 * @param reason why, in the words of the secretariat; null when nothing was said
	 */
	public record Change(Instant at, String text, String reason) {
	}

	/**
	 * Notes in the transaction of the change that something of that kind changed.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(long meetingId, ChangeKind kind) {
		this.jdbc.sql("insert into meeting_change (meeting_id, happened_at, kind) values (?, ?, ?)")
			.params(meetingId, Timestamp.from(this.clock.instant()), kind.name())
			.update();
	}

	/** The newest changes of a meeting, the newest first. */
	public List<Change> of(long meetingId, Language language, int limit) {
		return List.of();
	}

}
