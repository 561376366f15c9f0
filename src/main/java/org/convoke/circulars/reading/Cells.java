package org.convoke.circulars.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a letter as a row of labels and values, whether they stood in a table, on
 * lines of their own or one behind the other.
 */
final class Cells {

	private static final Pattern BORDERS = Pattern
		.compile("\\t+|[ \\t]*\\|[ \\t|]*|[ \\t]+/[ \\t]*(?=\\S)|[ \\t]{4,}|[ \\t]/$");

	/** A label that is not known: a few words and a colon. */
	private static final Pattern UNKNOWN = Pattern.compile("^\\p{Lu}[[\\p{L}' ()/-]&&[^\\p{IsHan}]]{1,28}:(?!//)\\s*");

	/** Items of a list that follow each other on one line. */
	private static final Pattern ITEMS = Pattern.compile("(?<=[;.])[ \\t]*(?=[-•][ \\t])");

	/** A line as long as this is none of a head. */
	private static final int LONGEST_LINE = 10_000;

	private final SourceText text;

	private final Words words;

	private final Lines lines;

	private final List<Cell> cells = new ArrayList<>();

	Cells(SourceText text, Words words, Lines lines) {
		this.text = text;
		this.words = words;
		this.lines = lines;
	}

	/**
	 * A label or a value.
	 *
	 * @param label null for a value
	 * @param bullet whether the value was an item of a list
	 * @param gap whether a blank line stands before it
	 */
	record Cell(Label label, Span at, int line, boolean bullet, boolean gap) {
	}

	/** The cells of those lines, in their order. */
	List<Cell> of(int from, int to) {
		for (int line = from; line < to && this.lines.at(line).length() <= LONGEST_LINE; line++) {
			boolean bullet = false;
			for (Span piece : this.text.split(this.lines.at(line), BORDERS)) {
				for (Span item : this.text.split(piece, ITEMS)) {
					Span inner = this.lines.bullet(item);
					boolean sign = this.text.plain(item).matches("[-•*]");
					if (!sign) {
						read(inner, line, bullet || inner.start() > item.start());
					}
					bullet = sign;
				}
			}
		}
		return this.cells;
	}

	/** Reads labels and values that stand one behind the other. */
	private void read(Span piece, int line, boolean bullet) {
		Span rest = piece;
		boolean item = bullet;
		while (!rest.isEmpty()) {
			Found<Label> label = item ? null : labelAt(rest);
			if (label != null) {
				this.cells.add(new Cell(label.value(), label.at(), line, false, this.lines.get(line).gap()));
				Span behind = this.text.strip(new Span(label.at().end(), rest.end()));
				rest = behind.isEmpty() ? behind : this.lines.bullet(behind);
				item = rest.start() > behind.start();
			}
			else {
				int next = item ? rest.end() : Math.max(nextLabel(rest), rest.start() + 1);
				value(new Span(rest.start(), next), line, item);
				rest = this.text.strip(new Span(next, rest.end()));
				item = false;
			}
		}
	}

	private void value(Span value, int line, boolean bullet) {
		Span stripped = this.text.strip(value);
		if (!stripped.isEmpty() && !this.text.plain(stripped).equals(":")) {
			this.cells.add(new Cell(null, stripped, line, bullet, this.lines.get(line).gap()));
		}
	}

	/** The label that the piece begins with: with a colon, or alone. */
	private Found<Label> labelAt(Span piece) {
		for (Label label : Label.values()) {
			Pattern pattern = this.words
				.compile("^\\(?(?:<" + label.words() + ">)(?:\\.?\\s*:\\s*|\\.?\\s*$|\\.?\\s+(?=\\+\\d))");
			Matcher found = pattern.matcher(this.text.plain(piece));
			if (found.lookingAt()) {
				return new Found<>(label, new Span(piece.start(), piece.start() + found.end()), Found.SURE);
			}
		}
		Matcher unknown = UNKNOWN.matcher(this.text.plain(piece));
		return unknown.lookingAt()
				? new Found<>(Label.UNKNOWN, new Span(piece.start(), piece.start() + unknown.end()), Found.LIKELY)
				: null;
	}

	/** Where the next label with a colon stands inside the piece, else its end. */
	private int nextLabel(Span piece) {
		int next = piece.end();
		for (Label label : Label.values()) {
			Pattern pattern = this.words
				.compile("(?:(?<![\\p{L}\\d-])|(?<=[\\p{Ll}\\d])(?=\\p{Lu}))(?:<" + label.words() + ">)\\.?\\s*:");
			for (Match found : this.text.find(pattern, piece)) {
				next = Math.min(next, found.start());
				break;
			}
		}
		return next;
	}

}
