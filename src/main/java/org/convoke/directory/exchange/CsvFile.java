package org.convoke.directory.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.convoke.web.InvalidException;

/**
 * The rows of a file under the headings that it has.
 *
 * @param unknown headings that mean nothing here
 */
record CsvFile(List<CsvRow> rows, List<Column> columns, List<String> unknown) {

	static final int MOST_ROWS = 20_000;

	/**
	 * What an export puts before a cell that a spreadsheet would take for a formula, or
	 * that begins like one that has it already.
	 */
	private static final Pattern NEUTRALISED = Pattern.compile("^'(?='*[=+\\-@\\t\\r])");

	private static final Pattern SPACES = Pattern.compile("^[\\p{Z}\\t\\uFEFF\\u200B]+|[\\p{Z}\\t\\uFEFF\\u200B]+$");

	static CsvFile of(String text) {
		String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
		List<CsvRecord> records = records(body, separator(body));
		if (records.isEmpty()) {
			throw InvalidException.of("file", "directory.import.file.empty");
		}
		List<Optional<Column>> headings = records.get(0).getFields().stream().map(Column::of).toList();
		List<Column> columns = headings.stream().flatMap(Optional::stream).toList();
		check(columns);
		List<CsvRow> rows = new ArrayList<>();
		for (CsvRecord found : records.subList(1, records.size())) {
			CsvRow row = row(found, headings);
			if (!row.isEmpty() || !row.extra().isEmpty()) {
				rows.add(row);
			}
		}
		if (rows.isEmpty()) {
			throw InvalidException.of("file", "directory.import.file.noRows");
		}
		if (rows.size() > MOST_ROWS) {
			throw InvalidException.of("file", "directory.import.file.tooManyRows", rows.size(), MOST_ROWS);
		}
		List<String> unknown = records.get(0)
			.getFields()
			.stream()
			.filter((heading) -> !heading.isBlank() && Column.of(heading).isEmpty())
			.toList();
		return new CsvFile(rows, columns, unknown);
	}

	private static List<CsvRecord> records(String text, char separator) {
		List<CsvRecord> records = new ArrayList<>();
		try (CsvReader<CsvRecord> reader = CsvReader.builder()
			.fieldSeparator(separator)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.ofCsvRecord(text)) {
			for (CsvRecord found : reader) {
				records.add(found);
				// A file that is much too long is not read to its end.
				if (records.size() > 5 * MOST_ROWS) {
					break;
				}
			}
			return records;
		}
		catch (CsvParseException ex) {
			throw InvalidException.of("file", "directory.import.file.broken", records.size() + 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What the line of the headings has most of. */
	private static char separator(String text) {
		String headings = text.lines().findFirst().orElse("");
		char best = ',';
		for (char each : new char[] { ';', '\t' }) {
			if (count(headings, each) > count(headings, best)) {
				best = each;
			}
		}
		return best;
	}

	private static long count(String text, char wanted) {
		return text.chars().filter((each) -> each == wanted).count();
	}

	private static void check(List<Column> columns) {
		for (Column column : columns) {
			if (columns.indexOf(column) != columns.lastIndexOf(column)) {
				throw InvalidException.of("file", "directory.import.file.columnTwice", column.heading());
			}
		}
		if (!columns.contains(Column.FAMILY_NAME) && !columns.contains(Column.ORGANISATION)) {
			throw InvalidException.of("file", "directory.import.file.noHeadings");
		}
	}

	private static CsvRow row(CsvRecord found, List<Optional<Column>> headings) {
		Map<Column, String> cells = new EnumMap<>(Column.class);
		StringBuilder extra = new StringBuilder();
		for (int i = 0; i < found.getFieldCount(); i++) {
			String cell = SPACES.matcher(found.getField(i)).replaceAll("");
			String plain = NEUTRALISED.matcher(cell).replaceFirst("");
			if (i >= headings.size()) {
				extra.append(plain);
			}
			else {
				headings.get(i).ifPresent((column) -> cells.put(column, plain));
			}
		}
		return new CsvRow((int) found.getStartingLineNumber(), cells, extra.toString());
	}

}
