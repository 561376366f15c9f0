package org.convoke.circulars.reading.source;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lines that stand on the pages of a PDF for the pages' sake: numbers, and what is
 * repeated at the top or bottom of every page.
 */
final class RunningLines {

	/** How many lines from the top or bottom it may be. */
	private static final int DEEP = 3;

	private static final int LONGEST = 90;

	private static final Pattern NUMBER = Pattern.compile("[-–—\\s]*\\d{1,3}(?:\\s*/\\s*\\d{1,3})?[-–—\\s]*");

	private static final Pattern WORDED = Pattern
		.compile("(?i).*(?<!\\p{L})(?:page|p\\.|página|pág\\.|страница|стр\\.|الصفحة|صفحة|第)\\s*\\d{1,3}.*");

	private RunningLines() {
	}

	static void leaveOut(List<PageLines> pages) {
		List<List<Line>> edges = pages.stream().map(RunningLines::edge).toList();
		for (int i = 0; i < pages.size(); i++) {
			List<Line> others = Stream.concat(edges.subList(0, i).stream(), edges.subList(i + 1, pages.size()).stream())
				.flatMap(List::stream)
				.toList();
			boolean first = i == 0;
			pages.get(i)
				.lines()
				.removeAll(edges.get(i)
					.stream()
					.filter((line) -> isNumber(line) || (!first && isRepeated(line, others)))
					.toList());
		}
	}

	private static List<Line> edge(PageLines page) {
		List<Line> fromTop = page.lines().stream().sorted(Comparator.comparing((line) -> line.row().y())).toList();
		int size = fromTop.size();
		return (size <= 2 * DEEP) ? fromTop
				: Stream.concat(fromTop.subList(0, DEEP).stream(), fromTop.subList(size - DEEP, size).stream())
					.toList();
	}

	private static boolean isNumber(Line line) {
		String text = line.text();
		return NUMBER.matcher(text).matches() || (text.length() <= LONGEST && WORDED.matcher(text).matches());
	}

	private static boolean isRepeated(Line line, List<Line> others) {
		return others.stream().anyMatch((other) -> bare(other).equals(bare(line)) && sameHeight(line, other));
	}

	private static boolean sameHeight(Line line, Line other) {
		return Math.abs(line.row().y() - other.row().y()) <= line.last().size();
	}

	private static String bare(Line line) {
		return line.text().replaceAll("\\d+", "0").replaceAll("\\s+", " ");
	}

}
