package org.convoke.circulars.reading.source;

import java.util.ArrayList;
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

	static PageLines of(List<Glyph> glyphs) {
		long fromTheRight = glyphs.stream().filter(Glyph::isRightToLeft).count();
		boolean mirrored = fromTheRight > glyphs.size() * 0.4;
		List<Row> rows = Row.of(mirrored ? glyphs.stream().map(Glyph::mirrored).toList() : glyphs, mirrored);
		return new PageLines(PageLayout.lines(rows), PageLayout.usualGap(rows));
	}

	List<Line> lines() {
		return this.lines;
	}

	float leading() {
		return this.leading;
	}

}
