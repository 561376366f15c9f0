package org.convoke.circulars.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines of a text that are not blank, without the blanks at their ends. */
final class Lines {

	/** A dash or dot that begins an item of a list. */
	private static final Pattern BULLET = Pattern
		.compile("^(?:[-*•·▪●‣◦○■□➢➤\\uF0B7\\uF0A7\\uF02D]|o(?=\\t))[ \\t]*(?=[^\\s\\d-]|\\d{1,2}[ \\t]|\\d)");

	private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})?(?:[.)][ \\t]|[ ]*\\t)");

	/** Fewer characters make no line that was broken at the edge of the page. */
	private static final int SHORTEST_FULL = 55;

	private static final int LONGEST_FULL = 110;

	/** Where so many lines stand apart, a blank line between them says nothing. */
	private static final double MEANINGLESS = 0.75;

	/** No expression looks for more in a line. */
	private static final int LONGEST = 4_000;

	/** How long the head of a page is, and what it may hold beside the name. */
	private static final int LONGEST_HEAD = 60;

	private static final int LONGEST_REST = 12;

	private static final int SHORTEST_CHINESE = 24;

	private final SourceText text;

	private final List<Line> lines = new ArrayList<>();

	private final boolean wrapped;

	private Lines(SourceText text, List<Line> lines, boolean wrapped) {
		this.text = text;
		this.lines.addAll(lines);
		this.wrapped = wrapped;
	}

	Lines(SourceText text) {
		this.text = text;
		String plain = text.plain();
		boolean gap = true;
		int gaps = 0;
		for (int start = 0; start <= plain.length();) {
			int end = plain.indexOf('\n', start);
			end = (end < 0) ? plain.length() : end;
			Span stripped = text.strip(new Span(start, end));
			if (!stripped.isEmpty()) {
				this.lines.add(new Line(stripped, gap, start < end && plain.charAt(start) == '\t'));
				gaps += gap ? 1 : 0;
			}
			gap = stripped.isEmpty();
			start = end + 1;
		}
		if (gaps > this.lines.size() * MEANINGLESS) {
			this.lines.replaceAll((line) -> new Line(line.at(), false, line.indented()));
		}
		this.wrapped = isWrapped(gaps);
	}

	/**
	 * A line.
	 *
	 * @param gap whether a blank line stands before it
	 * @param indented whether it begins with a tab
	 */
	record Line(Span at, boolean gap, boolean indented) {
	}

	/**
	 * Without the name of the letter at the head of each page: lines that consist of
	 * nothing else, but the first.
	 */
	Lines withoutRunningHeads(Words words) {
		List<Line> kept = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		boolean dropped = false;
		for (Line line : this.lines) {
			LetterTitle title = (line.at().length() <= LONGEST_HEAD) ? LetterTitle.in(this.text, line.at(), words)
					: null;
			boolean alone = title != null && line.at().length() - title.at().length() <= LONGEST_REST;
			boolean again = title != null && !seen.add(this.text.plain(title.at()));
			boolean head = alone && again;
			if (!head) {
				kept.add(dropped ? new Line(line.at(), false, line.indented()) : line);
			}
			dropped = head;
		}
		return new Lines(this.text, kept, this.wrapped);
	}

	/**
	 * Whether the lines were broken at the edge of the page, paragraphs with blank lines.
	 */
	private boolean isWrapped(int gaps) {
		long full = this.lines.stream().filter((line) -> line.at().length() >= SHORTEST_FULL).count();
		boolean none = this.lines.stream().noneMatch((line) -> line.at().length() > LONGEST_FULL);
		return none && full >= 8 && gaps >= 5;
	}

	/**
	 * The lines of the text with one blank where a line, from that one on, goes on with
	 * the one before it.
	 */
	Lines joined(int from) {
		List<Span> breaks = new ArrayList<>();
		List<Line> moved = new ArrayList<>();
		int less = 0;
		for (int i = 0; i < size(); i++) {
			if (i >= Math.max(1, from) && continues(i)) {
				Span gap = new Span(at(i - 1).end(), at(i).start());
				breaks.add(gap);
				less += gap.length() - 1;
			}
			moved.add(new Line(new Span(at(i).start() - less, at(i).end() - less), get(i).gap(), get(i).indented()));
		}
		return new Lines(this.text.joined(breaks), moved, this.wrapped);
	}

	SourceText text() {
		return this.text;
	}

	int size() {
		return this.lines.size();
	}

	Line get(int index) {
		return this.lines.get(index);
	}

	Span at(int index) {
		return this.lines.get(index).at();
	}

	/** The line; of one that is too long for a line, its beginning. */
	String plain(int index) {
		Span at = at(index);
		return this.text.plain(new Span(at.start(), Math.min(at.end(), at.start() + LONGEST)));
	}

	boolean isBullet(int index) {
		return bullet(at(index)).start() > at(index).start();
	}

	/** The line without the sign of a list before it. */
	Span bullet(Span line) {
		var found = BULLET.matcher(this.text.plain(line));
		return found.find() ? this.text.strip(new Span(line.start() + found.end(), line.end())) : line;
	}

	/** Whether that line goes on with the sentence of the one before it. */
	boolean continues(int index) {
		if (index == 0 || get(index).gap() || isBullet(index) || NUMBERED.matcher(plain(index)).lookingAt()) {
			return false;
		}
		String before = plain(index - 1);
		if (this.wrapped) {
			return before.length() >= SHORTEST_FULL - 15;
		}
		boolean chinese = before.codePoints()
			.filter((each) -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN)
			.count() > before.length() / 2;
		boolean full = before.length() >= (chinese ? SHORTEST_CHINESE : SHORTEST_FULL)
				&& before.length() <= LONGEST_FULL;
		boolean open = ".:;!?".indexOf(before.charAt(before.length() - 1)) < 0;
		return open && (full || (Character.isLowerCase(plain(index).charAt(0)) && before.length() >= 20));
	}

}
