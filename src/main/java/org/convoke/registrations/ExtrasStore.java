package org.convoke.registrations;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.convoke.files.StoredFile;
import org.convoke.files.StoredFiles;
import org.convoke.registrations.ExtrasInput.GivenAnswer;
import org.convoke.registrations.HeldExtras.RequestState;
import org.convoke.web.Language;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables of what belongs to a registration beside its details. Only parts that differ
 * are written: whoever asks for nothing costs nothing.
 */
@Component
class ExtrasStore {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final StoredFiles files;

	ExtrasStore(JdbcClient jdbc, JsonMapper json, StoredFiles files) {
		this.jdbc = jdbc;
		this.json = json;
		this.files = files;
	}

	/** An answer as it is handed to the database. */
	private record AnswerRow(int number, String value, Long file) {
	}

	HeldExtras find(Registration registration) {
		String found = this.jdbc
			.sql("""
					select jsonb_build_object(
					    'needs', coalesce((select jsonb_build_object('languages', n.languages,
					        'accessibility', n.accessibility, 'interpretation', n.interpretation)
					        from registration_needs n where n.registration_id = r.id), '{"languages": []}'),
					    'passport', jsonb_build_object('passportName', v.passport_name, 'birthDate', v.birth_date,
					        'birthPlace', v.birth_place, 'nationality', v.nationality, 'passportNumber', v.passport_number,
					        'issuedOn', v.issued_on, 'expiresOn', v.expires_on),
					    'visa', jsonb_build_object('state', v.state, 'decidedAt', v.decided_at, 'reason', v.reason),
					    'fellowship', jsonb_build_object('kind', f.kind, 'justification', f.justification),
					    'decision', jsonb_build_object('state', f.state, 'decidedAt', f.decided_at, 'reason', f.reason),
					    'answers', coalesce((select jsonb_agg(jsonb_build_object('question', 'q' || q.number,
					        'asked', a.asked, 'value', a.value, 'file', a.file_id) order by q.retired_at nulls first, q.position)
					        from registration_answer a join registration_question q on q.id = a.question_id
					        where a.registration_id = r.id), '[]'))
					from registration r left join visa_request v on v.registration_id = r.id
					left join fellowship_request f on f.registration_id = r.id
					where r.id = ?""")
			.param(registration.id())
			.query(String.class)
			.single();
		HeldExtras held = this.json.readValue(found, HeldExtras.class);
		boolean visa = held.visa().state() != null;
		boolean fellowship = held.decision().state() != null;
		return new HeldExtras(held.needs(), visa ? held.passport() : null, visa ? held.visa() : null,
				fellowship ? held.fellowship() : null, fellowship ? held.decision() : null, held.answers());
	}

	/**
	 * Writes what differs from what is held.
	 * @param reference of a registration that is in the database
	 */
	void save(String reference, Extras held, Extras wanted) {
		if (!wanted.needs().equals(held.needs())) {
			save(reference, wanted.needs());
		}
		if (!Objects.equals(wanted.passport(), held.passport())) {
			save(reference, wanted.passport());
		}
		if (!Objects.equals(wanted.fellowship(), held.fellowship())) {
			save(reference, wanted.fellowship());
		}
		if (wanted.differences(held).contains("answers")) {
			save(reference, wanted.answers());
			List<Long> kept = wanted.answers().stream().map(Answer::file).filter(Objects::nonNull).toList();
			held.answers()
				.stream()
				.map(Answer::file)
				.filter((file) -> file != null && !kept.contains(file))
				.forEach(this.files::delete);
		}
	}

	/**
	 * Stores the files that were sent, before anything is locked: that may take a while.
	 * Whoever calls must {@link #deleteUnused} in the end.
	 */
	ExtrasInput storeFiles(ExtrasInput given) {
		if (given.answers() == null) {
			return given;
		}
		return given.with(given.answers()
			.stream()
			.map((answer) -> (answer.file() == null) ? answer
					: new GivenAnswer(answer.question(), answer.value(), answer.file(),
							this.files.store(answer.file()).id(), answer.refused(), answer.arguments()))
			.toList());
	}

	/** Deletes those of the stored files that are no answer. */
	void deleteUnused(ExtrasInput stored) {
		((stored.answers() != null) ? stored.answers() : List.<GivenAnswer>of()).stream()
			.map(GivenAnswer::stored)
			.filter(Objects::nonNull)
			.filter((file) -> !answers(file))
			.forEach(this.files::delete);
	}

	private boolean answers(Long file) {
		return this.jdbc.sql("select exists (select from registration_answer where file_id = ?)")
			.param(file)
			.query(Boolean.class)
			.single();
	}

	/** Whoever does not come has no files here; their names stay with the answers. */
	void deleteFiles(long registrationId) {
		List<Long> files = this.jdbc
			.sql("select file_id from registration_answer where registration_id = ? and file_id is not null")
			.param(registrationId)
			.query(Long.class)
			.list();
		if (!files.isEmpty()) {
			this.jdbc.sql("update registration_answer set file_id = null where registration_id = ?")
				.param(registrationId)
				.update();
			files.forEach(this.files::delete);
		}
	}

