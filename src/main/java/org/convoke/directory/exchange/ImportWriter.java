package org.convoke.directory.exchange;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Writes a plan in a handful of statements, whatever the number of rows. */
@Component
class ImportWriter {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ImportWriter(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void write(ImportPlan plan) {
		List<PlannedOrganisation> added = plan.organisations().stream().filter(PlannedOrganisation::isNew).toList();
		Iterator<Long> ids = ids("organisation", added.size());
		added.forEach((organisation) -> organisation.id = ids.next());
		organisations("""
				insert into organisation (id, name, acronym, category, country)
				select id, name::jsonb, acronym, category, country from planned""", added);
		organisations("""
				update organisation o set acronym = p.acronym, category = p.category, country = p.country,
				    version = version + 1 from planned p where o.id = p.id""",
				plan.organisations().stream().filter(PlannedOrganisation::isChanged).toList());
		people(plan.people());
	}

	private void people(List<PlannedPerson> people) {
		List<PlannedPerson> added = people.stream().filter(PlannedPerson::isNew).toList();
		List<PlannedPerson> changed = people.stream().filter(PlannedPerson::isChanged).toList();
		Iterator<Long> ids = ids("person", added.size());
		List<Long> addedIds = added.stream().map((person) -> ids.next()).toList();
		List<Long> changedIds = changed.stream().map((person) -> person.known().id()).toList();
		people("""
				insert into person (id, given_name, family_name, email, language, organisation_id)
				select id, given_name, family_name, email, language, organisation from planned""", addedIds, added);
		people("""
				update person o set given_name = p.given_name, family_name = p.family_name, email = p.email,
				    language = p.language, organisation_id = p.organisation, version = version + 1
				from planned p where o.id = p.id""", changedIds, changed);
		// Whoever leaves an organisation approves its delegates no more.
		this.jdbc.sql("""
				delete from focal_point f using person p where p.id = f.person_id and p.id = any (?)
				    and f.organisation_id is distinct from p.organisation_id""")
			.param(changedIds.toArray(Long[]::new))
			.update();
		this.jdbc.sql("delete from person_mailing_category where person_id = any (?)")
			.param(changedIds.toArray(Long[]::new))
			.update();
		functions(addedIds, added);
		functions(changedIds, changed);
	}

	private void functions(List<Long> ids, List<PlannedPerson> people) {
		List<Long> owners = new ArrayList<>();
		List<String> functions = new ArrayList<>();
		IntStream.range(0, people.size()).forEach((i) -> people.get(i).functions().forEach((function) -> {
			owners.add(ids.get(i));
			functions.add(function.name());
		}));
		this.jdbc.sql("""
				insert into person_mailing_category (person_id, category)
				select * from unnest(:people, :functions)""")
			.param("people", owners.toArray(Long[]::new))
			.param("functions", functions.toArray(String[]::new))
			.update();
	}

	private void organisations(String sql, List<PlannedOrganisation> organisations) {
		StatementSpec statement = this.jdbc.sql("""
				with planned as (select * from unnest(:ids, :names, :acronyms, :categories, :countries)
				    as p (id, name, acronym, category, country))
				""" + sql).param("ids", organisations.stream().map((each) -> each.id).toArray(Long[]::new));
		text(statement, "names", organisations, (each) -> this.json.writeValueAsString(each.name));
		text(statement, "acronyms", organisations, (each) -> each.acronym);
		text(statement, "categories", organisations, (each) -> each.category.name());
		text(statement, "countries", organisations, (each) -> each.country);
		statement.update();
	}

	private void people(String sql, List<Long> ids, List<PlannedPerson> people) {
		StatementSpec statement = this.jdbc.sql("""
				with planned as (select * from unnest(:ids, :given, :family, :emails, :languages, :organisations)
				    as p (id, given_name, family_name, email, language, organisation))
				""" + sql)
			.param("ids", ids.toArray(Long[]::new))
			.param("organisations", people.stream().map(PlannedPerson::organisationId).toArray(Long[]::new));
		text(statement, "given", people, PlannedPerson::givenName);
		text(statement, "family", people, PlannedPerson::familyName);
		text(statement, "emails", people, PlannedPerson::email);
		text(statement, "languages", people, (person) -> person.language().code());
		statement.update();
	}

	private static <T> void text(StatementSpec statement, String name, List<T> rows, Function<T, String> value) {
		statement.param(name, rows.stream().map(value).toArray(String[]::new));
	}

	private Iterator<Long> ids(String table, int count) {
		return this.jdbc.sql("select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, ?)")
			.params(table, count)
			.query(Long.class)
			.list()
			.iterator();
	}

}
