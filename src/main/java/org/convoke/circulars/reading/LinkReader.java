package org.convoke.circulars.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds web addresses, also with the hyphens and marks that word processors put in. */
final class LinkReader {

	private static final Pattern ADDRESS = Pattern
		.compile("(?:https?://|(?<![\\w@./-])www\\.|(?<![\\w@./-])itu\\.int/)[^\\s<>\"|\\p{IsHan}\\p{IsArabic}]+");

	private static final String MARKS = ".,;:!?)]}'";

	private final Sheet sheet;

	LinkReader(Sheet sheet) {
		this.sheet = sheet;
	}

	/** All addresses of the body, each once. */
	List<Found<String>> all() {
		List<Found<String>> all = new ArrayList<>();
		for (Body.Item piece : this.sheet.body().pieces()) {
			add(all, in(piece.at()));
		}
		this.sheet.body().table().forEach((row) -> row.tasks().forEach((task) -> add(all, in(task))));
		return all;
	}

	private static void add(List<Found<String>> all, List<Found<String>> more) {
		for (Found<String> link : more) {
			if (all.stream().noneMatch((other) -> other.value().equals(link.value()))) {
				all.add(link);
			}
		}
	}

	List<Found<String>> in(Span span) {
		List<Found<String>> found = new ArrayList<>();
		for (Match each : this.sheet.text().find(ADDRESS, span)) {
			Span at = new Span(each.start(), each.end());
			while (MARKS.indexOf(this.sheet.text().plain().charAt(at.end() - 1)) >= 0 && !opens(at)) {
				at = new Span(at.start(), at.end() - 1);
			}
			found.add(new Found<>(this.sheet.text().plain(at), at, Found.SURE));
		}
		return found;
	}

	/** Whether the address has opened the bracket that it ends with. */
	private boolean opens(Span at) {
		String plain = this.sheet.text().plain(at);
		return plain.endsWith(")") && plain.indexOf('(') >= 0;
	}

}
