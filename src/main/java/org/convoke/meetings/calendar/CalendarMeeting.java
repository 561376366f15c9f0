package org.convoke.meetings.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.convoke.meetings.Deadline;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Group;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.Session;
import org.convoke.meetings.Standing;
import org.convoke.web.LocalizedText;

/**
 * What a calendar tells of a meeting.
 *
 * @param mailbox where answers go; null when the group has none
 */
record CalendarMeeting(String slug, LocalizedText title, MeetingFormat format, LocalizedText venue, LocalizedText city,
		String country, ZoneId zone, Standing standing, int sequence, String acronym, String mailbox,
		List<Session> sessions, List<Due> deadlines) {

	/** A deadline of the meeting; a null time means to the end of the day. */
	record Due(long id, DeadlineKind kind, LocalDate day, LocalTime time, ZoneId zone, LocalizedText action,
			int sequence) {
	}

	static CalendarMeeting of(Meeting meeting, Group group, List<Deadline> deadlines) {
		return new CalendarMeeting(meeting.getSlug(), meeting.getTitle(), meeting.getFormat(), meeting.getVenue(),
				meeting.getCity(), meeting.getCountry(), meeting.getZone(), meeting.getStanding(),
				meeting.getSequence(), group.getAcronym(), group.getMailbox(), meeting.getSessions(),
				deadlines.stream()
					.map((deadline) -> new Due(deadline.getId(), deadline.getKind(), deadline.getDueOn(),
							deadline.getDueAt(), deadline.getZone(), deadline.getAction(), deadline.getSequence()))
					.toList());
	}

	/** Whether it does not take place at the times it names. */
	boolean off() {
		return this.standing == Standing.CANCELLED || this.standing == Standing.POSTPONED;
	}

}
