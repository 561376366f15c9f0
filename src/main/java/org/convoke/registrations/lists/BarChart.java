package org.convoke.registrations.lists;

import java.util.ArrayList;
import java.util.List;

/** Counts as bars, from the largest or in a given order, ready to be drawn. */
record BarChart(List<Bar> bars, int total, boolean rightToLeft) {

	static final int WIDTH = 520;

	private static final int TRACK = 400;

	private static final int ROW = 46;

	/** What is counted. */
	record Count(String label, int count) {
	}

	/** A bar with its text above it; the coordinates are those of the picture. */
	record Bar(String label, int count, String share, int textY, int barY, int barX, int length, int trackX) {
	}

	static BarChart of(List<Count> counts, boolean rightToLeft) {
		int total = counts.stream().mapToInt(Count::count).sum();
		int most = counts.stream().mapToInt(Count::count).max().orElse(0);
		List<Bar> bars = new ArrayList<>();
		for (Count each : counts) {
			int length = (most == 0) ? 0 : Math.max((each.count() > 0) ? 2 : 0, each.count() * TRACK / most);
			int top = bars.size() * ROW;
			long share = (total == 0) ? 0 : Math.round(100.0 * each.count() / total);
			bars.add(new Bar(each.label(), each.count(), share + "\u00A0%", top + 16, top + 24,
					rightToLeft ? WIDTH - length : 0, length, rightToLeft ? WIDTH - TRACK : 0));
		}
		return new BarChart(bars, total, rightToLeft);
	}

	public int width() {
		return WIDTH;
	}

	public int track() {
		return TRACK;
	}

	public int height() {
		return this.bars.size() * ROW;
	}

	/** Where texts begin. */
	public int start() {
		return this.rightToLeft ? WIDTH : 0;
	}

	/** Where numbers end. */
	public int end() {
		return this.rightToLeft ? 0 : WIDTH;
	}

}
