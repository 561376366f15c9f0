package org.convoke.meetings.calendar;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import org.convoke.directory.Countries;
import org.convoke.meetings.Deadline;
import org.convoke.meetings.Groups;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.Session;
import org.convoke.meetings.Standing;
import org.convoke.web.Language;
import org.convoke.web.PublicAddress;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Meetings as iCalendar (RFC 5545) text. */
@Component
public class MeetingCalendar {

	private final Groups groups;

	private final Countries countries;

	private final PublicAddress address;

	private final MessageSource messages;

	private final Clock clock;

	MeetingCalendar(Groups groups, Countries countries, PublicAddress address, MessageSource messages, Clock clock) {
		this.groups = groups;
		this.countries = countries;
		this.address = address;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * A calendar with the sessions of one meeting and its deadlines.
	 * @param link where the event leads
	 */
	public String of(Meeting meeting, List<Deadline> deadlines, Language language, String link) {
		CalendarMeeting one = CalendarMeeting.of(meeting, this.groups.get(meeting.getGroupId()), deadlines);
		return of(List.of(one), meeting.getTitle().in(language), (any) -> link, language);
	}

	/** A calendar of that name with the sessions and deadlines of several meetings. */
	String of(Collection<CalendarMeeting> meetings, String name, Function<CalendarMeeting, String> link,
			Language language) {
		List<VEvent> events = new ArrayList<>();
		for (CalendarMeeting meeting : meetings) {
			for (int i = 0; i < meeting.sessions().size(); i++) {
				events.add(session(meeting, i, link.apply(meeting), language));
			}
			for (CalendarMeeting.Due due : meeting.deadlines()) {
				events.add(deadline(meeting, due, link.apply(meeting), language));
			}
		}
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//Convoke//" + language.code().toUpperCase(language.locale()) + "//"));
		calendar.add(new Version(new ParameterList(), Version.VALUE_2_0));
		if (meetings.stream().allMatch((meeting) -> meeting.mailbox() != null)) {
			calendar.add(new Method(Method.VALUE_PUBLISH));
		}
		calendar.add(new XProperty("X-WR-CALNAME", name));
		zones(meetings).forEach(calendar::add);
		events.forEach(calendar::add);
		return FoldedLines.of(calendar.toString());
	}

	/** The zones in which times are given, for the time that they span. */
	private static List<VTimeZone> zones(Collection<CalendarMeeting> meetings) {
		List<ZonedDateTime> times = meetings.stream()
			.flatMap((meeting) -> Stream.concat(
					meeting.sessions().stream().map((session) -> session.startsAt().atZone(meeting.zone())),
					meeting.deadlines()
						.stream()
						.filter((due) -> due.time() != null)
						.map((due) -> due.day().atTime(due.time()).atZone(due.zone()))))
			.sorted()
			.toList();
		return times.stream()
			.map(ZonedDateTime::getZone)
			.distinct()
			.map((zone) -> TimeZoneText.of(zone, times.get(0).toInstant(), times.get(times.size() - 1).toInstant()))
			.toList();
	}

	private VEvent session(CalendarMeeting meeting, int index, String link, Language language) {
		Session session = meeting.sessions().get(index);
		String title = meeting.title().in(language);
		String summary = session.title().isEmpty() ? title
				: text("calendar.session", language, title, session.title().in(language));
		VEvent event = event(meeting, "meeting-" + meeting.slug() + "-" + (index + 1), summary, meeting.sequence(),
				link, language);
		event.add(new DtStart<>(session.startsAt().atZone(meeting.zone())));
		event.add(new DtEnd<>(session.endsAt().atZone(meeting.zone())));
		String place = place(meeting, (session.format() != null) ? session.format() : meeting.format(), language);
		if (!place.isBlank()) {
			event.add(new Location(place));
		}
		return event;
	}

	/** A date to keep in mind: it takes no time of the day. */
	private VEvent deadline(CalendarMeeting meeting, CalendarMeeting.Due due, String link, Language language) {
		String kind = text("meetings.DeadlineKind." + due.kind(), language);
		VEvent event = event(meeting, "deadline-" + due.id(),
				text("calendar.deadline", language, kind, meeting.title().in(language)),
				meeting.sequence() + due.sequence(), link, language);
		event.add((due.time() != null) ? new DtStart<>(due.day().atTime(due.time()).atZone(due.zone()))
				: new DtStart<>(due.day()));
		if (!due.action().isEmpty()) {
			event.add(new Description(due.action().in(language)));
		}
		event.add(new Transp(Transp.VALUE_TRANSPARENT));
		return event;
	}

	private VEvent event(CalendarMeeting meeting, String id, String summary, int sequence, String link,
			Language language) {
		VEvent event = new VEvent(false);
		Instant now = this.clock.instant();
		event.add(new DtStamp(now));
		event.add(new Uid(id + "@" + this.address.host()));
		event.add(new Sequence(sequence));
		event.add(new Status(status(meeting)));
		event.add(new Summary((meeting.standing() == Standing.CONFIRMED) ? summary
				: text("calendar.Standing." + meeting.standing(), language, summary)));
		event.add(new Url(URI.create(link)));
		if (meeting.mailbox() != null) {
			Organizer organizer = new Organizer(URI.create("mailto:" + meeting.mailbox()));
			organizer.add(new Cn(meeting.acronym()));
			event.add(organizer);
		}
		return event;
	}

	private static String status(CalendarMeeting meeting) {
		if (meeting.off()) {
			return Status.VALUE_CANCELLED;
		}
		return (meeting.standing() == Standing.PROPOSED) ? Status.VALUE_TENTATIVE : Status.VALUE_CONFIRMED;
	}

	private String place(CalendarMeeting meeting, MeetingFormat format, Language language) {
		return (format == MeetingFormat.VIRTUAL) ? text("meetings.MeetingFormat.VIRTUAL", language)
				: language.marks()
					.place(meeting.venue().in(language), meeting.city().in(language),
							this.countries.name(meeting.country(), language));
	}

	private String text(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
