package org.convoke.circulars.reading.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.convoke.web.Choice;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.convoke.web.Times;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Groups and meetings that are here already: those that a letter may be about. */
@Component
class Matches {

	private static final int MOST = 200;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Times times;

	Matches(JdbcClient jdbc, JsonMapper json, Times times) {
		this.jdbc = jdbc;
		this.json = json;
		this.times = times;
	}

	/** The address of the group with that acronym, or else that name. */
	Optional<String> group(String acronym, String name) {
		return this.jdbc
			.sql("""
					select slug from meeting_group
					where :acronym <> '' and (lower(acronym) = lower(:acronym) or slug = :slug)
					    or :name <> '' and exists (select from jsonb_each_text(name) each where lower(each.value) = lower(:name))
					order by (lower(acronym) = lower(:acronym)) desc, (slug = :slug) desc, id limit 1""")
			.param("acronym", acronym.strip())
			.param("slug", Filling.slug(acronym))
			.param("name", name.strip())
			.query(String.class)
			.optional();
	}

	/**
	 * The address of the meeting of that group with that number, or else on those days.
	 */
	Optional<String> meeting(String group, Integer ordinal, LocalDate first, LocalDate last) {
		return this.jdbc.sql("""
				select m.slug from meeting m join meeting_group g on g.id = m.group_id
				where g.slug = :group and (m.ordinal = cast(:ordinal as integer)
				    or (cast(:ordinal as integer) is null or m.ordinal is null)
				        and exists (select from meeting_session s where s.meeting_id = m.id
				            and s.starts_at::date <= cast(:last as date) and s.ends_at::date >= cast(:first as date)))
				order by (m.ordinal = cast(:ordinal as integer)) desc nulls last, m.id desc limit 1""")
			.param("group", group)
			.param("ordinal", ordinal)
			.param("first", first)
			.param("last", last)
			.query(String.class)
			.optional();
	}

	/** The groups to choose from, the chosen one among them, by acronym. */
	List<Choice> groups(String chosen, Language language) {
		return this.jdbc
			.sql("""
					select slug, acronym, name from (
					    select * from meeting_group order by (slug = ?) desc, id desc limit ?) newest order by acronym, slug""")
			.params((chosen != null) ? chosen : "", MOST)
			.query((row, number) -> new Choice(row.getString("slug"),
					called(row.getString("acronym"), text(row.getString("name")).in(language))))
			.list();
	}

	private static String called(String acronym, String name) {
		return name.toLowerCase(Locale.ROOT).contains(acronym.toLowerCase(Locale.ROOT)) ? name : acronym + " – " + name;
	}

	/** The meetings of that group, the chosen one among them, the newest first. */
	List<Choice> meetings(String group, String chosen, Language language) {
		return this.jdbc.sql("""
				select m.slug, m.title, m.starts_at at time zone m.zone as start from meeting m
				join meeting_group g on g.id = m.group_id
				where g.slug = ? order by (m.slug = ?) desc, m.starts_at desc limit ?""")
			.params((group != null) ? group : "", (chosen != null) ? chosen : "", MOST)
			.query((row, number) -> new Choice(row.getString("slug"), text(row.getString("title")).in(language) + " ("
					+ this.times.day(row.getTimestamp("start").toLocalDateTime().toLocalDate(), language) + ")"))
			.list();
	}

	private LocalizedText text(String json) {
		return this.json.readValue(json, LocalizedText.class);
	}

}
