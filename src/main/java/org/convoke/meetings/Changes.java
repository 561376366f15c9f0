package org.convoke.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.convoke.meetings.MeetingChange.Value;
import org.convoke.web.Language;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What changed about meetings since when, told in the reader's language. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Changes {

	/** Who works on the agenda saves it often: within this time that is one change. */
	private static final Duration SITTING = Duration.ofHours(12);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final ChangeWords words;

	private final Clock clock;

	Changes(JdbcClient jdbc, JsonMapper json, ChangeWords words, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * One change.
	 *
	 * @param reason why, in the words of the secretariat; null when nothing was said
	 */
	public record Change(Instant at, String text, String reason) {
	}

	/** A change as it stands in the table. */
	private record Row(Instant at, MeetingChange change, String reason) {
	}

	/**
	 * Notes in the transaction of the change that something of that kind changed. Several
	 * in a row are one.
	 */
	public void record(long meetingId, ChangeKind kind) {
		Instant now = this.clock.instant();
		int again = this.jdbc.sql("""
				update meeting_change set happened_at = :now where kind = :kind and happened_at > :since
				    and id = (select max(id) from meeting_change where meeting_id = :meeting)""")
			.param("now", Timestamp.from(now))
			.param("kind", kind.name())
			.param("since", Timestamp.from(now.minus(SITTING)))
			.param("meeting", meetingId)
			.update();
		if (again == 0) {
			record(meetingId, MeetingChange.of(kind), null);
		}
	}

	void record(long meetingId, MeetingChange change, String reason) {
		this.jdbc.sql("""
				insert into meeting_change (meeting_id, happened_at, kind, deadline_kind, before, after, reason)
				values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""")
			.params(meetingId, Timestamp.from(this.clock.instant()), change.kind().name(),
					(change.deadline() != null) ? change.deadline().name() : null,
					this.json.writeValueAsString(change.before()), this.json.writeValueAsString(change.after()), reason)
			.update();
	}

	/** The newest changes of a meeting, the newest first. */
	@Transactional(readOnly = true)
	public List<Change> of(long meetingId, Language language, int limit) {
		return this.jdbc.sql("""
				select happened_at, kind, deadline_kind, before::text as before, after::text as after, reason
				from meeting_change where meeting_id = ? order by id desc limit ?""")
			.params(meetingId, limit)
			.query(this::row)
			.list()
			.stream()
			.map((row) -> new Change(row.at(), this.words.sentence(row.change(), language), row.reason()))
			.toList();
	}

	private Row row(ResultSet row, int number) throws SQLException {
		String deadline = row.getString("deadline_kind");
		return new Row(row.getTimestamp("happened_at").toInstant(),
				new MeetingChange(ChangeKind.valueOf(row.getString("kind")),
						(deadline != null) ? DeadlineKind.valueOf(deadline) : null, value(row.getString("before")),
						value(row.getString("after"))),
				row.getString("reason"));
	}

	private Value value(String json) {
		return this.json.readValue(json, Value.class);
	}

}
