package org.convoke.circulars;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.convoke.meetings.DeadlineKind;
import org.convoke.web.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deadlines as they stood when a letter was published. */
@Component
class SealedDeadlines {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	SealedDeadlines(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Keeps them; must come before the letter is published, which seals its parts. */
	void keep(long circularId, List<SealedDeadline> deadlines) {
		int position = 0;
		for (SealedDeadline deadline : deadlines) {
			this.jdbc.sql("""
					insert into circular_deadline (circular_id, position, kind, due_on, due_at, zone, action)
					values (?, ?, ?, ?, ?, ?, ?::jsonb)""")
				.params(circularId, position++, deadline.kind().name(), deadline.dueOn(), deadline.dueAt(),
						deadline.zone().getId(), this.json.writeValueAsString(deadline.action()))
				.update();
		}
	}

	List<SealedDeadline> of(long circularId) {
		return this.jdbc.sql("""
				select kind, due_on, due_at, zone, action::text as action from circular_deadline
				where circular_id = ? order by position""")
			.param(circularId)
			.query((row, number) -> new SealedDeadline(DeadlineKind.valueOf(row.getString("kind")),
					row.getObject("due_on", LocalDate.class), row.getObject("due_at", LocalTime.class),
					ZoneId.of(row.getString("zone")),
					this.json.readValue(row.getString("action"), LocalizedText.class)))
			.list();
	}

}
