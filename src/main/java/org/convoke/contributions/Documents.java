package org.convoke.contributions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.convoke.files.StoredFile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The document list of a meeting. What a reader may see is decided here, in the queries:
 * the secretariat everything, the public what the meeting's audience leaves it, and the
 * files once they are posted.
 */
@Component
class Documents {

	private static final String LINE = """
			select c.id, c.number, c.title, c.sources, c.purpose, c.agenda_item, c.state, c.late, c.received_at
			from contribution c join meeting m on m.id = c.meeting_id
			where m.slug = :slug and (:secretariat or (m.audience = 'PUBLIC' and c.state <> 'RETURNED'))
			""";

	private final JdbcClient jdbc;

	Documents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In which order the lines stand. */
	enum Order {

		NUMBER("c.number"), AGENDA("c.agenda_item collate natural_order nulls last, c.number");

		private final String sql;

		Order(String sql) {
			this.sql = sql;
		}

	}

	List<DocumentRow> list(String slug, boolean secretariat, Order order, int limit, int offset) {
		record Line(long id, DocumentRow row) {
		}
		List<Line> lines = this.jdbc.sql(LINE + "order by " + order.sql + " limit :limit offset :offset")
			.param("slug", slug)
			.param("secretariat", secretariat)
			.param("limit", limit)
			.param("offset", offset)
			.query((row, index) -> new Line(row.getLong("id"), line(row)))
			.list();
		Map<Long, List<FileRow>> files = files(lines.stream().map(Line::id).toList(), secretariat);
		return lines.stream().map((line) -> with(files.getOrDefault(line.id(), List.of()), line.row())).toList();
	}

	/** A file, when the reader may have it. */
	Optional<StoredFile> file(String slug, int number, int position, boolean secretariat) {
		return this.jdbc.sql("""
				select f.id, f.name, f.media_type, f.size, f.sha256, f.created_at
				from contribution c
				    join meeting m on m.id = c.meeting_id
				    join contribution_file cf on cf.contribution_id = c.id
				    join stored_file f on f.id = cf.file_id
				where m.slug = :slug and c.number = :number and cf.position = :position - 1
				    and (:secretariat or (m.audience = 'PUBLIC' and c.state = 'POSTED'))""")
			.param("slug", slug)
			.param("number", number)
			.param("position", position)
			.param("secretariat", secretariat)
			.query(StoredFile.class)
			.optional();
	}

	/** The files that the reader may have, by the id of the contribution. */
	Map<Long, List<FileRow>> files(Collection<Long> contributions, boolean secretariat) {
		record File(long contribution, FileRow row) {
		}
		if (contributions.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql("""
				select cf.contribution_id, cf.position + 1 as position, f.name, f.size, f.sha256
				from contribution c
				    join contribution_file cf on cf.contribution_id = c.id
				    join stored_file f on f.id = cf.file_id
				where c.id in (:ids) and (:secretariat or c.state = 'POSTED')
				order by cf.contribution_id, cf.position""")
			.param("ids", contributions)
			.param("secretariat", secretariat)
			.query((row, index) -> new File(row.getLong("contribution_id"),
					new FileRow(row.getInt("position"), row.getString("name"), row.getLong("size"),
							row.getString("sha256"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(File::contribution, Collectors.mapping(File::row, Collectors.toList())));
	}

	private static DocumentRow line(ResultSet row) throws SQLException {
		return new DocumentRow(row.getInt("number"), row.getString("title"),
				List.of((String[]) row.getArray("sources").getArray()), Purpose.valueOf(row.getString("purpose")),
				row.getString("agenda_item"), ContributionState.valueOf(row.getString("state")), row.getBoolean("late"),
				row.getTimestamp("received_at").toInstant(), List.of());
	}

	private static DocumentRow with(List<FileRow> files, DocumentRow row) {
		return new DocumentRow(row.number(), row.title(), row.sources(), row.purpose(), row.agendaItem(), row.state(),
				row.late(), row.receivedAt(), files);
	}

}
