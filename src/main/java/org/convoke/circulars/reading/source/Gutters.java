package org.convoke.circulars.reading.source;

import java.util.ArrayList;
import java.util.List;

/** The white strips from top to bottom between the columns of some rows. */
final class Gutters {

	private final List<float[]> free;

	private float from;

	private float to;

	/** Those of no rows yet: all is white. */
	Gutters() {
		this.free = new ArrayList<>();
		this.free.add(new float[] { Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY });
		this.from = Float.POSITIVE_INFINITY;
		this.to = Float.NEGATIVE_INFINITY;
	}

	private Gutters(Gutters other) {
		this.free = new ArrayList<>(other.free);
		this.from = other.from;
		this.to = other.to;
	}

	static Gutters of(List<Row> rows) {
		Gutters gutters = new Gutters();
		for (Row row : rows) {
			gutters = gutters.with(row);
		}
		return gutters;
	}

	/** Those of the rows and one more. */
	Gutters with(Row row) {
		Gutters more = new Gutters(this);
		for (Segment segment : row.segments()) {
			more.cut(segment.x(), segment.end());
		}
		more.from = Math.min(this.from, row.x());
		more.to = Math.max(this.to, row.end());
		return more;
	}

	private void cut(float start, float end) {
		List<float[]> left = new ArrayList<>();
		for (float[] strip : this.free) {
			if (strip[1] <= start || strip[0] >= end) {
				left.add(strip);
				continue;
			}
			if (strip[0] < start) {
				left.add(new float[] { strip[0], start });
			}
			if (strip[1] > end) {
				left.add(new float[] { end, strip[1] });
			}
		}
		this.free.clear();
		this.free.addAll(left);
	}

	/** The middles of the strips that are wide enough and have text on both sides. */
	List<Float> between(float width) {
		return this.free.stream()
			.filter((strip) -> strip[0] >= this.from && strip[1] <= this.to && strip[1] - strip[0] >= width)
			.map((strip) -> (strip[0] + strip[1]) / 2)
			.toList();
	}

}
