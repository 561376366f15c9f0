package org.convoke.directory.exchange;

import java.util.Map;

/**
 * A row of the file.
 *
 * @param line where it begins
 * @param extra what stands beyond the last heading, empty when nothing does
 */
record CsvRow(int line, Map<Column, String> cells, String extra) {

	/** The cell without spaces around it; null when there is none or it is empty. */
	String cell(Column column) {
		String cell = this.cells.get(column);
		return (cell == null || cell.isBlank()) ? null : cell;
	}

	boolean isEmpty() {
		return this.cells.values().stream().allMatch(String::isBlank);
	}

}