	/** Notes what was decided about a visa support letter, if one is asked for. */
	boolean decideVisa(Registration registration, RequestState state, Instant at, String reason) {
		return decide("visa_request", registration, state, at, reason);
	}

	boolean decideFellowship(Registration registration, RequestState state, Instant at, String reason) {
		return decide("fellowship_request", registration, state, at, reason);
	}

	/** The file that was sent as the answer to that question. */
	Optional<StoredFile> file(Registration registration, String question) {
		return this.jdbc.sql("""
				select f.id, f.name, f.media_type, f.size, f.sha256, f.created_at from registration_answer a
				join registration_question q on q.id = a.question_id join stored_file f on f.id = a.file_id
				where a.registration_id = ? and 'q' || q.number = ?""")
			.params(registration.id(), question)
			.query(StoredFile.class)
			.optional();
	}

	private boolean decide(String table, Registration registration, RequestState state, Instant at, String reason) {
		return this.jdbc
			.sql("update " + table
					+ " set state = :state, decided_at = :at, reason = :reason where registration_id = :id")
			.param("state", state.name())
			.param("at", Timestamp.from(at))
			.param("reason", reason)
			.param("id", registration.id())
			.update() == 1;
	}

	private void save(String reference, Needs needs) {
		this.jdbc.sql("""
				insert into registration_needs (registration_id, languages, accessibility, interpretation)
				select id, string_to_array(:languages, ','), :accessibility, :interpretation
				from registration where reference = :reference
				on conflict (registration_id) do update set languages = excluded.languages,
				    accessibility = excluded.accessibility, interpretation = excluded.interpretation""")
			.param("languages", needs.languages().stream().map(Language::code).collect(Collectors.joining(",")))
			.param("accessibility", needs.accessibility())
			.param("interpretation", (needs.interpretation() != null) ? needs.interpretation().code() : null)
			.param("reference", reference)
			.update();
	}

	/** A request that changes must be looked at again. */
	private void save(String reference, Passport passport) {
		if (passport == null) {
			delete("visa_request", reference);
			return;
		}
		this.jdbc.sql("""
				insert into visa_request (registration_id, passport_name, birth_date, birth_place, nationality,
				    passport_number, issued_on, expires_on)
				select id, ?, ?, ?, ?, ?, ?, ? from registration where reference = ?
				on conflict (registration_id) do update set passport_name = excluded.passport_name,
				    birth_date = excluded.birth_date, birth_place = excluded.birth_place,
				    nationality = excluded.nationality, passport_number = excluded.passport_number,
				    issued_on = excluded.issued_on, expires_on = excluded.expires_on,
				    state = 'REQUESTED', decided_at = null, reason = null""")
			.params(passport.passportName(), passport.birthDate(), passport.birthPlace(), passport.nationality(),
					passport.passportNumber(), passport.issuedOn(), passport.expiresOn(), reference)
			.update();
	}

	private void save(String reference, Fellowship fellowship) {
		if (fellowship == null) {
			delete("fellowship_request", reference);
			return;
		}
		this.jdbc.sql("""
				insert into fellowship_request (registration_id, kind, justification)
				select id, ?, ? from registration where reference = ?
				on conflict (registration_id) do update set kind = excluded.kind,
				    justification = excluded.justification, state = 'REQUESTED', decided_at = null, reason = null""")
			.params(fellowship.kind().name(), fellowship.justification(), reference)
			.update();
	}

	/** A question that was answered the same before keeps its text of then. */
	private void save(String reference, List<Answer> answers) {
		List<AnswerRow> rows = new ArrayList<>();
		for (Answer answer : answers) {
			Long file = (answer.incoming() != null) ? Long.valueOf(this.files.store(answer.incoming()).id())
					: answer.file();
			rows.add(new AnswerRow(Integer.parseInt(answer.question().substring(1)), answer.value(), file));
		}
		this.jdbc.sql("""
				with answer as (
				    select r.id as registration_id, q.id as question_id, q.text, given.value, given.file
				    from registration r join registration_question q on q.meeting_id = r.meeting_id
				    join jsonb_to_recordset(:answers::jsonb) as given (number int, value text, file bigint)
				        on given.number = q.number
				    where r.reference = :reference),
				gone as (
				    delete from registration_answer a using registration r
				    where r.reference = :reference and a.registration_id = r.id
				    and not exists (select from answer where answer.question_id = a.question_id))
				insert into registration_answer as held (registration_id, question_id, asked, value, file_id)
				select registration_id, question_id, text, value, file from answer
				on conflict (registration_id, question_id) do update set value = excluded.value,
				    file_id = excluded.file_id, asked = excluded.asked
				where held.value <> excluded.value or held.file_id is distinct from excluded.file_id""")
			.param("answers", this.json.writeValueAsString(rows))
			.param("reference", reference)
			.update();
	}

	private void delete(String table, String reference) {
		this.jdbc
			.sql("delete from " + table + " where registration_id = (select id from registration where reference = ?)")
			.param(reference)
			.update();
	}

}
