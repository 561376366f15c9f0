package org.convoke.meetings;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.convoke.directory.Countries;
import org.convoke.meetings.MeetingChange.Value;
import org.convoke.web.Language;
import org.convoke.web.Times;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells changes of meetings in the reader's language. */
@Component
class ChangeWords {

	private static final int SESSIONS = 8;

	private final Times times;

	private final Countries countries;

	private final MessageSource messages;

	ChangeWords(Times times, Countries countries, MessageSource messages) {
		this.times = times;
		this.countries = countries;
		this.messages = messages;
	}

	/** A change as a line of a table: what, how it was, how it is now. */
	record Line(String labelKey, String before, String after) {
	}

	List<Line> lines(List<MeetingChange> changes, Language language) {
		return changes.stream().map((change) -> {
			String before = before(change, language);
			String after = after(change, language);
			return before.equals(after) ? new Line(label(change.kind()), "", sentence(change, language))
					: new Line(label(change.kind()), before, after);
		}).toList();
	}

	/** What marks these changes and no others. */
	String mark(List<MeetingChange> changes) {
		String all = changes.stream()
			.map((change) -> change.kind() + " " + before(change, Language.EN) + " " + after(change, Language.EN))
			.collect(Collectors.joining("\n"));
		return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
	}

	/** Key of the word for what changes. */
	static String label(ChangeKind kind) {
		return "meetings.notice." + switch (kind) {
			case PLACE -> "place";
			case FORMAT -> "format";
			case DEADLINE_SET, DEADLINE_MOVED -> "deadline";
			default -> "date";
		};
	}

	/** The change as a sentence. */
	String sentence(MeetingChange change, Language language) {
		String key = "meetings.change." + change.kind();
		return switch (change.kind()) {
			case DATE, RESCHEDULED -> {
				String before = this.times.day(change.before().meeting().firstDay(), language);
				String after = this.times.day(change.after().meeting().firstDay(), language);
				yield (change.kind() == ChangeKind.DATE && before.equals(after)) ? text("meetings.change.DATE.hours",
						language, before(change, language), after(change, language))
						: text(key, language, before, after);
			}
			case POSTPONED -> text(key, language, this.times.day(change.before().meeting().firstDay(), language));
			case PLACE -> place(before(change, language), after(change, language), language);
			case FORMAT -> (change.before().meeting().format() == change.after().meeting().format())
					? text("meetings.change.FORMAT.sessions", language)
					: text(key, language, before(change, language), after(change, language));
			case ZONE ->
				text(key, language, change.before().meeting().zone().getId(), change.after().meeting().zone().getId());
			case DEADLINE_SET, DEADLINE_MOVED -> text(key, language, deadline(change.deadline(), language),
					before(change, language), after(change, language));
			case CONFIRMED, CANCELLED, AGENDA, SPEAKERS, DOCUMENTS -> text(key, language);
		};
	}

	private String place(String before, String after, Language language) {
		if (before.isEmpty()) {
			return text("meetings.change.PLACE.first", language, after);
		}
		return after.isEmpty() ? text("meetings.change.PLACE.none", language, before)
				: text("meetings.change.PLACE", language, before, after);
	}

	/** How it was; empty when there is nothing to say. */
	String before(MeetingChange change, Language language) {
		return value(change.kind(), change.before(), language);
	}

	/** How it is now; empty when there is nothing to say. */
	String after(MeetingChange change, Language language) {
		return value(change.kind(), change.after(), language);
	}

	String deadline(DeadlineKind kind, Language language) {
		return text("meetings.DeadlineKind." + kind, language);
	}

	private String value(ChangeKind kind, Value value, Language language) {
		if (value.due() != null) {
			return this.times.moment(value.due().lastMinute(), value.due().zone(), language);
		}
		if (value.meeting() == null) {
			return "";
		}
		return switch (kind) {
			case DATE, ZONE, RESCHEDULED, POSTPONED, CONFIRMED, CANCELLED -> sessions(value.meeting(), language);
			case PLACE -> place(value.meeting(), language);
			case FORMAT -> text("meetings.MeetingFormat." + value.meeting().format(), language);
			default -> "";
		};
	}

	/** As in "13 May 2026, 08:30–10:30 (CEST, UTC+2)". */
	String sessions(WhenAndWhere meeting, Language language) {
		String all = meeting.sessions()
			.stream()
			.limit(SESSIONS)
			.map((session) -> session(session, language))
			.collect(Collectors.joining(language.marks().semicolon() + " "));
		return all + (meeting.sessions().size() > SESSIONS ? "\u2026" : "")
				+ language.marks().bracketed(this.times.zone(meeting.zone(), meeting.start(), language));
	}

	private String session(Session session, Language language) {
		LocalDateTime end = session.endsAt();
		boolean sameDay = session.startsAt().toLocalDate().equals(end.toLocalDate());
		return language.marks()
			.parted(this.times.day(session.startsAt().toLocalDate(), language),
					text("meetings.session.hours", language,
							this.times.time(session.startsAt().toLocalTime(), language),
							sameDay ? this.times.time(end.toLocalTime(), language)
									: language.marks()
										.parted(this.times.day(end.toLocalDate(), language),
												this.times.time(end.toLocalTime(), language))));
	}

	String place(WhenAndWhere meeting, Language language) {
		return language.marks()
			.place(meeting.venue().in(language), meeting.city().in(language),
					this.countries.name(meeting.country(), language));
	}

	private String text(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
