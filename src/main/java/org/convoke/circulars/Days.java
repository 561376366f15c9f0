package org.convoke.circulars;

import java.time.LocalDate;
import java.util.List;

import org.convoke.web.Language;
import org.convoke.web.Times;

import org.springframework.context.MessageSource;

/** Spans of days and enumerations as a sentence of a letter has them. */
class Days {

	private final Language language;

	private final Times times;

	private final MessageSource messages;

	Days(Language language, Times times, MessageSource messages) {
		this.language = language;
		this.times = times;
		this.messages = messages;
	}

	/** Without preposition, as in "12-21 mai 2026". */
	String range(LocalDate first, LocalDate last) {
		if (first.equals(last)) {
			return day(first);
		}
		return message((first.getMonth() == last.getMonth()) ? "range" : "wideRange", from(first, last),
				to(first, last));
	}

	/** With it, as in "le 12 mai", "les 11 et 12 mai", "du 12 au 21 mai 2026". */
	String on(LocalDate first, LocalDate last) {
		if (first.equals(last)) {
			return message("on", day(first));
		}
		String key = first.plusDays(1).equals(last) && first.getMonth() == last.getMonth() ? "onTwo" : "onRange";
		return message(key, from(first, last), to(first, last));
	}

	private String from(LocalDate first, LocalDate last) {
		return this.times.from(first, last, this.language);
	}

	private String to(LocalDate first, LocalDate last) {
		return this.times.to(first, last, this.language);
	}

	/** As in "A", "A et B", "A, B et C". */
	String and(List<String> items) {
		return joined("and", items);
	}

	/** As {@link #and} for long items, which the last comma keeps apart. */
	String list(List<String> items) {
		return joined("list", items);
	}

	private String joined(String last, List<String> items) {
		if (items.size() < 2) {
			return String.join("", items);
		}
		String before = items.subList(0, items.size() - 1)
			.stream()
			.reduce((sum, item) -> message("more", sum, item))
			.orElseThrow();
		return message(last, before, items.get(items.size() - 1));
	}

	private String day(LocalDate day) {
		return this.times.day(day, this.language);
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage("circulars.days." + key, arguments, this.language.locale());
	}

}
