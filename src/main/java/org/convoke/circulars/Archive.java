package org.convoke.circulars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.convoke.web.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of letters: the archive with its search, the newest ones, drafts. */
@Service
@Transactional(readOnly = true)
public class Archive {

	/** As people name a letter: "127", "TSB 127", "t25-tsb-cir-0127". */
	private static final Pattern NUMBER = Pattern.compile("^(?:[\\p{L}][\\p{L}\\d]*[\\s/-]+)*0*(\\d{1,5})$");

	private static final String ROWS = """
			select coalesce(c.key, c.draft_key) as key, c.state, c.kind, c.series, c.number, c.period, c.issued_on,
			    m.slug as meeting, (select jsonb_object_agg(v.language, v.subject)::text from circular_version v
			        where v.circular_id = c.id) as subject
			from circular c left join meeting m on m.id = c.meeting_id join issuer i on i.id = c.issuer_id
			where c.state = :state""";

	/** One query in the words of all languages, since one index holds them all. */
	private static final String SEARCH = """
			and c.id in (
			   select v.circular_id from circular_version v where v.search @@ (websearch_to_tsquery('english', :q)
			       || websearch_to_tsquery('french_letter', :q) || websearch_to_tsquery('spanish_letter', :q)
			       || websearch_to_tsquery('russian', :q) || websearch_to_tsquery('arabic', :q))
			   union all select v.circular_id from circular_version v where v.subject ilike :like
			   union all select v.circular_id from circular_version v where v.language = 'zh'
			       and (v.subject || ' ' || v.paragraphs::text) ilike :like
			   union all select n.id from circular n where n.number::text like :number)""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final References references;

	Archive(JdbcClient jdbc, JsonMapper json, References references) {
		this.jdbc = jdbc;
		this.json = json;
		this.references = references;
	}

	/** What somebody looks for; null (or empty q) means no matter. */
	record Search(String q, Integer year, String issuer, CircularKind kind) {

		static final Search ALL = new Search("", null, null, null);

	}

	/**
	 * A part of a list.
	 *
	 * @param next the key after which the next part begins, null when this is the last
	 */
	record Found(List<CircularRow> rows, String next) {
	}

	/** The newest published letters. */
	public List<CircularRow> latest(int count) {
		return find(CircularState.PUBLISHED, Search.ALL, null, count).rows();
	}

	/** Letters in that state, newest first. */
	Found find(CircularState state, Search search, String after, int limit) {
		StringBuilder sql = new StringBuilder(ROWS);
		Map<String, Object> parameters = new HashMap<>(Map.of("state", state.name(), "limit", limit + 1));
		narrow(search, sql, parameters);
		String newest = (state == CircularState.PUBLISHED) ? "(c.issued_on, c.id)" : "c.id";
		if (after != null && !after.isBlank()) {
			sql.append(" and ")
				.append(newest)
				.append(" < (select ")
				.append(newest.replaceAll("[()]", ""))
				.append(" from circular c where c.key = :after or c.draft_key = :after)");
			parameters.put("after", after);
		}
		sql.append(" order by ")
			.append(newest.replaceAll("[()]", "").replace(",", " desc,"))
			.append(" desc limit :limit");
		List<CircularRow> rows = this.jdbc.sql(sql.toString()).params(parameters).query(this::row).list();
		return (rows.size() <= limit) ? new Found(rows, null)
				: new Found(rows.subList(0, limit), rows.get(limit - 1).key());
	}

	private static void narrow(Search search, StringBuilder sql, Map<String, Object> parameters) {
		String q = PlainText.lineOrEmpty(search.q());
		if (!q.isEmpty()) {
			Matcher number = NUMBER.matcher(q);
			parameters.put("q", q);
			parameters.put("like", "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%");
			parameters.put("number", number.matches() ? "%" + number.group(1) + "%" : "");
			sql.append("\n").append(SEARCH);
		}
		if (search.year() != null) {
			sql.append(" and c.issued_on >= make_date(:year, 1, 1) and c.issued_on < make_date(:year + 1, 1, 1)");
			parameters.put("year", search.year());
		}
		if (search.issuer() != null && !search.issuer().isBlank()) {
			sql.append(" and i.code = :issuer");
			parameters.put("issuer", search.issuer());
		}
		if (search.kind() != null) {
			sql.append(" and c.kind = :kind");
			parameters.put("kind", search.kind().name());
		}
	}

	private CircularRow row(ResultSet row, int index) throws SQLException {
		CircularKind kind = CircularKind.valueOf(row.getString("kind"));
		String series = row.getString("series");
		Integer number = row.getObject("number", Integer.class);
		return new CircularRow(row.getString("key"), CircularState.valueOf(row.getString("state")), kind, series,
				number, row.getString("period"), this.references.of(LetterName.of(row.getString("key"), kind, series)),
				this.json.readValue(row.getString("subject"), LocalizedText.class),
				row.getObject("issued_on", LocalDate.class), row.getString("meeting"));
	}

	/** The years that have letters, newest first. */
	List<Integer> years() {
		return this.jdbc.sql("""
				select distinct extract(year from issued_on)::int as year from circular where state = 'PUBLISHED'
				order by year desc""").query(Integer.class).list();
	}

}
