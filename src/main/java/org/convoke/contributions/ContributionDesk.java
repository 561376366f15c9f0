package org.convoke.contributions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.convoke.web.Language;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contributions as the secretariat and their submitters see them, in a few queries. */
@Component
class ContributionDesk {

	private static final String COLUMNS = """
			select c.id, c.number, c.title, c.sources, c.purpose, c.agenda_item, c.abstract, c.keywords, c.language,
			    c.received_at, c.late, c.state, c.decided_at, c.return_reason
			from contribution c join meeting m on m.id = c.meeting_id
			""";

	private final JdbcClient jdbc;

	private final Documents documents;

	ContributionDesk(JdbcClient jdbc, Documents documents) {
		this.jdbc = jdbc;
		this.documents = documents;
	}

	/** Those of a meeting after that number, in any state. */
	List<ContributionRow> list(String slug, int after, int limit) {
		return complete(
				this.jdbc.sql(COLUMNS + "where m.slug = :slug and c.number > :after order by c.number limit :limit")
					.param("slug", slug)
					.param("after", after)
					.param("limit", limit)
					.query(ContributionDesk::row)
					.list());
	}

	/** Those of a meeting in that state after that number: the longest waiting first. */
	List<ContributionRow> list(String slug, ContributionState state, int after, int limit) {
		return complete(this.jdbc.sql(COLUMNS + """
				where m.slug = :slug and c.state = :state and c.number > :after order by c.number limit :limit""")
			.param("slug", slug)
			.param("state", state.name())
			.param("after", after)
			.param("limit", limit)
			.query(ContributionDesk::row)
			.list());
	}

	Map<ContributionState, Integer> counts(String slug) {
		Map<ContributionState, Integer> counts = new EnumMap<>(ContributionState.class);
		this.jdbc.sql("""
				select c.state, count(*) from contribution c join meeting m on m.id = c.meeting_id
				where m.slug = ? group by c.state""").param(slug).query((row) -> {
			counts.put(ContributionState.valueOf(row.getString(1)), row.getInt(2));
		});
		return counts;
	}

	Optional<ContributionRow> find(String slug, int number) {
		return complete(this.jdbc.sql(COLUMNS + "where m.slug = :slug and c.number = :number")
			.param("slug", slug)
			.param("number", number)
			.query(ContributionDesk::row)
			.list()).stream().findFirst();
	}

	Optional<ContributionRow> findByToken(String token) {
		return complete(this.jdbc.sql(COLUMNS + "where c.token = :token")
			.param("token", token)
			.query(ContributionDesk::row)
			.list()).stream().findFirst();
	}

	/** The meeting of the contribution behind that token. */
	Optional<Long> meetingOf(String token) {
		return this.jdbc.sql("select meeting_id from contribution where token = ?")
			.param(token)
			.query(Long.class)
			.optional();
	}

	private List<ContributionRow> complete(List<ContributionRow> rows) {
		List<Long> ids = rows.stream().map(ContributionRow::id).toList();
		Map<Long, List<FileRow>> files = this.documents.files(ids, true);
		Map<Long, List<Contact>> contacts = contacts(ids);
		return rows.stream()
			.map((row) -> new ContributionRow(row.id(), row.number(), row.title(), row.sources(),
					contacts.getOrDefault(row.id(), List.of()), row.purpose(), row.agendaItem(), row.summary(),
					row.keywords(), row.language(), row.receivedAt(), row.late(), row.state(), row.decidedAt(),
					row.returnReason(), files.getOrDefault(row.id(), List.of())))
			.toList();
	}

	private Map<Long, List<Contact>> contacts(Collection<Long> ids) {
		record Line(long contribution, Contact contact) {
		}
		if (ids.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql("""
				select contribution_id, name, email, organisation from contribution_contact
				where contribution_id in (:ids) order by contribution_id, position""")
			.param("ids", ids)
			.query((row, index) -> new Line(row.getLong("contribution_id"),
					new Contact(row.getString("name"), row.getString("email"), row.getString("organisation"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Line::contribution, Collectors.mapping(Line::contact, Collectors.toList())));
	}

	private static ContributionRow row(ResultSet row, int index) throws SQLException {
		Timestamp decidedAt = row.getTimestamp("decided_at");
		return new ContributionRow(row.getLong("id"), row.getInt("number"), row.getString("title"),
				texts(row, "sources"), List.of(), Purpose.valueOf(row.getString("purpose")),
				row.getString("agenda_item"), row.getString("abstract"), texts(row, "keywords"),
				Language.of(row.getString("language")), row.getTimestamp("received_at").toInstant(),
				row.getBoolean("late"), ContributionState.valueOf(row.getString("state")),
				(decidedAt != null) ? decidedAt.toInstant() : null, row.getString("return_reason"), List.of());
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

}
