package org.convoke.circulars.reading.source;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a page in its column.
 *
 * @param edge where the column ends
 */
record Line(Row row, float edge) {

	private static final Pattern BEGINS = Pattern.compile("(?:[•·▪◦‣*]|[–—-]\\s|\\d{1,2}(?:\\.\\d{1,2})*[.)]?\\t|"
			+ "[(]?(?:\\d{1,2}|\\p{L}|[ivx]{1,4})[.)]\\s|[^\\t]{1,40}[:：]\\t).*", Pattern.DOTALL);

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

	/**
	 * Whether it ends only because its column does: the next word would not fit in.
	 */
	boolean isFull(Segment next) {
		return last().end() + next.wordWidth() + 0.25f * last().size() > this.edge - 0.5f * last().size();
	}

}
