package org.convoke.circulars.reading.source;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a page in its column.
 *
 * @param edge where the column ends
 */
record Line(Row row, float edge) {

	private static final Pattern BEGINS = Pattern
		.compile("(?:[•·▪◦‣*]|[–—-]\\s|[(]?(?:\\d{1,2}|\\p{Ll}|[ivx]{1,4})[)]\\s|\\d{1,2}(?:\\.\\d{1,2})*\\.\\s).*|"
				+ "\\p{Lu}{2,6}(?:/\\p{Lu}{2,6})*|[^\\p{Ll}\\s]\\S{0,20}\\h?[:：]\\h\\S.*|[^\\p{Ll}\\t.,;][^\\t.,;]{0,40}[:：]");

	/** What ends a sentence, an item of a list or the words before one. */
	static final Pattern SENTENCE_END = Pattern.compile(".*[.:;!?。：；！？؟؛]\\s*", Pattern.DOTALL);

	private static final float MOST = 0.8f;

	/** In parts of the size of the font: as long as only running text is. */
	private static final float LONG = 25;

	String text() {
		return this.row.text().strip();
	}

	/** Its last cell, in which the text goes on. */
	Segment last() {
		List<Segment> segments = this.row.segments();
		return segments.get(segments.size() - 1);
	}

	Segment first() {
		return this.row.segments().get(0);
	}

	/** Whether it begins as only a new paragraph begins. */
	boolean isBeginning() {
		return this.row.segments().size() > 1 || BEGINS.matcher(text()).matches();
	}

	/** Whether it takes most of its column, and its sentence does not end with it. */
	boolean isCut(Line next) {
		float length = last().end() - this.row.lastCell();
		boolean spaceless = LineJoiner.isIdeograph(next.text().codePointAt(0));
		return !SENTENCE_END.matcher(text()).matches() && length > MOST * (this.edge - this.row.lastCell())
				&& (spaceless || length > LONG * last().size());
	}

	/** How far from where the last cell of this line begins the other one begins. */
	float shift(Line next) {
		return Math.abs(next.row.x() - this.row.lastCell());
	}

	/**
	 * Whether it ends only because its column does: the next word would not fit in.
	 */
	boolean isFull(Segment next) {
		return last().end() + next.wordWidth() + 0.25f * last().size() > this.edge - last().size();
	}

}
