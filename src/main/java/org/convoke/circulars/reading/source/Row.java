package org.convoke.circulars.reading.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands on one base line of a page.
 *
 * @param y the base line, from the top
 * @param segments in the order of reading
 */
record Row(float y, List<Segment> segments) {

	/** In parts of the size of the font; raised figures are still of the row. */
	private static final float SAME_LINE = 0.45f;

	/** Wider than any space between words. */
	static final float GAP = 0.75f;

	/**
	 * The rows of a page from the top.
	 * @param glyphs the mirrored ones of a page that is read from the right
	 */
	static List<Row> of(List<Glyph> glyphs, boolean mirrored) {
		List<Row> rows = new ArrayList<>();
		List<Glyph> row = new ArrayList<>();
		Glyph largest = null;
		for (Glyph glyph : glyphs.stream().sorted(Comparator.comparing(Glyph::y)).toList()) {
			if (largest != null
					&& glyph.y() - largest.y() > SAME_LINE * Math.max(glyph.size(), largest.size())) {
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
		return new Row(y, segments);
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

	String text() {
		return this.segments.stream().map(Segment::text).collect(Collectors.joining("\t"));
	}

	/** The part of the row between two places. */
	Row between(float from, float to) {
		return new Row(this.y,
				this.segments.stream().filter((part) -> part.x() >= from && part.end() <= to).toList());
	}

}
