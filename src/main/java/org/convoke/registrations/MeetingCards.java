package org.convoke.registrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.convoke.directory.Category;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.Session;
import org.convoke.web.LocalizedText;
import org.convoke.web.NotFoundException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads {@link MeetingCard meeting cards}: one query where the aggregate would cost
 * several, for registering must stay cheap.
 */
@Component
class MeetingCards {

	private static final String SELECT = """
			select m.id, m.slug, m.title, m.format, m.venue, m.city, m.country, m.zone, m.join_link, m.cancelled_at,
			    g.acronym, g.mailbox,
			    (select jsonb_agg(jsonb_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at) order by s.position)
			        from meeting_session s where s.meeting_id = m.id) as sessions,
			    (select jsonb_object_agg(e.category, e.approval)
			        from meeting_eligible_category e where e.meeting_id = m.id) as eligible
			from meeting m join meeting_group g on g.id = m.group_id where\s""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Meetings meetings;

	MeetingCards(JdbcClient jdbc, JsonMapper json, Meetings meetings) {
		this.jdbc = jdbc;
		this.json = json;
		this.meetings = meetings;
	}

	/**
	 * The card of the meeting at that address.
	 * @throws NotFoundException when there is none
	 */
	MeetingCard get(String slug) {
		return this.jdbc.sql(SELECT + "m.slug = ?")
			.param(slug)
			.query(this::card)
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	MeetingCard get(long id) {
		return this.jdbc.sql(SELECT + "m.id = ?").param(id).query(this::card).single();
	}

	/** Until when people can register for the meeting. */
	RegistrationWindow window(MeetingCard meeting) {
		return new RegistrationWindow(meeting,
				this.meetings.deadline(meeting.id(), DeadlineKind.REGISTRATION).orElse(null));
	}

	private MeetingCard card(ResultSet row, int number) throws SQLException {
		Timestamp cancelledAt = row.getTimestamp("cancelled_at");
		String eligible = row.getString("eligible");
		return new MeetingCard(row.getLong("id"), row.getString("slug"), text(row, "title"),
				MeetingFormat.valueOf(row.getString("format")), text(row, "venue"), text(row, "city"),
				row.getString("country"), ZoneId.of(row.getString("zone")), row.getString("join_link"),
				(cancelledAt != null) ? cancelledAt.toInstant() : null, row.getString("acronym"),
				row.getString("mailbox"),
				this.json.readValue(row.getString("sessions"), new TypeReference<List<Session>>() {
				}), (eligible != null) ? this.json.readValue(eligible, new TypeReference<Map<Category, Boolean>>() {
				}) : Map.of());
	}

	private LocalizedText text(ResultSet row, String column) throws SQLException {
		return this.json.readValue(row.getString(column), LocalizedText.class);
	}

}
