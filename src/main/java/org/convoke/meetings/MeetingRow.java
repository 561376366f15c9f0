package org.convoke.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.convoke.web.LocalizedText;

/**
 * A meeting in a list, with the next deadline that is still open; null when there is
 * none.
 */
public record MeetingRow(long id, String slug, LocalizedText title, String groupSlug, String groupAcronym,
		MeetingFormat format, LocalizedText city, String country, ZoneId zone, Instant startsAt, Instant endsAt,
		Standing standing, NextDeadline nextDeadline) {

	/**
	 * What must be done next, with the first moment too late and the last minute in time.
	 */
	public record NextDeadline(DeadlineKind kind, ZoneId zone, Instant closesAt, Instant lastMinute) {

		/** The date as the letter prints it. */
		public LocalDate day() {
			return this.lastMinute.atZone(this.zone).toLocalDate();
		}

	}

	public LocalDate firstDay() {
		return this.startsAt.atZone(this.zone).toLocalDate();
	}

	public LocalDate lastDay() {
		return this.endsAt.atZone(this.zone).toLocalDate();
	}

}
