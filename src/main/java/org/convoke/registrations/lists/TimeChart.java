package org.convoke.registrations.lists;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a number grew day by day, as a curve against a deadline, ready to be drawn. Time
 * runs from left to right in every language.
 *
 * @param deadlineX null when the deadline is none
 */
record TimeChart(List<Day> days, List<Tick> ticks, String curve, String area, LocalDate first, LocalDate last,
		Integer deadlineX, boolean deadlineLate) {

	static final int WIDTH = 880;

	static final int HEIGHT = 300;

	private static final int LEFT = 56;

	private static final int RIGHT = 16;

	private static final int TOP = 28;

	private static final int BOTTOM = 36;

	/** What came in on a day, and all until then. */
	record Day(LocalDate day, int count, int sum) {
	}

	/** A line of the grid with its number. */
	record Tick(int y, int value) {
	}

	/**
	 * Draws it.
	 * @param days those on which something came in, in their order
	 * @param deadline null for none
	 */
	static TimeChart of(List<Day> days, LocalDate deadline) {
		LocalDate first = days.get(0).day();
		LocalDate last = days.get(days.size() - 1).day();
		if (deadline != null) {
			first = deadline.isBefore(first) ? deadline : first;
			last = deadline.isAfter(last) ? deadline : last;
		}
		long span = Math.max(1, ChronoUnit.DAYS.between(first, last) + 1);
		int top = nice(days.get(days.size() - 1).sum());
		StringBuilder curve = new StringBuilder();
		int before = 0;
		curve.append(point(x(first, first, span), y(0, top)));
		for (Day each : days) {
			// Level until the day begins, then up to its end.
			curve.append(point(x(each.day(), first, span), y(before, top)));
			curve.append(point(x(each.day().plusDays(1), first, span), y(each.sum(), top)));
			before = each.sum();
		}
		int ends = x(days.get(days.size() - 1).day().plusDays(1), first, span);
		String line = curve.toString().strip();
		List<Tick> ticks = new ArrayList<>();
		int steps = (top % 4 == 0) ? 4 : (top % 2 == 0) ? 2 : 1;
		for (int i = 0; i <= steps; i++) {
			ticks.add(new Tick(y(top * i / steps, top), top * i / steps));
		}
		Integer due = (deadline != null) ? x(deadline.plusDays(1), first, span) : null;
		return new TimeChart(days, ticks, line, LEFT + "," + y(0, top) + " " + line + " " + ends + "," + y(0, top),
				first, last, due, due != null && due > WIDTH / 2);
	}

	private static String point(int x, int y) {
		return String.format(Locale.ROOT, " %d,%d", x, y);
	}

	private static int x(LocalDate day, LocalDate first, long span) {
		return (int) (LEFT + (WIDTH - LEFT - RIGHT) * ChronoUnit.DAYS.between(first, day) / span);
	}

	private static int y(int value, int top) {
		return HEIGHT - BOTTOM - (int) ((long) (HEIGHT - TOP - BOTTOM) * value / Math.max(1, top));
	}

	/** The next number that can be read off a scale. */
	private static int nice(int value) {
		int unit = 1;
		while (true) {
			for (int factor : new int[] { 1, 2, 4, 8 }) {
				if (unit * factor >= value) {
					return Math.max(4, unit * factor);
				}
			}
			unit *= 10;
		}
	}

	public int width() {
		return WIDTH;
	}

	public int height() {
		return HEIGHT;
	}

	public int left() {
		return LEFT;
	}

	public int right() {
		return WIDTH - RIGHT;
	}

	public int top() {
		return TOP;
	}

	public int ground() {
		return HEIGHT - BOTTOM;
	}

}
