package org.convoke.circulars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.convoke.web.Language;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** Shows in letters that a search has found where their words are. */
@Service
@Transactional(readOnly = true)
class Excerpts {

	/** Characters for private use, which no text of a letter has. */
	private static final char BEGIN = '\uE000';

	private static final char END = '\uE001';

	/** Of a very long letter the beginning is looked through. */
	private static final int LONGEST = 20_000;

	private static final String OPTIONS = "'StartSel=" + BEGIN + ", StopSel=" + END
			+ ", MaxFragments=2, MaxWords=22, MinWords=8, FragmentDelimiter=\" … \"'";

	private static final String WHOLE = "'HighlightAll=true, StartSel=" + BEGIN + ", StopSel=" + END + "'";

	private static final int CHINESE_BEFORE = 20;

	private static final int CHINESE_LENGTH = 90;

	private static final String SQL = """
			select c.key, hit.language, hit.subject, hit.body
			from circular c cross join lateral (
			    select marked.* from (
			        select v.language, without_markup(v.subject) as subject,
			            without_markup(left(letter_body(v.paragraphs, v.annexes), %d)) as body
			        from circular_version v where v.circular_id = c.id
			        order by v.language <> :reader, v.language <> c.original, v.language offset 0) v
			    cross join lateral (select v.language, %s as subject, %s as body) marked
			    where marked.subject like :mark or marked.body like :mark limit 1) hit
			where c.key = any (:keys)""".formatted(LONGEST, marked("v.subject", WHOLE), marked("v.body", OPTIONS));

	private final JdbcClient jdbc;

	Excerpts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Where the words were found in one letter, as safe HTML with {@code <mark>}.
	 *
	 * @param language the language of the version that has them: the reader's one if it
	 * does
	 * @param body empty when only the subject has them
	 */
	record Excerpt(Language language, String subject, String body) {
	}

	/**
	 * By the keys of the letters; those whose words are nowhere in the text are missing.
	 */
	Map<String, Excerpt> of(List<CircularRow> rows, SearchTerms terms, Language reader) {
		if (terms.isEmpty() || rows.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql(SQL)
			.params(terms.parameters())
			.param("run", terms.chineseRun())
			.param("reader", reader.code())
			.param("mark", "%" + BEGIN + "%")
			.param("keys", rows.stream().map(CircularRow::key).toArray(String[]::new))
			.query((row, number) -> Map.entry(row.getString("key"), excerpt(row)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static Excerpt excerpt(ResultSet row) throws SQLException {
		String body = row.getString("body");
		return new Excerpt(Language.of(row.getString("language")), html(row.getString("subject")),
				(body.indexOf(BEGIN) >= 0) ? html(body) : "");
	}

	private static String html(String marked) {
		return HtmlUtils.htmlEscape(marked.replaceAll("\\s+", " ").strip(), "UTF-8")
			.replace(String.valueOf(BEGIN), "<mark>")
			.replace(String.valueOf(END), "</mark>");
	}

	/**
	 * PostgreSQL marks words; in Chinese, which it cannot cut, the characters themselves.
	 */
	private static String marked(String text, String options) {
		String words = Stream.of(Language.values())
			.filter((language) -> language != Language.ZH)
			.map((language) -> "when '%s' then ts_headline('%s', %s, %s, %s)".formatted(language.code(),
					SearchTerms.configuration(language), text, SearchTerms.sqlIn(language), options))
			.collect(Collectors.joining(" "));
		String around = text.equals("v.subject") ? text
				: "substr(%1$s, greatest(1, position(:run in %1$s) - %2$d), %3$d)".formatted(text, CHINESE_BEFORE,
						CHINESE_LENGTH);
		return "case v.language %s else replace(%s, nullif(:run, ''), '%s' || :run || '%s') end".formatted(words,
				around, BEGIN, END);
	}

}
