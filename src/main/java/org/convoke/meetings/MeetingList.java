package org.convoke.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.convoke.meetings.MeetingRow.NextDeadline;
import org.convoke.web.LocalizedText;
import org.convoke.web.NotFoundException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings in order of time, each with its next deadline: one bounded query a page. */
@Service
@Transactional(readOnly = true)
public class MeetingList {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	MeetingList(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Which meetings.
	 *
	 * @param scope those to come, the next one first; those that have ended, the last one
	 * first; or all in order of time
	 * @param text words of the title, the place or the group; blank for all
	 * @param group slug of a group; blank for all
	 * @param after where the page before ended; blank for the first page
	 */
	record Filter(Scope scope, String text, String group, String after) {
	}

	enum Scope {

		UPCOMING, PAST, ALL

	}

	/** One page of rows and the mark where the next one begins, null on the last. */
	record Slice(List<MeetingRow> rows, String next) {
	}

	/** The meetings that have not ended, the next one first. */
	public List<MeetingRow> upcoming(Instant now, int limit) {
		return list(new Filter(Scope.UPCOMING, "", "", ""), now, limit).rows();
	}

	Slice list(Filter filter, Instant now, int limit) {
		boolean past = filter.scope() == Scope.PAST;
		StringBuilder where = new StringBuilder(switch (filter.scope()) {
			// A postponed meeting is still to come, whatever date it has.
			case UPCOMING -> "(m.ends_at > :now and m.standing <> 'CANCELLED' or m.standing = 'POSTPONED')";
			case PAST -> "m.ends_at <= :now and m.standing <> 'POSTPONED'";
			case ALL -> "true";
		});
		Map<String, Object> params = new HashMap<>();
		params.put("now", Timestamp.from(now));
		params.put("limit", limit + 1);
		if (!filter.group().isBlank()) {
			where.append(" and g.slug = :group");
			params.put("group", filter.group());
		}
		if (!filter.text().isBlank()) {
			where.append(" and (m.search_text like :text or m.group_id in"
					+ " (select id from meeting_group where lower(acronym) like :text))");
			params.put("text", SearchText.pattern(filter.text()));
		}
		if (!filter.after().isBlank()) {
			where.append(
					past ? " and (m.starts_at, m.slug) < (:at, :slug)" : " and (m.starts_at, m.slug) > (:at, :slug)");
			mark(filter.after(), params);
		}
		String direction = past ? "desc" : "asc";
		List<MeetingRow> rows = this.jdbc
			.sql("""
					select m.id, m.slug, m.title, g.slug as group_slug, g.acronym, m.format, m.city, m.country, m.zone,
					    m.starts_at, m.ends_at, m.standing, d.kind, d.zone as deadline_zone, d.closes_at, d.due_at is not null as timed
					from meeting m join meeting_group g on g.id = m.group_id
					left join lateral (select kind, zone, closes_at, due_at from deadline
					    where meeting_id = m.id and closes_at > :now order by closes_at limit 1) d on true
					where %s order by m.starts_at %s, m.slug %s limit :limit"""
				.formatted(where, direction, direction))
			.params(params)
			.query((row, number) -> read(row))
			.list();
		if (rows.size() <= limit) {
			return new Slice(rows, null);
		}
		MeetingRow last = rows.get(limit - 1);
		return new Slice(rows.subList(0, limit), last.startsAt() + "," + last.slug());
	}

	private static void mark(String after, Map<String, Object> params) {
		int comma = after.indexOf(',');
		try {
			OffsetDateTime at = Instant.parse(after.substring(0, Math.max(0, comma))).atOffset(ZoneOffset.UTC);
			if (at.getYear() < 0 || at.getYear() > 9999) {
				throw new NotFoundException();
			}
			params.put("at", at);
			params.put("slug", after.substring(comma + 1));
		}
		catch (DateTimeException ex) {
			throw new NotFoundException();
		}
	}

	private MeetingRow read(ResultSet row) throws SQLException {
		return new MeetingRow(row.getLong("id"), row.getString("slug"), text(row.getString("title")),
				row.getString("group_slug"), row.getString("acronym"), MeetingFormat.valueOf(row.getString("format")),
				text(row.getString("city")), row.getString("country"), ZoneId.of(row.getString("zone")),
				row.getTimestamp("starts_at").toInstant(), row.getTimestamp("ends_at").toInstant(),
				Standing.valueOf(row.getString("standing")), next(row));
	}

	private static NextDeadline next(ResultSet row) throws SQLException {
		String kind = row.getString("kind");
		if (kind == null) {
			return null;
		}
		Instant closesAt = row.getTimestamp("closes_at").toInstant();
		return new NextDeadline(DeadlineKind.valueOf(kind), ZoneId.of(row.getString("deadline_zone")), closesAt,
				row.getBoolean("timed") ? closesAt : closesAt.minusSeconds(60));
	}

	private LocalizedText text(String json) {
		return this.json.readValue(json, LocalizedText.class);
	}

}
