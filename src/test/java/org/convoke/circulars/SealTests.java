package org.convoke.circulars;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.convoke.testing.ConvokeTest;
import org.convoke.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The database refuses every change of a published letter: of every column and every
 * table there is, so that a new one is sealed too or is named here with its reason.
 */
@ConvokeTest
@Import(TestLetters.class)
class SealTests {

	private static final String RESTRICT_VIOLATION = "23001";

	/** What may change, and why. */
	private static final Map<String, String> FREE_COLUMNS = Map.of("circular.version",
			"grows when a language is added");

	private static final Map<String, String> FREE_TABLES = Map.of("circular", "amendments, which are sealed themselves",
			"circular_translation", "languages being translated after the publication", "circular_search",
			"the words of what is sealed, to which a further language adds its own", "distribution",
			"who was sent the letter", "distribution_recipient", "who was sent the letter");

	/** What may get further rows: languages with their files. */
	private static final Set<String> GROWING_TABLES = Set.of("circular_version", "circular_file");

	@Autowired
	Circulars circulars;

	@Autowired
	Publications publications;

	@Autowired
	Amendments amendments;

	@Autowired
	Letters letters;

	@Autowired
	TestLetters seeds;

	@Autowired
	JdbcClient jdbc;

	private long id;

	/** A column of a table, and how a value of its type is written. */
	record Column(String name, String type, boolean generated) {

		String other() {
			String literal = this.type.startsWith("bigint") || this.type.startsWith("integer") ? "7"
					: this.type.startsWith("boolean") ? "true"
							: this.type.startsWith("jsonb") ? "{\"a\": 1}"
									: this.type.startsWith("date") || this.type.startsWith("timestamp") ? "2001-01-01"
											: this.type.startsWith("time") ? "01:01"
													: this.type.startsWith("bytea") ? "\\x00" : "x";
			return "case when " + this.name + " is null then '" + literal + "'::" + this.type + " end";
		}

	}

	@BeforeEach
	void publish() {
		String letter = this.publications.publish(
				this.circulars.draft(this.seeds.secondJcaMv(), Language.FR, CircularDraft.UNCHANGED),
				LocalDate.parse("2026-03-26"));
		String amendment = this.publications.publish(this.amendments.begin(letter, AmendmentKind.CORRIGENDUM),
				LocalDate.parse("2026-03-27"));
		this.id = this.letters.any(amendment).circular().getId();
		this.jdbc.sql("""
				with file as (insert into stored_file (name, media_type, size, sha256, created_at)
				    values ('letter.pdf', 'application/pdf', 1, repeat('0', 64), now()) returning id)
				insert into circular_file (circular_id, language, format, file_id) select ?, 'fr', 'PDF', id from file
				on conflict do nothing""").param(this.id).update();
	}

	@Test
	void noColumnOfAPublishedLetterChanges() {
		List<Column> columns = columns("circular");
		assertThat(columns).extracting(Column::name).contains("code", "parent_id", "amendment", "facts", "overruled");
		columns.stream()
			.filter((column) -> !FREE_COLUMNS.containsKey("circular." + column.name()))
			.forEach((column) -> refused(
					"update circular set " + column.name() + " = " + column.other() + " where id = :id"));
		refused("delete from circular where id = :id");
	}

	@Test
	void noPartOfAPublishedLetterChanges() {
		List<String> tables = parts();
		assertThat(tables).contains("circular_addressee", "circular_copy", "circular_version", "circular_deadline",
				"circular_file");
		for (String table : tables) {
			assertThat(this.jdbc.sql("select count(*) from " + table + " where circular_id = :id")
				.param("id", this.id)
				.query(Long.class)
				.single()).as("rows of " + table + ", without which nothing is shown").isPositive();
			columns(table).stream()
				.filter((column) -> !column.generated())
				.forEach((column) -> refused("update " + table + " set " + column.name() + " = " + column.other()
						+ " where circular_id = :id"));
			refused("delete from " + table + " where circular_id = :id");
			if (!GROWING_TABLES.contains(table)) {
				refused("insert into " + table + " select * from " + table + " where circular_id = :id");
			}
		}
	}

	@Test
	void noPartOfADraftMovesToAPublishedLetter() {
		String draft = this.circulars.draft(null, Language.EN, PublicationTests.complete("Moved"));
		long other = this.letters.any(draft).circular().getId();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc
				.sql("update circular_addressee set circular_id = :id, position = 99 where circular_id = :other")
				.param("id", this.id)
				.param("other", other)
				.update())
			.withStackTraceContaining("sealed");
	}

	private void refused(String change) {
		assertThatExceptionOfType(DataAccessException.class).as(change)
			.isThrownBy(() -> this.jdbc.sql(change).param("id", this.id).update())
			.havingRootCause()
			.isInstanceOfSatisfying(SQLException.class,
					(ex) -> assertThat(ex.getSQLState()).as(ex.getMessage()).isEqualTo(RESTRICT_VIOLATION));
	}

	private List<String> parts() {
		return this.jdbc.sql("""
				select distinct conrelid::regclass::text from pg_constraint
				where contype = 'f' and confrelid in ('circular'::regclass, 'circular_version'::regclass) order by 1""")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> !FREE_TABLES.containsKey(table))
			.toList();
	}

	private List<Column> columns(String table) {
		return this.jdbc.sql("""
				select attname as name, format_type(atttypid, atttypmod) as type, attgenerated <> '' as generated
				from pg_attribute where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped""")
			.param(table)
			.query(Column.class)
			.list();
	}

}
