package org.convoke.meetings;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.convoke.web.LocalizedText;

/** Text folded so that "metavers" finds "Métavers". */
final class SearchText {

	private SearchText() {
	}

	/** These texts in all their languages. */
	static String of(LocalizedText... texts) {
		return Stream.of(texts)
			.flatMap((text) -> text.byCode().values().stream())
			.map(SearchText::fold)
			.collect(Collectors.joining("\n"));
	}

	/** A pattern for {@code like} that finds what was typed anywhere in a folded text. */
	static String pattern(String typed) {
		return "%" + fold(typed).replaceAll("([\\\\%_])", "\\\\$1") + "%";
	}

	private static String fold(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT)
			.strip();
	}

}
