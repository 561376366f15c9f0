package org.convoke.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The people of the directory, as other packages need them. */
@Service
public class People {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	People(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Somebody of some categories, with or without an address (null).
	 *
	 * @param organisation the name of the organisation, empty when there is none
	 * @param category that of the organisation, null when there is none
	 * @param functions the categories that name the person
	 */
	public record Member(long person, String email, String name, Language language, LocalizedText organisation,
			Category category, Set<MailingCategory> functions) {

		public boolean belongsTo(MailingCategory mailing) {
			return mailing.category().map((each) -> each == this.category).orElse(this.functions.contains(mailing));
		}

	}

	/**
	 * Everybody with an address who belongs to one of these categories, by organisation
	 * or by name, each once.
	 */
	public List<Recipient> in(Collection<MailingCategory> mailing) {
		return members(mailing).stream()
			.filter((member) -> member.email() != null)
			.map((member) -> new Recipient(member.email(), member.name(), member.language()))
			.toList();
	}

	/** Everybody who belongs to one of these categories, also without an address. */
	public List<Member> members(Collection<MailingCategory> mailing) {
		if (mailing.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select p.id, p.email, p.given_name || ' ' || p.family_name as name, p.language,
				    coalesce(o.name, '{}') as organisation, o.category,
				    (select string_agg(m.category, ',') from person_mailing_category m where m.person_id = p.id)
				        as functions
				from person p left join organisation o on o.id = p.organisation_id
				where o.category = any (:categories) or exists (select from person_mailing_category m
				    where m.person_id = p.id and m.category = any (:mailing))
				order by p.id""")
			.param("categories", categories(mailing))
			.param("mailing", mailing.stream().map(Enum::name).toArray(String[]::new))
			.query(this::member)
			.list();
	}

	/** Those of these people who are still in the directory. */
	public List<Member> find(Collection<Long> people) {
		return this.jdbc.sql("""
				select p.id, p.email, p.given_name || ' ' || p.family_name as name, p.language,
				    coalesce(o.name, '{}') as organisation, o.category, null as functions
				from person p left join organisation o on o.id = p.organisation_id
				where p.id = any (:people) order by p.id""")
			.param("people", people.toArray(Long[]::new))
			.query(this::member)
			.list();
	}

	/** The organisations of these categories for which nobody stands, by name. */
	public List<LocalizedText> organisationsWithoutPeople(Collection<MailingCategory> mailing) {
		return this.jdbc.sql("""
				select o.name from organisation o where o.category = any (:categories) and o.merged_into is null
				and not exists (select from person p where p.organisation_id = o.id) order by o.name::text, o.id""")
			.param("categories", categories(mailing))
			.query((row, number) -> this.json.readValue(row.getString("name"), LocalizedText.class))
			.list();
	}

	private static String[] categories(Collection<MailingCategory> mailing) {
		return mailing.stream()
			.map(MailingCategory::category)
			.flatMap(Optional::stream)
			.map(Enum::name)
			.toArray(String[]::new);
	}

	private Member member(ResultSet row, int number) throws SQLException {
		String category = row.getString("category");
		String functions = row.getString("functions");
		return new Member(row.getLong("id"), row.getString("email"), row.getString("name"),
				Language.of(row.getString("language")),
				this.json.readValue(row.getString("organisation"), LocalizedText.class),
				(category != null) ? Category.valueOf(category) : null, (functions == null) ? Set.of()
						: Stream.of(functions.split(",")).map(MailingCategory::valueOf).collect(Collectors.toSet()));
	}

}
