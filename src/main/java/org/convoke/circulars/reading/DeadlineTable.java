package org.convoke.circulars.reading;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.convoke.circulars.reading.Body.Row;

/**
 * Reads the table of deadlines of a letter, in whichever form it came out of its file:
 * the date on a line and the tasks below it, both on one line, or the task before the
 * date.
 */
final class DeadlineTable {

	private static final Pattern BORDERS = Pattern.compile("\\t+|[ \\t]*\\|[ \\t|]*|[ \\t]/[ \\t]*|[ \\t]{3,}");

	/** Tasks that follow each other in one cell. */
	private static final Pattern TASKS = Pattern.compile(
			"(?<=[^\\s-])[ \\t]+-[ \\t]+|(?<=[;.)])[ \\t]*-[ \\t]*(?=\\p{Lu})|(?<=;)[ \\t]+(?=\\p{L})(?![^()]{0,200}\\))");

	/** An address and nothing else. */
	private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+|(?:https?://|www\\.)\\S+");

	private static final int LONGEST_DATE = 60;

	/** What is longer is no row. */
	private static final int LONGEST_LINE = 2_000;

	/** What may stand beside a time: its zone. */
	private static final int LONGEST_ZONE = 8;

	/** Lines before the first row, which name the columns. */
	private static final int HEADER = 3;

	private final SourceText text;

	private final Words words;

	private final Lines lines;

	private final List<Row> rows = new ArrayList<>();

	/** The headings of the columns, where there are several beside date and task. */
	private List<Span> columns = List.of();

	DeadlineTable(SourceText text, Words words, Lines lines) {
		this.text = text;
		this.words = words;
		this.lines = lines;
	}

	List<Row> rows() {
		return this.rows;
	}

	/**
	 * Reads the rows from that line.
	 * @return the first line that is none of the table's; the given one when there is
	 * none
	 */
	int read(int from, int to) {
		int before = this.rows.size();
		Row open = null;
		ZoneId zone = null;
		int line = from;
		columns((from > 0) ? cells(from - 1) : List.of());
		boolean pairs = isPairs(from, to);
		while (pairs && line + 1 < to && dated(cells(line)) < 0 && dated(cells(line + 1)) >= 0) {
			Row row = row(cells(line + 1), dated(cells(line + 1)), null);
			row.tasks().addAll(0, cells(line));
			this.rows.add(row);
			line += 2;
		}
		if (line > from) {
			return line;
		}
		for (; line < to; line++) {
			List<Span> cells = cells(line);
			int dated = dated(cells);
			if (open == null && dated < 0) {
				columns(cells);
				ZoneId named = Zones.in(this.text, this.lines.at(line), this.words);
				zone = (named != null) ? named : zone;
			}
			if (dated >= 0) {
				open = row(cells, dated, zone);
				this.rows.add(open);
			}
			else if (open != null && isZone(this.lines.at(line))) {
				open = new Row(open.date(), open.dateAt().to(this.lines.at(line)), open.tasks(), open.zone());
				this.rows.set(this.rows.size() - 1, open);
			}
			else if (open != null && (this.lines.isBullet(line) || open.tasks().isEmpty()
					|| this.lines.get(line).indented() && !this.lines.get(line).gap())) {
				cells.forEach(open.tasks()::add);
			}
			else if (open != null && this.lines.continues(line) && !open.tasks().isEmpty()) {
				Span last = open.tasks().remove(open.tasks().size() - 1);
				open.tasks().add(last.to(this.lines.at(line)));
			}
			else if (open != null || line > from + HEADER || this.lines.at(line).length() > LONGEST_DATE) {
				break;
			}
		}
		return (this.rows.size() == before) ? from : line;
	}

	/**
	 * Whether tasks and dates follow each other line by line, the task first, so that the
	 * last line is a date.
	 */
	private boolean isPairs(int from, int to) {
		int last = -1;
		for (int line = from + 1; line < to && dated(cells(line)) >= 0 && dated(cells(line - 1)) < 0; line += 2) {
			last = line;
		}
		if (last < from + 3 || !row(cells(last), dated(cells(last)), null).tasks().isEmpty()) {
			return false;
		}
		return last + 1 >= to || this.lines.get(last + 1).gap() && !this.lines.get(last).gap()
				|| this.lines.plain(last + 1).endsWith(".");
	}

	/**
	 * Reads rows that no heading announces: at least two lines that begin with a date and
	 * go on in another cell or on the next line.
	 * @return the first line that is none of the table's; the given one when there is
	 * none
	 */
	int readUnannounced(int line, int to) {
		if (!beginsRow(line)) {
			return line;
		}
		boolean another = false;
		for (int next = line + 1; next < Math.min(to, line + 4) && !another; next++) {
			another = beginsRow(next);
		}
		return another ? read(line, to) : line;
	}

	private boolean beginsRow(int line) {
		List<Span> cells = cells(line);
		List<DateSpan> dates = cells.isEmpty() ? List.of() : dates(cells.get(0));
		return !dates.isEmpty() && dates.get(0).hasYear() && cells.get(0).length() <= LONGEST_DATE / 2
				&& begins(cells.get(0), dates.get(0));
	}

	/** "(Geneva time)" on a line below the date. */
	private boolean isZone(Span line) {
		return line.length() <= LONGEST_DATE / 2 && this.text.plain(line).startsWith("(")
				&& Zones.in(this.text, line, this.words) != null;
	}

	private List<Span> cells(int line) {
		List<Span> cells = new ArrayList<>();
		if (this.lines.at(line).length() > LONGEST_LINE) {
			return cells;
		}
		for (Span cell : this.text.split(this.lines.bullet(this.lines.at(line)), BORDERS)) {
			for (Span task : this.text.split(cell, TASKS)) {
				Span inner = this.lines.bullet(task);
				if (!this.text.plain(inner).matches("[-•*]")) {
					cells.add(inner);
				}
			}
		}
		return cells;
	}

	private void columns(List<Span> cells) {
		this.columns = (cells.size() > 2) ? cells : this.columns;
	}

	/** Whether the cell tells no task but to whom to turn. */
	private boolean isAside(List<Span> cells, int cell) {
		return cells.size() > 2 && ADDRESS.matcher(this.text.plain(cells.get(cell))).matches()
				|| cells.size() == this.columns.size()
						&& this.text.says(this.words.pattern("deadlines.aside"), this.columns.get(cell));
	}

	/** The cell that holds a date and little else; -1 when there is none. */
	private int dated(List<Span> cells) {
		for (int i = 0; i < cells.size(); i++) {
			List<DateSpan> dates = dates(cells.get(i));
			if (!dates.isEmpty() && (cells.get(i).length() <= LONGEST_DATE || begins(cells.get(i), dates.get(0))
					|| followsColon(cells.get(i), dates.get(0)))) {
				return i;
			}
		}
		return -1;
	}

	/** "Registration (on line, by the form on the page): 1 June 2026". */
	private boolean followsColon(Span cell, DateSpan date) {
		return this.text.plain(new Span(cell.start(), date.at().start())).matches("[^:]{1,120}:\\s*")
				&& cell.end() - date.at().end() < LONGEST_DATE;
	}

	private static boolean begins(Span cell, DateSpan date) {
		return date.at().start() - cell.start() <= 12;
	}

	private List<DateSpan> dates(Span cell) {
		return Dates.in(this.text, cell, this.words.language());
	}

	private Row row(List<Span> cells, int dated, ZoneId zone) {
		Span cell = cells.get(dated);
		DateSpan date = dates(cell).get(0);
		List<Span> tasks = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			if (i != dated && isTime(cells.get(i))) {
				cell = cell.to(cells.get(i));
			}
			else if (i != dated && !isAside(cells, i)) {
				tasks.add(cells.get(i));
			}
		}
		Span dateAt = cell;
		cell = cells.get(dated);
		Pattern time = this.words.compile("[\\s,;:()-]+|<dates.article>|<deadlines.until>");
		Span before = new Span(cell.start(), date.at().start());
		Span after = new Span(date.at().end(), cell.end());
		for (Span rest : List.of(before, after)) {
			Span task = this.text.stripEnd(rest, ":-,;( ");
			boolean words = time.matcher(this.text.plain(task))
				.replaceAll("")
				.chars()
				.filter(Character::isLetter)
				.count() > 9;
			if (words && new Hours(this.words).in(this.text, task).isEmpty()) {
				tasks.add(leading(task));
			}
		}
		return new Row(date, dateAt, tasks, zone);
	}

	/** Whether the cell holds a time of day and little else. */
	private boolean isTime(Span cell) {
		List<TimeSpan> times = new Hours(this.words).in(this.text, cell);
		return times.size() == 1 && cell.length() - times.get(0).at().length() <= LONGEST_ZONE;
	}

	/** Without marks before the first word. */
	private Span leading(Span task) {
		int start = task.start();
		while (start < task.end() && ":-,; \t)".indexOf(this.text.plain().charAt(start)) >= 0) {
			start++;
		}
		return new Span(start, task.end());
	}

}
