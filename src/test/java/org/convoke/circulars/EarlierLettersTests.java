package org.convoke.circulars;

import org.convoke.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Letters of the first release, which had neither names of parts nor codes. */
class EarlierLettersTests {

	private static final String FIRST_RELEASE = "6";

	private final String url = TestDatabase.create().url();

	private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(this.url));

	@Test
	void lettersOfTheFirstReleaseGetWhatLaterOnesHave() {
		migrate(FIRST_RELEASE);
		this.jdbc.sql("""
				insert into issuer (code, organisation, bureau, place, zone)
				values ('tsb', '{"en": "Union"}', '{"en": "Bureau"}', '{"en": "Geneva"}', 'Europe/Zurich')""").update();
		letter("draft-1");
		letter("draft-2");
		this.jdbc.sql("""
				update circular set state = 'PUBLISHED', key = 't25-tsb-cir-0001', period = 'T25', number = 1,
				    issued_on = '2026-03-26', published_at = now() where draft_key = 'draft-2'""").update();

		migrate("latest");

		assertThat(this.jdbc.sql("""
				select string_agg(part ->> 'id' || ' ' || (part ->> 'text'), ', ' order by part ->> 'id')
				from circular_version v, jsonb_array_elements(v.paragraphs) part group by v.circular_id""")
			.query(String.class)
			.list()).containsExactly("00000001 One, 00000002 Two", "00000001 One, 00000002 Two");
		assertThat(this.jdbc.sql("select code from circular where state = 'PUBLISHED'").query(String.class).single())
			.hasSize(12);
		assertThat(this.jdbc.sql("""
				select key from circular_search join circular on id = circular_id
				where words @@ websearch_to_tsquery('english', 'two')""").query(String.class).list())
			.containsExactly("t25-tsb-cir-0001");
		assertThat(this.jdbc.sql("select tgenabled = 'O' from pg_trigger where tgname = 'circular_version_sealed'")
			.query(Boolean.class)
			.single()).isTrue();
	}

	private void migrate(String target) {
		Flyway.configure().dataSource(this.url, null, null).target(target).load().migrate();
	}

	private void letter(String key) {
		this.jdbc
			.sql("""
					with letter as (insert into circular (draft_key, issuer_id, kind, series, original, place, created_at)
					    select ?, id, 'CIRCULAR', 'tsb', 'en', place, now() from issuer returning id)
					insert into circular_version (circular_id, language, subject, paragraphs)
					select id, 'en', 'Subject', '[{"text": "One", "bullets": []}, {"text": "Two", "bullets": []}]' from letter""")
			.param(key)
			.update();
	}

}
