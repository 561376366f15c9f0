package org.convoke.circulars.reading;

/**
 * The subject of a letter.
 *
 * @param title without the place and date at its end
 * @param detail place and date; null when it tells none
 * @param date of the meeting; null when it tells none
 * @param city as it is printed, or by its usual name; null when it tells none
 */
record Subject(Span at, Span title, Span detail, DateSpan date, Found<City> city, Found<String> country) {
}
