package org.convoke.circulars.typesetting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the text of an annex as people type it.
 * <ul>
 * <li>A blank line begins a new paragraph; a single line break stays one of the same
 * paragraph.</li>
 * <li>{@code # Heading} is a heading.</li>
 * <li>{@code • item}, {@code - item} and {@code – item} are bullets.</li>
 * <li>{@code | a | b |} is a row of a table. Where the second line is {@code |---|---|},
 * the first one names the columns. {@code \|} is a bar inside a cell.</li>
 * <li>{@code Label: ____} (two low lines or more at the end) is a line to fill in on a
 * form.</li>
 * </ul>
 * Inside of all of them stand emphasis and links as {@link InlineText} reads them.
 */
public final class AnnexText {

	/** More cells in a row than any page is wide enough for go into the last one. */
	private static final int COLUMNS = 12;

	private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(\\S.*)$");

	private static final Pattern BULLET = Pattern.compile("^[•\\-–*]\\s+(.+)$");

	private static final Pattern RULE = Pattern.compile("\\s*:?-{3,}:?\\s*");

	private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

	private final List<Block> done = new ArrayList<>();

	private final List<String> paragraph = new ArrayList<>();

	private final List<String> bullets = new ArrayList<>();

	private final List<List<String>> rows = new ArrayList<>();

	private boolean headed;

	private final UnaryOperator<String> setting;

	private AnnexText(UnaryOperator<String> setting) {
		this.setting = setting;
	}

	/** Reads the blocks out of one text. */
	public static List<Block> blocks(String typed) {
		return blocks(typed, UnaryOperator.identity());
	}

	/**
	 * Reads the blocks out of one text.
	 * @param setting what the language does to each piece of it
	 */
	public static List<Block> blocks(String typed, UnaryOperator<String> setting) {
		AnnexText reading = new AnnexText(setting);
		typed.lines().map(String::strip).forEach(reading::read);
		reading.end();
		return List.copyOf(reading.done);
	}

	private void read(String line) {
		Matcher heading = HEADING.matcher(line);
		Matcher bullet = BULLET.matcher(line);
		String label = label(line);
		if (line.isEmpty()) {
			end();
		}
		else if (line.startsWith("|")) {
			row(line);
		}
		else if (heading.matches()) {
			end();
			this.done.add(new Block.Heading(text(heading.group(1))));
		}
		else if (bullet.matches()) {
			if (this.bullets.isEmpty()) {
				end();
			}
			this.bullets.add(bullet.group(1));
		}
		else if (!label.isEmpty()) {
			end();
			this.done.add(new Block.Field(text(label)));
		}
		else if (!this.bullets.isEmpty()) {
			this.bullets.add(this.bullets.remove(this.bullets.size() - 1) + "\n" + line);
		}
		else {
			if (!this.rows.isEmpty()) {
				end();
			}
			this.paragraph.add(line);
		}
	}

	/** What stands before the low lines that a form is filled in on, empty for none. */
	private static String label(String line) {
		int end = line.length();
		while (end > 0 && line.charAt(end - 1) == '_') {
			end--;
		}
		return (line.length() - end >= 2) ? line.substring(0, end).strip() : "";
	}

	private void row(String line) {
		if (this.rows.isEmpty()) {
			end();
		}
		if (this.rows.size() == 1 && isRule(line)) {
			this.headed = true;
			return;
		}
		String inside = line.substring(1).replaceFirst("(?<!\\\\)\\|$", "");
		this.rows
			.add(Arrays.stream(BAR.split(inside, COLUMNS)).map((cell) -> cell.replace("\\|", "|").strip()).toList());
	}

	private void end() {
		if (!this.paragraph.isEmpty()) {
			// As typed: an address of several lines stays one.
			this.done.add(new Block.Paragraph(text(String.join("\\\n", this.paragraph))));
			this.paragraph.clear();
		}
		if (!this.bullets.isEmpty()) {
			this.done.add(new Block.Bullets(this.bullets.stream().map(this::text).toList()));
			this.bullets.clear();
		}
		if (!this.rows.isEmpty()) {
			table();
			this.rows.clear();
			this.headed = false;
		}
	}

	private void table() {
		int columns = this.rows.stream().mapToInt(List::size).max().orElse(0);
		List<List<RichText>> cells = this.rows.stream()
			.map((row) -> Stream.concat(row.stream(), Stream.generate(() -> ""))
				.limit(columns)
				.map(this::text)
				.toList())
			.toList();
		int from = this.headed ? 1 : 0;
		this.done.add(new Block.Table(this.headed ? cells.get(0) : List.of(), cells.subList(from, cells.size())));
	}

	private RichText text(String typed) {
		return InlineText.of(this.setting.apply(typed));
	}

	/** The line between the names of columns and the rows, as in {@code |---|---|}. */
	private static boolean isRule(String line) {
		return line.startsWith("|")
				&& Arrays.stream(line.substring(1).split("\\|")).allMatch((cell) -> RULE.matcher(cell).matches());
	}

}
