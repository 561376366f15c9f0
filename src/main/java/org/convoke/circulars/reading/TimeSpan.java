package org.convoke.circulars.reading;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A time of day, or from one to another, as a letter writes it.
 *
 * @param to null when only one is written
 * @param zone null when none is written
 */
record TimeSpan(Span at, LocalTime from, LocalTime to, ZoneId zone) {
}
