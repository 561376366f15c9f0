package org.convoke.circulars;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.convoke.web.Choice;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the archive can be narrowed down by: only what its letters have. */
@Service
@Transactional(readOnly = true)
class ArchiveChoices {

	private static final int MOST_GROUPS = 500;

	private final JdbcClient jdbc;

	private final Issuers issuers;

	private final MessageSource messages;

	ArchiveChoices(JdbcClient jdbc, Issuers issuers, MessageSource messages) {
		this.jdbc = jdbc;
		this.issuers = issuers;
		this.messages = messages;
	}

	/** Values of the search form, the newest or first in the alphabet at the top. */
	record Offered(List<Choice> years, List<Choice> kinds, List<Choice> issuers, List<Choice> series,
			List<Choice> periods, List<Choice> groups, List<Choice> languages) {
	}

	Offered of(Language language) {
		return new Offered(years(), kinds(language),
				this.issuers.all()
					.stream()
					.map((each) -> new Choice(each.getCode(), each.getBureau().in(language)))
					.toList(),
				plain("select distinct series from circular_series where last_number > 0 order by series"),
				plain("select distinct period from circular_series where last_number > 0 order by period desc"),
				groups(), Stream.of(Language.values()).map((each) -> new Choice(each.code(), each.ownName())).toList());
	}

	/** From the newest letter's to the oldest's, which two looks into the index tell. */
	private List<Choice> years() {
		record Span(Integer oldest, Integer newest) {
		}
		Span span = this.jdbc
			.sql("""
					select extract(year from min(issued_on))::int as oldest, extract(year from max(issued_on))::int as newest
					from circular_search""")
			.query(Span.class)
			.single();
		return (span.newest() == null) ? List.of()
				: IntStream.rangeClosed(0, span.newest() - span.oldest())
					.mapToObj((ago) -> String.valueOf(span.newest() - ago))
					.map((year) -> new Choice(year, year))
					.toList();
	}

	private List<Choice> kinds(Language language) {
		return Stream.of(CircularKind.values())
			.map((each) -> new Choice(each.name(),
					this.messages.getMessage("circulars.CircularKind." + each, null, language.locale())))
			.toList();
	}

	private List<Choice> plain(String sql) {
		return this.jdbc.sql(sql).query(String.class).list().stream().map((each) -> new Choice(each, each)).toList();
	}

	private List<Choice> groups() {
		return this.jdbc.sql("""
				select g.slug as value, g.acronym as text from meeting_group g
				where exists (select from circular_search s where s.group_id = g.id)
				order by g.acronym, g.slug limit ?""").param(MOST_GROUPS).query(Choice.class).list();
	}

}
