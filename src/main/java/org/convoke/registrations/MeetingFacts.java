package org.convoke.registrations;

import java.util.List;

import org.convoke.directory.Countries;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.Session;
import org.convoke.web.Language;
import org.convoke.web.Times;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** When and where a meeting is, in a line, for mails and pages. */
@Component
public class MeetingFacts {

	private final Times times;

	private final Countries countries;

	private final MessageSource messages;

	MeetingFacts(Times times, Countries countries, MessageSource messages) {
		this.times = times;
		this.countries = countries;
		this.messages = messages;
	}

	/** As in "Wednesday 13 May 2026", or from the first to the last day. */
	public String days(MeetingCard meeting, Language language) {
		List<Session> sessions = meeting.sessions();
		var first = sessions.get(0).startsAt().toLocalDate();
		var last = sessions.get(sessions.size() - 1).endsAt().toLocalDate();
		return first.equals(last) ? this.times.weekday(first, language) : text("registrations.meeting.days", language,
				this.times.from(first, last, language), this.times.to(first, last, language));
	}

	/** The times of the first day, with the zone. */
	public String hours(MeetingCard meeting, Language language) {
		Session first = meeting.sessions().get(0);
		return text("registrations.meeting.hours", language, this.times.time(first.startsAt().toLocalTime(), language),
				this.times.time(first.endsAt().toLocalTime(), language),
				this.times.zone(meeting.zone(), meeting.start(), language));
	}

	/** Venue, city and country, or that the meeting is held online. */
	public String place(MeetingCard meeting, Language language) {
		if (meeting.format() == MeetingFormat.VIRTUAL) {
			return text("registrations.meeting.online", language);
		}
		String place = language.marks()
			.place(meeting.venue().in(language), meeting.city().in(language),
					this.countries.name(meeting.country(), language));
		return (meeting.format() == MeetingFormat.HYBRID) ? text("registrations.meeting.hybrid", language, place)
				: place;
	}

	private String text(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
