package org.convoke.meetings;

import java.util.List;
import java.util.Locale;

import org.convoke.web.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The groups by acronym, a page at a time. */
@Service
@Transactional(readOnly = true)
class GroupList {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	GroupList(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** A group in a list. */
	record GroupRow(String slug, String acronym, LocalizedText name, String mailbox, long meetings) {
	}

	/**
	 * One page of rows and the slug after which the next one begins, null on the last.
	 */
	record Slice(List<GroupRow> rows, String next) {
	}

	/** Groups whose acronym or name holds the text, from the one after that slug on. */
	Slice list(String text, String after, int limit) {
		List<GroupRow> rows = this.jdbc
			.sql("""
					select g.slug, g.acronym, g.name, g.mailbox,
					    (select count(*) from meeting m where m.group_id = g.id) as meetings
					from meeting_group g
					where (:after = '' or (g.acronym, g.slug) > (select acronym, slug from meeting_group where slug = :after))
					and (:text = '' or strpos(lower(g.acronym || ' ' || g.name::text), :text) > 0)
					order by g.acronym, g.slug limit :limit""")
			.param("after", after)
			.param("text", text.strip().toLowerCase(Locale.ROOT))
			.param("limit", limit + 1)
			.query((row, number) -> new GroupRow(row.getString("slug"), row.getString("acronym"),
					this.json.readValue(row.getString("name"), LocalizedText.class), row.getString("mailbox"),
					row.getLong("meetings")))
			.list();
		return (rows.size() <= limit) ? new Slice(rows, null)
				: new Slice(rows.subList(0, limit), rows.get(limit - 1).slug());
	}

}
