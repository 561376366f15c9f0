package org.convoke.circulars.reading;

import java.util.List;

/**
 * Places of a letter that do not agree with each other.
 *
 * @param subject what they tell in two ways
 * @param about the field that they speak of, as a JSON pointer into the reading
 * @param places where they stand
 */
public record Contradiction(Subject subject, String about, List<Place> places) {

	/** What is told in two ways. */
	public enum Subject {

		DATE, TIME, PLACE, WEEKDAY, DEADLINE

	}

	/**
	 * One of the places.
	 *
	 * @param value what it says: a date or time of ISO 8601, or the words themselves
	 */
	public record Place(String value, int start, int end) {
	}

}
