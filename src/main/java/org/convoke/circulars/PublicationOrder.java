package org.convoke.circulars;

import java.time.LocalDate;
import java.util.List;

import org.convoke.web.Language;

/**
 * How a letter is to be published.
 *
 * @param date the date of issue; null for the one of the draft, or else the day of its
 * publication
 * @param languages the languages beside the original; null for all that are ready
 * @param follow whether the meeting is to follow what an amendment says of it
 * @param reason why it is published against advice, null for none
 */
record PublicationOrder(LocalDate date, List<Language> languages, boolean follow, String reason) {

	static PublicationOrder on(LocalDate date) {
		return new PublicationOrder(date, null, false, null);
	}

}
