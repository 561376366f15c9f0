package org.convoke.directory.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The directory as a file that can be imported again: a row for each person, and one for
 * each organisation without people.
 */
@Service
class DirectoryExport {

	/**
	 * What a spreadsheet would run as a formula, and what only looks as if it had been
	 * kept from that: the import takes one apostrophe away from both.
	 */
	private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r]");

	private final JdbcClient jdbc;

	private final JsonMapper json;

	DirectoryExport(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Writes it row by row; the transaction lets the database send them so. */
	@Transactional(readOnly = true)
	public void write(Writer out) {
		try {
			// Spreadsheet programs know UTF-8 by this mark only.
			out.write('\uFEFF');
			CsvWriter csv = CsvWriter.builder().build(out);
			csv.writeRecord(Arrays.stream(Column.values()).map(Column::heading).toList());
			this.jdbc.sql("""
					select o.name, o.acronym, o.category, o.country, p.given_name, p.family_name, p.email, p.language,
					    (select string_agg(m.category, ';' order by m.category) from person_mailing_category m
					        where m.person_id = p.id) as functions
					from organisation o full join person p on p.organisation_id = o.id
					where o.merged_into is null
					order by o.category, o.id, p.family_name, p.given_name, p.id""")
				.withFetchSize(1000)
				.query((row) -> {
					write(csv, row);
				});
			csv.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(CsvWriter csv, ResultSet row) throws SQLException {
		String name = row.getString("name");
		csv.writeRecord(safe((name != null) ? this.json.readValue(name, LocalizedText.class).in(Language.EN) : null),
				safe(row.getString("acronym")), safe(row.getString("category")), safe(row.getString("country")),
				safe(row.getString("given_name")), safe(row.getString("family_name")), safe(row.getString("email")),
				safe(row.getString("language")), safe(row.getString("functions")));
	}

	private static String safe(String cell) {
		if (cell == null) {
			return "";
		}
		return FORMULA.matcher(cell).find() ? "'" + cell : cell;
	}

}
