package org.convoke.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.convoke.web.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Campaigns as the console lists them. */
@Component
class CampaignLists {

	/** A healthy application takes seconds. */
	private static final Duration LATE = Duration.ofMinutes(5);

	private static final String SELECT = "select " + CampaignStore.COLUMNS + """
			, m.slug, m.title, d.zone from reminder_campaign c
			join meeting m on m.id = c.meeting_id join deadline d on d.id = c.deadline_id
			""";

	private final RowMapper<Campaign> campaigns = new SimplePropertyRowMapper<>(Campaign.class);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	CampaignLists(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** The next campaigns of all meetings, the late ones first. */
	List<CampaignRow> upcoming(int limit) {
		return this.jdbc.sql(SELECT + "where c.state = 'PLANNED' order by c.planned_at, c.id limit ?")
			.param(limit)
			.query(this::row)
			.list();
	}

	/** The campaigns that were finished last. */
	List<CampaignRow> finished(int limit) {
		return this.jdbc.sql(SELECT + "where c.state <> 'PLANNED' order by c.finished_at desc, c.id limit ?")
			.param(limit)
			.query(this::row)
			.list();
	}

	/** All campaigns of a meeting, for each deadline in the order of time. */
	List<CampaignRow> of(long meetingId) {
		return this.jdbc.sql(SELECT + "where c.meeting_id = ? order by c.due_on, c.planned_at, c.id")
			.param(meetingId)
			.query(this::row)
			.list();
	}

	Optional<CampaignRow> find(long meetingId, long id) {
		return this.jdbc.sql(SELECT + "where c.meeting_id = ? and c.id = ?")
			.params(meetingId, id)
			.query(this::row)
			.optional();
	}

	long countPlanned() {
		return this.jdbc.sql("select count(*) from reminder_campaign where state = 'PLANNED'")
			.query(Long.class)
			.single();
	}

	long countLate() {
		return this.jdbc.sql("select count(*) from reminder_campaign where state = 'PLANNED' and planned_at < ?")
			.param(Timestamp.from(lateBefore()))
			.query(Long.class)
			.single();
	}

	private Instant lateBefore() {
		return this.clock.instant().minus(LATE);
	}

	private CampaignRow row(ResultSet row, int number) throws SQLException {
		Campaign campaign = this.campaigns.mapRow(row, number);
		return new CampaignRow(campaign, row.getString("slug"),
				this.json.readValue(row.getString("title"), LocalizedText.class), ZoneId.of(row.getString("zone")),
				campaign.isPlanned() && campaign.plannedAt().isBefore(lateBefore()));
	}

}
