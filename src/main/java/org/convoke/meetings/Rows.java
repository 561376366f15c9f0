package org.convoke.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Repeated rows of a form that works without a script: the empty ones are ignored, and
 * there are always two more to fill in.
 */
public final class Rows {

	private static final int SPARE = 2;

	private Rows() {
	}

	/** The filled rows, then the spare ones. */
	public static <R> List<R> withSpare(List<R> rows, Predicate<R> empty, Supplier<R> blank) {
		List<R> all = new ArrayList<>(filled(rows, empty));
		for (int i = 0; i < SPARE; i++) {
			all.add(blank.get());
		}
		return all;
	}

	public static <R> List<R> filled(List<R> rows, Predicate<R> empty) {
		return (rows == null) ? List.of()
				: rows.stream().filter(Objects::nonNull).filter(Predicate.not(empty)).toList();
	}

	public static boolean blank(Map<String, String> texts) {
		return texts == null || texts.values().stream().allMatch(Rows::blank);
	}

	public static boolean blank(String text) {
		return text == null || text.isBlank();
	}

}
