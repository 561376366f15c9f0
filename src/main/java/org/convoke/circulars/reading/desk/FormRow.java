package org.convoke.circulars.reading.desk;

import java.util.List;
import java.util.stream.Stream;

/** A row of one of the form's lists; those that are empty or taken away are not kept. */
interface FormRow {

	/** The place of the row that has been asked for: it may be empty on the page. */
	String SPARE = "+";

	/** Where in the reading it comes from, as a JSON pointer; null for one added here. */
	String at();

	/** Not null when its button was pressed. */
	String removed();

	/** What it says; a row of which all of it is blank is empty. */
	Stream<String> values();

	static <R extends FormRow> List<R> kept(List<R> rows) {
		return (rows != null) ? rows.stream().filter(FormRow::isKept).toList() : List.of();
	}

	private static boolean isKept(FormRow row) {
		return row != null && row.removed() == null
				&& (SPARE.equals(row.at()) || row.values().anyMatch((each) -> each != null && !each.isBlank()));
	}

	static <R extends FormRow> List<R> with(List<R> rows, R spare) {
		return Stream.concat(rows.stream(), Stream.of(spare)).toList();
	}

}
