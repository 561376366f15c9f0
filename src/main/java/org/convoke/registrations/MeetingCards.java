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
import org.convoke.meetings.Standing;
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
public class MeetingCards {

	private static final String SELECT = """
			select m.id, m.slug, m.title, m.format, m.venue, m.city, m.country, m.zone, m.join_link, m.standing, m.standing_since,
			    m.starts_at - make_interval(mins => m.join_minutes) as join_opens,
			    g.acronym, g.mailbox,
			    (select jsonb_agg(jsonb_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at,
			        'title', s.title, 'format', s.format) order by s.position)
			        from meeting_session s where s.meeting_id = m.id) as sessions,
			    (select jsonb_object_agg(e.category, e.approval)
			        from meeting_eligible_category e where e.meeting_id = m.id) as eligible,
			    (select jsonb_build_object('otherOrganisations', x.other_organisations, 'asksBadgeName', x.asks_badge_name,
			        'asksLanguages', x.asks_languages, 'asksAccessibility', x.asks_accessibility,
			        'asksInterpretation', x.asks_interpretation, 'offersVisaLetter', x.offers_visa_letter,
			        'offersFellowship', x.offers_fellowship, 'dataNotice', x.data_notice,
			        'organisationQuota', x.organisation_quota, 'answerHours', x.answer_hours,
			        'passportDays', x.passport_days, 'listAudience', x.list_audience, 'version', x.version)
			        from registration_settings x where x.meeting_id = m.id) as settings
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
	public MeetingCard get(String slug) {
		return this.jdbc.sql(SELECT + "m.slug = ?")
			.param(slug)
			.query(this::card)
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	public MeetingCard get(long id) {
		return this.jdbc.sql(SELECT + "m.id = ?").param(id).query(this::card).single();
	}

	/** Until when people can register for the meeting. */
	public RegistrationWindow window(MeetingCard meeting) {
		return new RegistrationWindow(meeting,
				this.meetings.deadline(meeting.id(), DeadlineKind.REGISTRATION).orElse(null));
	}

	private MeetingCard card(ResultSet row, int number) throws SQLException {
		Timestamp since = row.getTimestamp("standing_since");
		String eligible = row.getString("eligible");
		String settings = row.getString("settings");
		return new MeetingCard(row.getLong("id"), row.getString("slug"), text(row, "title"),
				MeetingFormat.valueOf(row.getString("format")), text(row, "venue"), text(row, "city"),
				row.getString("country"), ZoneId.of(row.getString("zone")), row.getString("join_link"),
				Standing.valueOf(row.getString("standing")), (since != null) ? since.toInstant() : null,
				row.getTimestamp("join_opens").toInstant(), row.getString("acronym"), row.getString("mailbox"),
				this.json.readValue(row.getString("sessions"), new TypeReference<List<Session>>() {
				}), (eligible != null) ? this.json.readValue(eligible, new TypeReference<Map<Category, Boolean>>() {
				}) : Map.of(), (settings != null) ? this.json.readValue(settings, RegistrationSettings.class)
						: RegistrationSettings.DEFAULT);
	}

	private LocalizedText text(ResultSet row, String column) throws SQLException {
		return this.json.readValue(row.getString(column), LocalizedText.class);
	}

}
