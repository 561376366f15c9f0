package org.convoke.circulars.reading.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.convoke.audit.Actor;
import org.convoke.circulars.reading.Contradiction;
import org.convoke.circulars.reading.Evidence;
import org.convoke.web.NotFoundException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of letters read in. */
@Component
class ReadingStore {

	private static final int MOST = 200;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	ReadingStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** What becomes of a reading. */
	enum State {

		OPEN, ACCEPTED, DISCARDED

	}

	/**
	 * A letter read in.
	 *
	 * @param corrected what has been corrected, null for nothing yet
	 */
	record Row(long id, String name, String title, String text, Corrected corrected, State state, String draftKey,
			Instant changedAt, String changedBy, int version) {
	}

	/** A form with the words that it was read from. */
	record Corrected(ReadingForm form, Map<String, Evidence> evidence, List<Contradiction> disputes) {
	}

	/**
	 * A letter read in, in a list.
	 *
	 * @param draft where the draft is that it became; null for none, or when it was
	 * deleted
	 */
	record Item(long id, String name, String title, State state, boolean corrected, Instant changedAt, String changedBy,
			String draft) {
	}

	long add(String name, String title, String text) {
		Timestamp now = Timestamp.from(this.clock.instant());
		String who = Actor.current();
		return this.jdbc.sql("""
				insert into letter_reading (name, title, text, created_at, created_by, changed_at, changed_by)
				values (?, ?, ?, ?, ?, ?, ?) returning id""")
			.params(name, title, text, now, who, now, who)
			.query(Long.class)
			.single();
	}

	Row get(long id) {
		return find(id, "").orElseThrow(NotFoundException::new);
	}

	/** Others who want the same one wait until this transaction ends. */
	Row lock(long id) {
		return find(id, " for update").orElseThrow(NotFoundException::new);
	}

	private Optional<Row> find(long id, String how) {
		return this.jdbc.sql("select * from letter_reading where id = ?" + how)
			.param(id)
			.query((row, number) -> row(row))
			.optional();
	}

	private Row row(ResultSet row) throws SQLException {
		String form = row.getString("form");
		Corrected corrected = (form != null) ? new Corrected(this.json.readValue(form, ReadingForm.class),
				this.json.readValue(row.getString("evidence"), new TypeReference<Map<String, Evidence>>() {
				}), this.json.readValue(row.getString("disputes"), new TypeReference<List<Contradiction>>() {
				})) : null;
		return new Row(row.getLong("id"), row.getString("name"), row.getString("title"), row.getString("text"),
				corrected, State.valueOf(row.getString("state")), row.getString("draft_key"),
				row.getTimestamp("changed_at").toInstant(), row.getString("changed_by"), row.getInt("version"));
	}

	/** The newest ones in that state. */
	List<Item> list(State state) {
		return this.jdbc.sql("""
				select r.id, r.name, r.title, r.state, r.form is not null as corrected, r.changed_at, r.changed_by,
				    c.draft_key as draft
				from letter_reading r left join circular c on c.draft_key = r.draft_key
				where r.state = ? order by r.changed_at desc, r.id desc limit ?""")
			.params(state.name(), MOST)
			.query((row, number) -> new Item(row.getLong("id"), row.getString("name"), row.getString("title"),
					State.valueOf(row.getString("state")), row.getBoolean("corrected"),
					row.getTimestamp("changed_at").toInstant(), row.getString("changed_by"), row.getString("draft")))
			.list();
	}

	long open() {
		return this.jdbc.sql("select count(*) from letter_reading where state = 'OPEN'").query(Long.class).single();
	}

	void correct(long id, String text, Corrected corrected) {
		change(id, "text = :text, form = :form::jsonb, evidence = :evidence::jsonb, disputes = :disputes::jsonb",
				Map.of("text", text, "form", this.json.writeValueAsString(corrected.form()), "evidence",
						this.json.writeValueAsString(corrected.evidence()), "disputes",
						this.json.writeValueAsString(corrected.disputes())));
	}

	void forget(long id) {
		change(id, "form = null, evidence = null, disputes = null", Map.of());
	}

	void accept(long id, String draftKey) {
		change(id, "state = 'ACCEPTED', draft_key = :draft", Map.of("draft", draftKey));
	}

	void set(long id, State state) {
		change(id, "state = :state", Map.of("state", state.name()));
	}

	private void change(long id, String what, Map<String, ?> values) {
		this.jdbc
			.sql("update letter_reading set " + what
					+ ", changed_at = :at, changed_by = :by, version = version + 1 where id = :id")
			.params(values)
			.param("at", Timestamp.from(this.clock.instant()))
			.param("by", Actor.current())
			.param("id", id)
			.update();
	}

	void delete(long id) {
		this.jdbc.sql("delete from letter_reading where id = ?").param(id).update();
	}

}
