package org.convoke.circulars.reading.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a file of Word one below the other: of the body, of a cell, of a text box. The
 * cells of a row stand side by side, with a tab between them.
 */
final class WordFlow {

	private final List<String> lines = new ArrayList<>();

	void add(String line) {
		this.lines.add(line);
	}

	/** Adds the cells of a row that are not empty. */
	void addRow(List<String> cells) {
		StringBuilder row = new StringBuilder();
		String before = "";
		for (String cell : cells) {
			if (!cell.isEmpty()) {
				row.append(before.isEmpty() ? "" : separator(before, cell)).append(cell);
				before = cell;
			}
		}
		if (!before.isEmpty()) {
			add(row.toString());
		}
	}

	/**
	 * Cells of several lines stand on lines of their own, but for a value beside its
	 * label.
	 */
	private static String separator(String before, String cell) {
		boolean beside = !before.contains("\n") && (!cell.contains("\n") || before.matches(".*[:：]\\h*"));
		return beside ? "\t" : "\n\t";
	}

	/** All lines, with no more than one empty one between two others. */
	String text() {
		StringBuilder text = new StringBuilder();
		boolean gap = false;
		for (String line : this.lines) {
			if (line.isEmpty()) {
				gap = true;
			}
			else {
				if (!text.isEmpty()) {
					text.append(gap ? "\n\n" : "\n");
				}
				text.append(line);
				gap = false;
			}
		}
		return text.toString();
	}

}
