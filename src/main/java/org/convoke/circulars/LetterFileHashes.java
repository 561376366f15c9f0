package org.convoke.circulars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.convoke.web.Language;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hashes under which the files of published letters are sealed. */
@Component
class LetterFileHashes {

	private static final String FILES = """
			select f.circular_id, f.language, f.format, s.sha256
			from circular_file f join stored_file s on s.id = f.file_id where\s""";

	private final JdbcClient jdbc;

	LetterFileHashes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One file.
	 *
	 * @param format as in its address: {@code pdf}, {@code docx}
	 * @param sha256 in hexadecimal digits
	 */
	record SealedFile(long circularId, Language language, String format, String sha256) {
	}

	/** The files of a letter, by language and format. */
	List<SealedFile> of(long circularId) {
		return this.jdbc.sql(FILES + "f.circular_id = ? order by f.language, f.format desc")
			.param(circularId)
			.query(LetterFileHashes::file)
			.list();
	}

	/** The file that has that hash, whichever letter it is of. */
	Optional<SealedFile> find(String sha256) {
		return this.jdbc.sql(FILES + "s.sha256 = ? order by f.circular_id limit 1")
			.param(sha256)
			.query(LetterFileHashes::file)
			.optional();
	}

	private static SealedFile file(ResultSet row, int index) throws SQLException {
		return new SealedFile(row.getLong("circular_id"), Language.of(row.getString("language")),
				row.getString("format").toLowerCase(Locale.ROOT), row.getString("sha256"));
	}

}
