package org.convoke.directory.exchange;

import java.util.List;

/**
 * What is wrong with a row, or worth a look.
 *
 * @param column null when it is the row as a whole
 * @param value what the cell holds
 */
record Problem(int line, Column column, String value, String key, List<Object> arguments) {

	static Problem of(CsvRow row, Column column, String key, Object... arguments) {
		String value = (column != null) ? row.cell(column) : null;
		return new Problem(row.line(), column,
				(value != null) ? value.substring(0, Math.min(value.length(), 120)) : null, key, List.of(arguments));
	}

}
