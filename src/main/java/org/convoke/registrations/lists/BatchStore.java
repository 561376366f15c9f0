package org.convoke.registrations.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.convoke.files.StoredFile;
import org.convoke.registrations.RegistrationStatus;
import org.convoke.web.Language;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of acts on many registrations. */
@Component
class BatchStore {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	BatchStore(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * A registration that waits for the act.
	 *
	 * @param twice whether another of them has the same address
	 */
	record Waiting(long id, String reference, String token, String email, String name, Language language,
			RegistrationStatus status, boolean addressConfirmed, boolean twice) {
	}

	/** Adds the act; false when it is there already. */
	boolean add(UUID id, long meetingId, BatchAct act, Language language, BatchDetails details, int total, String by) {
		return this.jdbc.sql("""
				insert into registration_batch (id, meeting_id, act, language, details, total, created_by)
				values (?, ?, ?, ?, ?::jsonb, ?, ?) on conflict (id) do nothing""")
			.params(id, meetingId, act.name(), language.code(), this.json.writeValueAsString(details), total, by)
			.update() == 1;
	}

	void total(UUID id, int total) {
		this.jdbc.sql("update registration_batch set total = ? where id = ?").params(total, id).update();
	}

	Optional<Batch> find(UUID id) {
		return this.jdbc.sql("""
				select b.*, (select count(*) from registration_batch_row r where r.batch_id = b.id and r.done) as acted
				from registration_batch b where b.id = ?""").param(id).query(this::batch).optional();
	}

	/** Those of a meeting that are not finished. */
	List<UUID> running(long meetingId) {
		return this.jdbc.sql(
				"select id from registration_batch where meeting_id = ? and state = 'RUNNING' order by created_at desc limit 3")
			.param(meetingId)
			.query(UUID.class)
			.list();
	}

	/** Locks some that wait, in the order in which they arrived. */
	List<Waiting> take(UUID batch, int limit) {
		return this.jdbc.sql("""
				select r.id, r.reference, r.token, r.email, r.given_name || ' ' || r.family_name as name, r.language,
				    r.status, r.email_confirmed_at is not null as address_confirmed,
				    exists (select from registration_batch_row o join registration other on other.id = o.registration_id
				        where o.batch_id = b.batch_id and other.meeting_id = r.meeting_id and other.email = r.email
				            and other.id > r.id) as twice
				from registration_batch_row b join registration r on r.id = b.registration_id
				where b.batch_id = ? and b.done is null order by b.registration_id limit ?
				for update of b skip locked""")
			.params(batch, limit)
			.query((row, number) -> new Waiting(row.getLong("id"), row.getString("reference"), row.getString("token"),
					row.getString("email"), row.getString("name"), Language.of(row.getString("language")),
					RegistrationStatus.valueOf(row.getString("status")), row.getBoolean("address_confirmed"),
					row.getBoolean("twice")))
			.list();
	}

	/** Notes what became of it, once; a null reason means that it is done. */
	void note(UUID batch, long registration, String skipped) {
		this.jdbc.sql("""
				update registration_batch_row set done = :done, skipped = :skipped
				where batch_id = :batch and registration_id = :registration and done is null""")
			.params(Map.of("done", skipped == null, "batch", batch, "registration", registration))
			.param("skipped", skipped)
			.update();
	}

	/** Notes that it is done, unless some still wait. */
	void finish(UUID batch) {
		this.jdbc.sql("""
				update registration_batch set state = 'DONE' where id = ? and state = 'RUNNING' and not exists
				    (select from registration_batch_row where batch_id = registration_batch.id and done is null)""")
			.param(batch)
			.update();
	}

	void written(UUID batch, int rows) {
		this.jdbc.sql("update registration_batch set written = ? where id = ?").params(rows, batch).update();
	}

	void exported(UUID batch, int rows, long file) {
		this.jdbc.sql("""
				update registration_batch set state = 'DONE', written = :rows, total = :rows, file_id = :file
				where id = :id""").param("rows", rows).param("file", file).param("id", batch).update();
	}

	void failed(UUID batch) {
		this.jdbc.sql("update registration_batch set state = 'FAILED' where id = ?").param(batch).update();
	}

	Optional<StoredFile> file(long id) {
		return this.jdbc.sql("select id, name, media_type, size, sha256, created_at from stored_file where id = ?")
			.param(id)
			.query(StoredFile.class)
			.optional();
	}

	/** The files of exports that were made more than a day ago. */
	List<Long> oldFiles() {
		return this.jdbc.sql("""
				select file_id from registration_batch
				where file_id is not null and created_at < now() - interval '1 day'""").query(Long.class).list();
	}

	/** Forgets what was done more than a month ago. */
	void forgetOld() {
		this.jdbc
			.sql("delete from registration_batch where created_at < now() - interval '31 days' and file_id is null")
			.update();
	}

	private Batch batch(ResultSet row, int number) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		BatchAct act = BatchAct.valueOf(row.getString("act"));
		return new Batch(id, row.getLong("meeting_id"), act, Batch.State.valueOf(row.getString("state")),
				Language.of(row.getString("language")),
				this.json.readValue(row.getString("details"), BatchDetails.class), row.getInt("total"),
				row.getInt((act == BatchAct.EXPORT) ? "written" : "acted"), skipped(id),
				row.getObject("file_id", Long.class), row.getString("created_by"),
				row.getTimestamp("created_at").toInstant());
	}

	private List<Batch.Skipped> skipped(UUID id) {
		return this.jdbc.sql("""
				select skipped as reason, count(*) as count from registration_batch_row
				where batch_id = ? and not done group by skipped order by count(*) desc limit 20""")
			.param(id)
			.query(Batch.Skipped.class)
			.list();
	}

}
