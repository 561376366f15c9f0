package org.convoke.meetings.agenda;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agendas of meetings in the database. */
@Component
class AgendaStore {

	private static final TypeReference<List<AgendaItem>> ITEMS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	AgendaStore(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The version that the secretariat works on. */
	record Working(int version, List<AgendaItem> items) {
	}

	Optional<Working> working(long meetingId) {
		return this.jdbc.sql("select version, items from agenda where meeting_id = ?")
			.param(meetingId)
			.query((row, number) -> new Working(row.getInt("version"), items(row.getString("items"))))
			.optional();
	}

	/** The same, which nobody else changes until the transaction ends. */
	Working lock(long meetingId) {
		this.jdbc.sql("insert into agenda (meeting_id) values (?) on conflict do nothing").param(meetingId).update();
		return this.jdbc.sql("select version, items from agenda where meeting_id = ? for update")
			.param(meetingId)
			.query((row, number) -> new Working(row.getInt("version"), items(row.getString("items"))))
			.single();
	}

	void write(long meetingId, int version, List<AgendaItem> items) {
		int written = this.jdbc.sql("""
				update agenda set items = :items::jsonb, version = version + 1
				where meeting_id = :meeting and version = :version""")
			.param("items", this.json.writeValueAsString(items))
			.param("meeting", meetingId)
			.param("version", version)
			.update();
		if (written == 0) {
			throw new OptimisticLockingFailureException("The agenda was changed meanwhile");
		}
	}

	/**
	 * The published versions, the newest first, with the items of the wanted one and of
	 * the one before.
	 * @param number null for the newest
	 */
	List<PublishedAgenda> published(long meetingId, Integer number) {
		return this.jdbc
			.sql("""
					select number, adopted, published_at, case when number between w.wanted - 1 and w.wanted then items end as items
					from published_agenda,
					    (select coalesce(:number, max(number)) as wanted from published_agenda where meeting_id = :meeting) w
					where meeting_id = :meeting order by number desc""")
			.param("meeting", meetingId)
			.param("number", number, java.sql.Types.INTEGER)
			.query((row, index) -> new PublishedAgenda(row.getInt("number"), row.getBoolean("adopted"),
					row.getTimestamp("published_at").toInstant(), items(row.getString("items"))))
			.list();
	}

	void publish(long meetingId, PublishedAgenda agenda) {
		this.jdbc.sql("""
				insert into published_agenda (meeting_id, number, adopted, published_at, items)
				values (:meeting, :number, :adopted, :at, :items::jsonb)""")
			.param("meeting", meetingId)
			.param("number", agenda.number())
			.param("adopted", agenda.adopted())
			.param("at", Timestamp.from(agenda.publishedAt()))
			.param("items", this.json.writeValueAsString(agenda.items()))
			.update();
	}

	static PublishedAgenda next(List<PublishedAgenda> versions, boolean adopted, Instant now, List<AgendaItem> items) {
		return new PublishedAgenda(versions.isEmpty() ? 1 : versions.get(0).number() + 1, adopted, now, items);
	}

	private List<AgendaItem> items(String json) {
		return (json != null) ? this.json.readValue(json, ITEMS) : null;
	}

}
