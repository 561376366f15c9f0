package org.convoke.registrations.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.convoke.registrations.RegistrationRow;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A file of rows while it is written: it holds some hundred of them, never all. */
abstract sealed class ExportFile implements AutoCloseable {

	/** What a spreadsheet program would run as a formula. */
	private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

	final ExportWords words;

	private ExportFile(ExportWords words) {
		this.words = words;
	}

	static ExportFile open(ExportFormat format, OutputStream out, ExportWords words) throws IOException {
		return switch (format) {
			case CSV -> new Csv(out, words);
			case XLSX -> new Xlsx(out, words);
		};
	}

	abstract void add(RegistrationRow row);

	@Override
	public abstract void close();

	/** Text that stays text in a spreadsheet program. */
	static String safe(String text) {
		return FORMULA.matcher(text).find() ? "'" + text : text;
	}

	/** Comma-separated, with the mark by which spreadsheet programs know UTF-8. */
	private static final class Csv extends ExportFile {

		private final CsvWriter csv;

		private final OutputStreamWriter writer;

		Csv(OutputStream out, ExportWords words) throws IOException {
			super(words);
			this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
			this.writer.write('\uFEFF');
			this.csv = CsvWriter.builder().build(this.writer);
			this.csv.writeRecord(ExportColumn.headings(words));
		}

		@Override
		void add(RegistrationRow row) {
			this.csv.writeRecord(Arrays.stream(ExportColumn.values()).map((column) -> cell(column, row)).toList());
		}

		private String cell(ExportColumn column, RegistrationRow row) {
			Object value = column.of(row, this.words);
			return (value == null) ? "" : (value instanceof Instant at) ? this.words.moment(at) : safe((String) value);
		}

		@Override
		public void close() {
			try {
				this.csv.flush();
				this.writer.flush();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/** A workbook of one sheet, written away every some hundred rows. */
	private static final class Xlsx extends ExportFile {

		private static final int FLUSH = 500;

		private static final String TIME = "yyyy-mm-dd hh:mm";

		private final Workbook book;

		private final Worksheet sheet;

		private final ExportColumn[] columns = ExportColumn.values();

		private int next;

		Xlsx(OutputStream out, ExportWords words) {
			super(words);
			this.book = new Workbook(out, "Convoke", null);
			this.sheet = this.book.newWorksheet(words.text("lists.export.sheet"));
			this.sheet.freezePane(0, 1);
			for (int i = 0; i < this.columns.length; i++) {
				this.sheet.width(i, this.columns[i].width());
			}
			List<String> headings = ExportColumn.headings(words);
			for (int i = 0; i < headings.size(); i++) {
				this.sheet.inlineString(0, i, headings.get(i));
				this.sheet.style(0, i).bold().set();
			}
			this.next = 1;
		}

		@Override
		void add(RegistrationRow row) {
			for (int i = 0; i < this.columns.length; i++) {
				Object value = this.columns[i].of(row, this.words);
				if (value instanceof Instant at) {
					this.sheet.value(this.next, i, this.words.there(at));
					this.sheet.style(this.next, i).format(TIME).set();
				}
				else if (value != null) {
					// A text of its own, not of a table of all texts, which would grow.
					this.sheet.inlineString(this.next, i, (String) value);
				}
			}
			this.next++;
			if (this.next % FLUSH == 0) {
				try {
					this.sheet.flush();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}
		}

		@Override
		public void close() {
			try {
				this.book.finish();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
