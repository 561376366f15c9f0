package org.convoke.circulars;

import java.time.Instant;
import java.time.LocalDate;

import org.convoke.web.LocalizedText;

/**
 * A letter in a list.
 *
 * @param title what it is called, as in "Circular TSB 127"
 * @param number null for a draft, as are studyPeriod, publishedAt and perhaps date
 * @param meeting the slug of the meeting that it convenes, or null
 */
public record CircularRow(String key, CircularState state, CircularKind kind, String series, Integer number,
		String studyPeriod, LocalizedText title, LocalizedText subject, LocalDate date, String meeting,
		Instant publishedAt) {
}
