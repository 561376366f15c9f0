package org.convoke.circulars.reading.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.convoke.meetings.Deadline;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.MeetingDetails;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.Session;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.convoke.web.NotFoundException;
import org.convoke.web.Times;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a letter says of a meeting that is here otherwise than the meeting itself. */
@Component
class Otherwise {

	private final Meetings meetings;

	private final Times times;

	private final MessageSource messages;

	Otherwise(Meetings meetings, Times times, MessageSource messages) {
		this.meetings = meetings;
		this.times = times;
		this.messages = messages;
	}

	/** One fact as the letter tells it and as it is here; either may be empty. */
	record Fact(String label, String letter, String here) {
	}

	/** What differs; nothing when there is no such meeting. */
	List<Fact> of(ReadingForm form, Language language) {
		if (form.meeting().wantsNone() || form.meeting().wantsNew()) {
			return List.of();
		}
		try {
			return compare(form, this.meetings.get(form.meeting().choice()), language);
		}
		catch (NotFoundException ex) {
			return List.of();
		}
	}

	private List<Fact> compare(ReadingForm form, Meeting meeting, Language language) {
		InvalidException unreadable = new InvalidException();
		NewMeeting told = new NewMeeting(form.meeting(), form.language());
		MeetingDetails letter = told.details(unreadable);
		List<Fact> facts = new ArrayList<>();
		if (!letter.sessions().isEmpty() && !sameTimes(form, letter.sessions(), meeting.getSessions())) {
			add(facts, "meetings.desk.sessions", sessions(letter.sessions(), language),
					sessions(meeting.getSessions(), language), language);
		}
		if (letter.zone() != null && !letter.zone().equals(meeting.getZone()) && !letter.sessions().isEmpty()) {
			add(facts, "meetings.desk.zone", letter.zone().getId(), meeting.getZone().getId(), language);
		}
		if (letter.format() != null && letter.format() != meeting.getFormat()) {
			add(facts, "meetings.desk.format", message("meetings.MeetingFormat." + letter.format(), language),
					message("meetings.MeetingFormat." + meeting.getFormat(), language), language);
		}
		text(facts, "meetings.desk.venue", letter.venue(), meeting.getVenue(), language);
		text(facts, "meetings.desk.city", letter.city(), meeting.getCity(), language);
		deadlines(facts, told.deadlines(unreadable), this.meetings.deadlines(meeting.getId()), language);
		return facts;
	}

	/** Hours that the letter does not tell are no difference. */
	private static boolean sameTimes(ReadingForm form, List<Session> letter, List<Session> here) {
		return form.meeting().hasGuessedHours() ? days(letter).equals(days(here)) : letter.equals(here);
	}

	private static List<LocalDate> days(List<Session> sessions) {
		return sessions.stream().map((session) -> session.startsAt().toLocalDate()).distinct().toList();
	}

	private void text(List<Fact> facts, String key, LocalizedText letter, LocalizedText here, Language language) {
		String said = letter.byCode().values().stream().findFirst().orElse("");
		if (!said.isEmpty() && here.byCode().values().stream().noneMatch(said::equalsIgnoreCase)) {
			add(facts, key, said, here.in(language), language);
		}
	}

	private void deadlines(List<Fact> facts, List<NewMeeting.Due> letter, List<Deadline> here, Language language) {
		for (NewMeeting.Due due : letter) {
			List<Deadline> same = here.stream().filter((each) -> each.getKind() == due.kind()).toList();
			boolean agrees = same.stream()
				.anyMatch((each) -> each.getDueOn().equals(due.date())
						&& (due.time() == null ? each.getDueAt() == null : due.time().equals(each.getDueAt())));
			if (!agrees) {
				facts.add(new Fact(kind(due.kind(), language), when(due.date(), due.time(), language),
						same.stream()
							.map((each) -> when(each.getDueOn(), each.getDueAt(), language))
							.collect(Collectors.joining("; "))));
			}
		}
	}

	private String sessions(List<Session> sessions, Language language) {
		return sessions.stream()
			.map((session) -> when(session.startsAt().toLocalDate(), session.startsAt().toLocalTime(), language) + "–"
					+ this.times.time(session.endsAt().toLocalTime(), language))
			.collect(Collectors.joining("; "));
	}

	private String when(LocalDate day, LocalTime time, Language language) {
		return this.times.day(day, language) + ((time != null) ? ", " + this.times.time(time, language) : "");
	}

	private String kind(DeadlineKind kind, Language language) {
		return message("meetings.DeadlineKind." + kind, language);
	}

	private void add(List<Fact> facts, String key, String letter, String here, Language language) {
		facts.add(new Fact(message(key, language), letter, here));
	}

	private String message(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

}
