package org.convoke.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

import org.convoke.web.LocalizedText;

/**
 * When, where and how a meeting takes place: what people are told of when it changes.
 */
record WhenAndWhere(List<Session> sessions, ZoneId zone, MeetingFormat format, LocalizedText venue, LocalizedText city,
		String country) {

	static WhenAndWhere of(Meeting meeting) {
		return new WhenAndWhere(meeting.getSessions(), meeting.getZone(), meeting.getFormat(), meeting.getVenue(),
				meeting.getCity(), meeting.getCountry());
	}

	static WhenAndWhere of(MeetingDetails details) {
		return new WhenAndWhere(details.sessions().stream().sorted(Comparator.comparing(Session::startsAt)).toList(),
				details.zone(), details.format(), details.venue(), details.city(), details.country());
	}

	boolean sameTimes(WhenAndWhere other) {
		return times().equals(other.times());
	}

	boolean sameFormat(WhenAndWhere other) {
		return this.format == other.format && (!sameTimes(other) || formats().equals(other.formats()));
	}

	boolean samePlace(WhenAndWhere other) {
		return this.venue.equals(other.venue) && this.city.equals(other.city)
				&& (this.country == null ? other.country == null : this.country.equals(other.country));
	}

	/** Whether nothing differs that people are told of. */
	boolean same(WhenAndWhere other) {
		return sameTimes(other) && this.zone.equals(other.zone) && sameFormat(other) && samePlace(other);
	}

	private List<Session> times() {
		return this.sessions.stream().map((session) -> new Session(session.startsAt(), session.endsAt())).toList();
	}

	private List<MeetingFormat> formats() {
		return this.sessions.stream().map((session) -> session.formatIn(this.format)).toList();
	}

	LocalDate firstDay() {
		return this.sessions.get(0).startsAt().toLocalDate();
	}

	Instant start() {
		return this.sessions.get(0).startsAt().atZone(this.zone).toInstant();
	}

	Instant end() {
		return this.sessions.get(this.sessions.size() - 1).endsAt().atZone(this.zone).toInstant();
	}

}
