package org.convoke.circulars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.convoke.web.InvalidException;
import org.convoke.web.Language;

/**
 * How a letter is to be published, as people type it.
 *
 * @param date the date of issue; none means the day of its publication
 * @param languages the codes of the languages beside the original
 * @param at the day of a planned publication, {@code atTime} the time of that day
 */
record PublicationForm(String date, List<String> languages, Boolean follow, String reason, String at, String atTime) {

	/** Everything that is ready, on that day; null for the day of its publication. */
	static PublicationForm of(LocalDate date, List<Language> ready) {
		return new PublicationForm((date != null) ? date.toString() : "", ready.stream().map(Language::code).toList(),
				false, "", "", "");
	}

	PublicationOrder order() {
		String given = PlainText.lines(this.reason).strip();
		return new PublicationOrder(IssueDate.of(this.date),
				(this.languages != null)
						? this.languages.stream().flatMap((code) -> Language.find(code).stream()).toList() : List.of(),
				Boolean.TRUE.equals(this.follow), given.isEmpty() ? null : given);
	}

	/** The planned instant. */
	Instant instant(ZoneId zone) {
		if (this.at == null || this.at.isBlank()) {
			throw InvalidException.of("at", "circulars.publication.at.needed");
		}
		if (this.atTime == null || this.atTime.isBlank()) {
			throw InvalidException.of("atTime", "circulars.publication.atTime.needed");
		}
		try {
			return ScheduledPublications
				.instant(IssueDate.of("at", this.at).atTime(LocalTime.parse(this.atTime.strip())), zone);
		}
		catch (DateTimeParseException ex) {
			throw InvalidException.of("atTime", "circulars.publication.atTime.needed");
		}
	}

}
