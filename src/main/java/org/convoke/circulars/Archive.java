package org.convoke.circulars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.convoke.web.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of letters: the archive with its search, the newest ones, drafts. Where words
 * were found: {@link Excerpts}.
 */
@Service
@Transactional(readOnly = true)
public class Archive {

	private static final String ROWS = """
			select coalesce(c.key, c.draft_key) as key, c.state, c.kind, c.series, c.number, c.period, c.issued_on, c.published_at,
			    m.slug as meeting, (select jsonb_object_agg(v.language, v.subject)::text from circular_version v
			        where v.circular_id = c.id) as subject
			from circular c left join meeting m on m.id = c.meeting_id""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final References references;

	private final Clock clock;

	Archive(JdbcClient jdbc, JsonMapper json, References references, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.references = references;
		this.clock = clock;
	}

	/**
	 * A part of a list.
	 *
	 * @param next the key after which the next part begins, null when this is the last
	 */
	record Found(List<CircularRow> rows, String next) {

		static Found of(List<CircularRow> rows, int limit) {
			return (rows.size() <= limit) ? new Found(rows, null)
					: new Found(rows.subList(0, limit), rows.get(limit - 1).key());
		}

	}

	/** The newest published letters. */
	public List<CircularRow> latest(int count) {
		return find(ArchiveSearch.ALL, null, count).rows();
	}

	/**
	 * Published letters, newest first, but the one whose number was asked for before all.
	 * Where no letter has the words, those are found that have words beginning so.
	 * @param after the key of the last letter of the part before, null for the first part
	 */
	Found find(ArchiveSearch search, String after, int limit) {
		SearchTerms terms = search.terms();
		Found found = find(search, terms.sql(), after, limit);
		return (found.rows().isEmpty() && !terms.beginnings().isEmpty())
				? find(search, SearchTerms.BEGINNINGS, after, limit) : found;
	}

	private Found find(ArchiveSearch search, String query, String cursor, int limit) {
		String after = PlainText.line(cursor);
		Integer number = search.terms().number();
		String order = (number != null) ? "(s.number = :number)::int, s.issued_on, s.circular_id"
				: "s.issued_on, s.circular_id";
		StringBuilder narrowed = new StringBuilder("select s.* from circular_search s where true");
		Map<String, Object> parameters = new HashMap<>(Map.of("limit", limit + 1));
		search.narrow(narrowed, parameters, query);
		if (search.open()) {
			parameters.put("now", Timestamp.from(this.clock.instant()));
		}
		if (after != null) {
			narrowed.append(" and (" + order + ") < (select " + order
					+ " from circular_search s join circular c on c.id = s.circular_id where c.key = :after)");
			parameters.put("after", after);
		}
		String newest = order.replace(",", " desc,") + " desc";
		narrowed.append(" order by ").append(newest).append(" limit :limit");
		String sql = ROWS + " join (" + narrowed + ") s on s.circular_id = c.id order by " + newest;
		return Found.of(this.jdbc.sql(sql).params(parameters).query(this::row).list(), limit);
	}

	/** Letters that are being written, the last begun first. */
	Found drafts(String cursor, int limit) {
		String after = PlainText.line(cursor);
		String before = (after != null) ? " and c.id < (select id from circular where draft_key = :after)" : "";
		return Found.of(this.jdbc.sql(ROWS + " where c.state = 'DRAFT'" + before + " order by c.id desc limit :limit")
			.param("after", after)
			.param("limit", limit + 1)
			.query(this::row)
			.list(), limit);
	}

	private CircularRow row(ResultSet row, int index) throws SQLException {
		CircularKind kind = CircularKind.valueOf(row.getString("kind"));
		String series = row.getString("series");
		Integer number = row.getObject("number", Integer.class);
		return new CircularRow(row.getString("key"), CircularState.valueOf(row.getString("state")), kind, series,
				number, row.getString("period"), this.references.of(LetterName.of(row.getString("key"), kind, series)),
				this.json.readValue(row.getString("subject"), LocalizedText.class),
				row.getObject("issued_on", LocalDate.class), row.getString("meeting"),
				(row.getTimestamp("published_at") != null) ? row.getTimestamp("published_at").toInstant() : null);
	}

}
