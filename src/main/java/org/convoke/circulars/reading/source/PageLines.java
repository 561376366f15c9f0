package org.convoke.circulars.reading.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines of one page in the order of reading. */
final class PageLines {

	private final List<Line> lines;

	/** What is usual between two lines. */
	private final float leading;

	private PageLines(List<Line> lines, float leading) {
		this.lines = new ArrayList<>(lines);
		this.leading = leading;
	}

	/** The lines of all pages, whose text ends at the same edge. */
	static List<PageLines> of(List<List<Row>> pages) {
		float edge = (float) pages.stream().flatMap(List::stream).mapToDouble(Row::end).max().orElse(0);
		return pages.stream()
			.map((rows) -> new PageLines(PageLayout.lines(rows, edge), PageLayout.usualGap(rows)))
			.toList();
	}

	List<Line> lines() {
		return this.lines;
	}

	List<Line> fromTop() {
		return this.lines.stream().sorted(Comparator.comparing((line) -> line.row().y())).toList();
	}

	float leading() {
		return this.leading;
	}

}
