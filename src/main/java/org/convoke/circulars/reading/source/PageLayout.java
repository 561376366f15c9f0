package org.convoke.circulars.reading.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the rows of a page in the order in which people read them: columns that stand for
 * themselves one after the other, and side by side what belongs together, as a number or
 * label and its text.
 */
final class PageLayout {

	/** In parts of the size of the font, or of what is usual between the rows. */
	private static final float WIDE_LEADING = 1.8f;

	private static final float NOT_USUAL = 1.1f;

	private static final float WIDER_THAN_USUAL = 1.25f;

	private static final double MOST = 0.7;

	private final List<Line> lines = new ArrayList<>();

	private PageLayout() {
	}

	static List<Line> lines(List<Row> rows, float edge) {
		PageLayout layout = new PageLayout();
		layout.read(rows, edge);
		return layout.lines;
	}

	/** Takes together the rows that one gutter goes through. */
	private void read(List<Row> rows, float edge) {
		float usual = usualGap(rows);
		int start = 0;
		Gutters gutters = new Gutters();
		for (int i = 0; i < rows.size(); i++) {
			Gutters more = gutters.with(rows.get(i));
			boolean lost = !gutters.between(width(rows, start)).isEmpty() && more.between(width(rows, start)).isEmpty();
			if (i > start && (lost || isApart(rows, i, usual))) {
				readBlock(rows.subList(start, i), edge);
				start = i;
				more = new Gutters().with(rows.get(i));
			}
			gutters = more;
		}
		readBlock(rows.subList(start, rows.size()), edge);
	}

	private static float width(List<Row> rows, int at) {
		return Row.GAP * rows.get(at).size();
	}

	private static boolean isApart(List<Row> rows, int at, float usual) {
		float gap = rows.get(at).y() - rows.get(at - 1).y();
		boolean wide = gap > WIDE_LEADING * Math.max(rows.get(at).size(), rows.get(at - 1).size());
		return gap > (wide ? NOT_USUAL : WIDER_THAN_USUAL) * usual;
	}

	/** A quarter of the rows are not farther from those above them. */
	static float usualGap(List<Row> rows) {
		List<Float> gaps = new ArrayList<>();
		for (int i = 1; i < rows.size(); i++) {
			gaps.add(rows.get(i).y() - rows.get(i - 1).y());
		}
		gaps.sort(null);
		return gaps.isEmpty() ? Float.MAX_VALUE : gaps.get(gaps.size() / 4);
	}

	private void readBlock(List<Row> block, float edge) {
		if (block.isEmpty()) {
			return;
		}
		List<Float> all = Gutters.of(block).between(width(block, 0));
		List<Float> gutters = all.stream().filter((gutter) -> parts(block, gutter)).toList();
		if (gutters.isEmpty() || block.size() < 2 || isTable(block, all)) {
			List<Float> known = (block.size() > 1) ? all : List.of();
			block.forEach((row) -> this.lines.add(new Line(row.parted(known), edge)));
			return;
		}
		float from = Float.NEGATIVE_INFINITY;
		for (int i = 0; i <= gutters.size(); i++) {
			float to = (i < gutters.size()) ? gutters.get(i) : Float.POSITIVE_INFINITY;
			List<Row> column = column(block, from, to);
			read(column, (i < gutters.size()) ? start(block, to) - width(block, 0) : edge);
			from = to;
		}
	}

	/** Whether what stands before the gutter is not just keys to what stands behind. */
	private static boolean parts(List<Row> block, float gutter) {
		List<Row> before = column(block, Float.NEGATIVE_INFINITY, gutter);
		long both = block.stream().filter((row) -> row.x() < gutter && row.end() > gutter).count();
		long keys = before.stream().filter((row) -> Segment.isKey(row.text())).count();
		return both > 1 && keys < MOST * before.size();
	}

	/** Three columns or more, in nearly every row. */
	private static boolean isTable(List<Row> block, List<Float> gutters) {
		long full = block.stream().filter((row) -> row.segments().size() > gutters.size()).count();
		boolean labelled = block.stream().anyMatch((row) -> row.segments().get(0).text().matches(".*[:：]"));
		return gutters.size() > 1 && full > MOST * block.size() && !labelled;
	}

	private static List<Row> column(List<Row> block, float from, float to) {
		return block.stream().map((row) -> row.between(from, to)).filter((row) -> !row.segments().isEmpty()).toList();
	}

	private static float start(List<Row> block, float gutter) {
		return (float) column(block, gutter, Float.POSITIVE_INFINITY).stream().mapToDouble(Row::x).min().orElse(gutter);
	}

}
