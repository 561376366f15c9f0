package org.convoke.circulars.reading.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What stands on one base line of a page.
 *
 * @param y the base line, from the top
 * @param segments in the order of reading
 * @param gutters between its cells, as far as they are known
 */
record Row(float y, List<Segment> segments, List<Float> gutters) {

	/** In parts of the size of the font; raised figures are still of the row. */
	private static final float SAME_LINE = 0.45f;

	/** Wider than any space between words. */
	static final float GAP = 0.75f;

	/** Wider than spaces that are stretched until a line is full. */
	private static final float TAB = 1.5f;

	/** So much of a page that is read from the right is of its writing. */
	private static final double MIRRORED = 0.4;

	/** The rows of a page from the top. */
	static List<Row> of(List<Glyph> glyphs) {
		boolean mirrored = glyphs.stream().filter(Glyph::isRightToLeft).count() > MIRRORED * glyphs.size();
		return of(mirrored ? Brackets.seen(glyphs).stream().map(Glyph::mirrored).toList() : glyphs, mirrored);
	}

	private static List<Row> of(List<Glyph> glyphs, boolean mirrored) {
		List<Row> rows = new ArrayList<>();
		List<Glyph> row = new ArrayList<>();
		Glyph largest = null;
		for (Glyph glyph : glyphs.stream().sorted(Comparator.comparing(Glyph::y)).toList()) {
			if (largest != null && glyph.y() - largest.y() > SAME_LINE * Math.max(glyph.size(), largest.size())) {
				rows.add(of(row, largest.y(), mirrored));
				row.clear();
				largest = null;
			}
			row.add(glyph);
			largest = (largest == null || glyph.size() > largest.size()) ? glyph : largest;
		}
		if (largest != null) {
			rows.add(of(row, largest.y(), mirrored));
		}
		rows.removeIf((made) -> made.segments().isEmpty());
		return rows;
	}

	private static Row of(List<Glyph> glyphs, float y, boolean mirrored) {
		List<Segment> segments = new ArrayList<>();
		List<Glyph> segment = new ArrayList<>();
		Glyph last = null;
		for (Glyph glyph : glyphs.stream().sorted(Comparator.comparing(Glyph::x)).toList()) {
			if (glyph.isSpace()) {
				if (last != null) {
					segment.add(glyph);
				}
				continue;
			}
			if (last != null && glyph.x() - last.end() > GAP * Math.min(last.size(), glyph.size())) {
				add(segments, segment, mirrored);
			}
			segment.add(glyph);
			last = glyph;
		}
		add(segments, segment, mirrored);
		return new Row(y, segments, List.of());
	}

	private static void add(List<Segment> segments, List<Glyph> glyphs, boolean mirrored) {
		while (!glyphs.isEmpty() && glyphs.get(glyphs.size() - 1).isSpace()) {
			glyphs.remove(glyphs.size() - 1);
		}
		if (!glyphs.isEmpty()) {
			segments.add(new Segment(glyphs, mirrored));
			glyphs.clear();
		}
	}

	float x() {
		return this.segments.get(0).x();
	}

	float end() {
		return this.segments.get(this.segments.size() - 1).end();
	}

	float size() {
		return (float) this.segments.stream().mapToDouble(Segment::size).max().orElse(1);
	}

	/** The text, with tabs between cells. */
	String text() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < this.segments.size(); i++) {
			text.append((i == 0) ? "" : isCell(i) ? "\t" : " ").append(this.segments.get(i).text());
		}
		return text.toString();
	}

	/** Where the last cell begins. */
	float lastCell() {
		int last = this.segments.size() - 1;
		while (last > 0 && !isCell(last)) {
			last--;
		}
		return this.segments.get(last).x();
	}

	private boolean isCell(int segment) {
		Segment before = this.segments.get(segment - 1);
		float next = this.segments.get(segment).x();
		return next - before.end() > TAB * before.size() || Segment.isKey(before.text())
				|| this.gutters.stream().anyMatch((gutter) -> gutter > before.end() && gutter < next);
	}

	/** The row as one of a table with these gutters. */
	Row parted(List<Float> known) {
		return new Row(this.y, this.segments, known);
	}

	/** The part of the row between two places. */
	Row between(float from, float to) {
		return new Row(this.y, this.segments.stream().filter((part) -> part.x() >= from && part.end() <= to).toList(),
				this.gutters);
	}

}
