package org.convoke.directory;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory in lists: people by name, organisations in the order they came. */
@Service
@Transactional(readOnly = true)
class DirectoryList {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	DirectoryList(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** An organisation in a list. */
	record OrganisationRow(long id, LocalizedText name, String acronym, Category category, String country) {
	}

	/** A person in a list; the organisation's name is empty when there is none. */
	record PersonRow(long id, String givenName, String familyName, String email, Language language, Long organisation,
			LocalizedText organisationName, Set<MailingCategory> mailingCategories) {
	}

	/** One page of rows and the id after which the next one begins, null on the last. */
	record Slice<T>(List<T> rows, Long next) {
	}

	/** Organisations whose name or acronym holds the text, after the one with that id. */
	Slice<OrganisationRow> organisations(String text, long after, int limit) {
		List<OrganisationRow> rows = this.jdbc
			.sql("""
					select id, name, acronym, category, country from organisation
					where id > :after and merged_into is null and (:text = '' or strpos(lower(concat(acronym, ' ', name::text)), :text) > 0)
					order by id limit :limit""")
			.param("after", after)
			.param("text", text.strip().toLowerCase(Locale.ROOT))
			.param("limit", limit + 1)
			.query((row, number) -> new OrganisationRow(row.getLong("id"), text(row.getString("name")),
					row.getString("acronym"), Category.valueOf(row.getString("category")), row.getString("country")))
			.list();
		return (rows.size() <= limit) ? new Slice<>(rows, null)
				: new Slice<>(rows.subList(0, limit), rows.get(limit - 1).id());
	}

	/** People whose name or address holds the text, after the one with that id. */
	Slice<PersonRow> people(String text, long after, int limit) {
		List<PersonRow> rows = this.jdbc.sql("""
				select p.id, p.given_name, p.family_name, p.email, p.language, p.organisation_id,
				    coalesce(o.name, '{}') as organisation,
				    (select string_agg(m.category, ',') from person_mailing_category m where m.person_id = p.id)
				        as mailing
				from person p left join organisation o on o.id = p.organisation_id
				where (:after = 0 or (p.family_name, p.given_name, p.id) >
				    (select family_name, given_name, id from person where id = :after))
				and (:text = '' or strpos(lower(concat(p.given_name, ' ', p.family_name, ' ', p.email)), :text) > 0)
				order by p.family_name, p.given_name, p.id limit :limit""")
			.param("after", after)
			.param("text", text.strip().toLowerCase(Locale.ROOT))
			.param("limit", limit + 1)
			.query((row, number) -> new PersonRow(row.getLong("id"), row.getString("given_name"),
					row.getString("family_name"), row.getString("email"), Language.of(row.getString("language")),
					row.getObject("organisation_id", Long.class), text(row.getString("organisation")),
					mailing(row.getString("mailing"))))
			.list();
		return (rows.size() <= limit) ? new Slice<>(rows, null)
				: new Slice<>(rows.subList(0, limit), rows.get(limit - 1).id());
	}

	private static Set<MailingCategory> mailing(String categories) {
		return (categories == null) ? Set.of()
				: Stream.of(categories.split(",")).map(MailingCategory::valueOf).collect(Collectors.toSet());
	}

	private LocalizedText text(String json) {
		return this.json.readValue(json, LocalizedText.class);
	}

}
