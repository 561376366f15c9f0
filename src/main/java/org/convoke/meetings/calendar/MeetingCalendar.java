package org.convoke.meetings.calendar;

import java.util.List;

import org.convoke.meetings.Deadline;
import org.convoke.meetings.Meeting;
import org.convoke.web.Language;

import org.springframework.stereotype.Component;

/** Meetings as iCalendar (RFC 5545) text. */
@Component
public class MeetingCalendar {

	/**
	 * A calendar with the sessions of one meeting and its deadlines.
	 * @param link where the event leads
	 */
	public String of(Meeting meeting, List<Deadline> deadlines, Language language, String link) {
		return "";
	}

}
