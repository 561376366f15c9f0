package org.convoke.meetings.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.Session;
import org.convoke.meetings.Standing;
import org.convoke.web.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The next meetings for the calendar of all, in three statements. Those that were
 * cancelled or postponed are among them, so that calendars learn of it.
 */
@Component
@Transactional(readOnly = true)
class CalendarFeed {

	private static final int LIMIT = 200;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	CalendarFeed(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The meetings that have not ended, the next one first. */
	Collection<CalendarMeeting> upcoming(Instant now) {
		Map<Long, CalendarMeeting> meetings = new LinkedHashMap<>();
		this.jdbc.sql("""
				select m.id, m.slug, m.title, m.format, m.venue, m.city, m.country, m.zone, m.standing, m.sequence,
				    g.acronym, g.mailbox
				from meeting m join meeting_group g on g.id = m.group_id
				where m.ends_at > :now order by m.starts_at, m.id limit :limit""")
			.param("now", Timestamp.from(now))
			.param("limit", LIMIT)
			.query((row) -> {
				meetings.put(row.getLong("id"), meeting(row));
			});
		Long[] ids = meetings.keySet().toArray(Long[]::new);
		this.jdbc.sql("""
				select meeting_id, starts_at, ends_at, title, format from meeting_session
				where meeting_id = any (?) order by meeting_id, position""").param(ids).query((row) -> {
			meetings.get(row.getLong("meeting_id")).sessions().add(session(row));
		});
		this.jdbc.sql("""
				select meeting_id, id, kind, due_on, due_at, zone, action, sequence from deadline
				where meeting_id = any (?) order by due_on, due_at, id""").param(ids).query((row) -> {
			meetings.get(row.getLong("meeting_id")).deadlines().add(due(row));
		});
		return meetings.values();
	}

	private CalendarMeeting meeting(ResultSet row) throws SQLException {
		return new CalendarMeeting(row.getString("slug"), text(row, "title"),
				MeetingFormat.valueOf(row.getString("format")), text(row, "venue"), text(row, "city"),
				row.getString("country"), ZoneId.of(row.getString("zone")), Standing.valueOf(row.getString("standing")),
				row.getInt("sequence"), row.getString("acronym"), row.getString("mailbox"), new ArrayList<>(),
				new ArrayList<>());
	}

	private Session session(ResultSet row) throws SQLException {
		String format = row.getString("format");
		return new Session(row.getObject("starts_at", LocalDateTime.class),
				row.getObject("ends_at", LocalDateTime.class), text(row, "title"),
				(format != null) ? MeetingFormat.valueOf(format) : null);
	}

	private CalendarMeeting.Due due(ResultSet row) throws SQLException {
		return new CalendarMeeting.Due(row.getLong("id"), DeadlineKind.valueOf(row.getString("kind")),
				row.getObject("due_on", LocalDate.class), row.getObject("due_at", LocalTime.class),
				ZoneId.of(row.getString("zone")), text(row, "action"), row.getInt("sequence"));
	}

	private LocalizedText text(ResultSet row, String column) throws SQLException {
		String text = row.getString(column);
		return (text != null) ? this.json.readValue(text, LocalizedText.class) : LocalizedText.NONE;
	}

}
