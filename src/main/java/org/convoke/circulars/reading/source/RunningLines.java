package org.convoke.circulars.reading.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lines that stand on the pages of a PDF for the pages' sake: numbers and what is
 * repeated on the pages are left out, and small print at the foot of a page, which would
 * stand in the middle of the text, comes last.
 */
final class RunningLines {

	/** How many lines from the top or bottom it may be. */
	private static final int DEEP = 3;

	/** In parts of the size of the text. */
	private static final float SMALL = 0.87f;

	/** A number between dashes, or alone. */
	private static final Pattern NUMBER = Pattern
		.compile("(?<dash>[-–—]\\s*)?(?<number>\\d{1,3})(?:\\s*/\\s*\\d{1,3})?(?:\\s*[-–—])?");

	/** A number that a word calls one of a page, at the end of the line. */
	private static final Pattern WORDED = Pattern.compile(
			"(?iu)(?:.{0,80}[^\\p{L}])?(?:page|p\\.|página|pág\\.|страница|стр\\.|الصفحة|صفحة|第)\\s*(?<number>\\d{1,3})"
					+ "(?:\\s*页)?(?:[\\s,，/]*(?:of|sur|de|из|من|共)?\\s*\\d{1,3})?(?:\\s*页)?");

	private RunningLines() {
	}

	static void leaveOut(List<PageLines> pages) {
		List<List<Line>> edges = pages.stream().map(RunningLines::edge).toList();
		for (int i = 0; i < pages.size(); i++) {
			int page = i;
			List<Line> running = edges.get(i)
				.stream()
				.filter((line) -> isNumber(line, page) || (page > 0 && isRepeated(line, page, edges)))
				.toList();
			pages.get(i).lines().removeAll(running);
		}
		moveFeet(pages);
	}

	private static List<Line> edge(PageLines page) {
		List<Line> fromTop = page.fromTop();
		int size = fromTop.size();
		return (size <= 2 * DEEP) ? fromTop
				: Stream.concat(fromTop.subList(0, DEEP).stream(), fromTop.subList(size - DEEP, size).stream())
					.toList();
	}

	private static boolean isNumber(Line line, int page) {
		Matcher alone = NUMBER.matcher(line.text());
		if (alone.matches() && alone.group("dash") != null) {
			return true;
		}
		Matcher worded = WORDED.matcher(line.text());
		Matcher found = alone.matches() ? alone : worded.matches() ? worded : null;
		return found != null && Integer.parseInt(found.group("number")) == page + 1;
	}

	private static boolean isRepeated(Line line, int page, List<List<Line>> edges) {
		for (int other = 0; other < edges.size(); other++) {
			for (Line candidate : edges.get(other)) {
				if (other != page && bare(candidate, other).equals(bare(line, page))
						&& Math.abs(line.row().y() - candidate.row().y()) <= line.last().size()) {
					return true;
				}
			}
		}
		return false;
	}

	/** The text without the number of its page. */
	private static String bare(Line line, int page) {
		return line.text().replaceAll("(?<!\\d)" + (page + 1) + "(?!\\d)", "").replaceAll("\\s+", " ");
	}

	private static void moveFeet(List<PageLines> pages) {
		List<Line> feet = new ArrayList<>();
		for (PageLines page : pages.subList(0, Math.max(0, pages.size() - 1))) {
			List<Line> foot = foot(page);
			page.lines().removeAll(foot);
			feet.addAll(foot);
		}
		if (!feet.isEmpty()) {
			pages.get(pages.size() - 1).lines().addAll(feet);
		}
	}

	/**
	 * The lines at the end of the page that are smaller than most of it, and below it.
	 */
	private static List<Line> foot(PageLines page) {
		List<Line> lines = page.lines();
		float size = lines.stream()
			.map((line) -> line.last().size())
			.sorted()
			.skip(lines.size() / 2)
			.findFirst()
			.orElse(0f);
		int start = lines.size();
		while (start > 0 && lines.get(start - 1).last().size() < SMALL * size) {
			start--;
		}
		double above = lines.subList(0, start).stream().mapToDouble((line) -> line.row().y()).max().orElse(0);
		List<Line> small = List.copyOf(lines.subList(start, lines.size()));
		return small.stream().allMatch((line) -> line.row().y() > above) ? small : List.of();
	}

}
