package org.convoke.circulars;

import java.util.List;

import org.convoke.web.Choice;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings that a letter can be begun from: the newest ones. */
@Component
class MeetingChoices {

	private static final int MOST = 100;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	MeetingChoices(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	List<Choice> of(Language language) {
		return this.jdbc
			.sql("select m.slug, m.title::text as title, g.acronym from meeting m"
					+ " join meeting_group g on g.id = m.group_id order by m.id desc limit ?")
			.param(MOST)
			.query((row, number) -> {
				String title = this.json.readValue(row.getString("title"), LocalizedText.class).in(language);
				String acronym = row.getString("acronym");
				return new Choice(row.getString("slug"), title.contains(acronym) ? title : acronym + " – " + title);
			})
			.list();
	}

}
