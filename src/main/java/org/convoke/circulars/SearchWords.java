package org.convoke.circulars;

import java.time.LocalDate;
import java.util.Arrays;

import org.convoke.web.InvalidException;

/** What a search form sends, where a value that makes no sense filters nothing. */
final class SearchWords {

	private static final int FIRST_YEAR = 1865;

	private static final int LAST_YEAR = 9000;

	private SearchWords() {
	}

	static Integer year(String typed) {
		if (typed == null || !typed.matches("\\d{4}")) {
			return null;
		}
		int year = Integer.parseInt(typed);
		return (year >= FIRST_YEAR && year <= LAST_YEAR) ? year : null;
	}

	static LocalDate date(String typed) {
		try {
			return IssueDate.of(typed);
		}
		catch (InvalidException ex) {
			return null;
		}
	}

	static CircularKind kind(String typed) {
		return Arrays.stream(CircularKind.values())
			.filter((kind) -> kind.name().equals(typed))
			.findFirst()
			.orElse(null);
	}

}
