package org.convoke.circulars;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.convoke.circulars.CircularForm.AnnexForm;
import org.convoke.directory.Countries;
import org.convoke.meetings.Deadline;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.Objective;
import org.convoke.meetings.Session;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.convoke.web.Times;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a new annex begins with: as much as the meeting of the letter can tell. */
@Component
class AnnexBeginnings {

	/** What the registration asks for. */
	private static final List<String> QUESTIONS = List.of("givenName", "familyName", "email", "organisation",
			"category", "country", "role", "attendance");

	private final Meetings meetings;

	private final Times times;

	private final Countries countries;

	private final MessageSource messages;

	AnnexBeginnings(Meetings meetings, Times times, Countries countries, MessageSource messages) {
		this.meetings = meetings;
		this.times = times;
		this.countries = countries;
		this.messages = messages;
	}

	AnnexForm of(Circular circular, AnnexKind kind) {
		Language language = circular.getOriginal();
		Phrases phrases = new Phrases(language, this.times, this.countries, this.messages);
		Meeting meeting = (circular.getMeetingId() != null) ? this.meetings.get(circular.getMeetingId()) : null;
		List<Deadline> deadlines = (meeting != null) ? this.meetings.deadlines(meeting.getId()) : List.of();
		String text = switch (kind) {
			case PRACTICAL_INFORMATION -> practical(meeting, deadlines, circular.getContact(), phrases);
			case AGENDA -> agenda(meeting, phrases);
			case TIMETABLE -> timetable(meeting, phrases);
			case FORM -> form(phrases);
			case OTHER -> "";
		};
		return new AnnexForm(Pairing.newName(), kind.name(),
				(kind != AnnexKind.OTHER) ? phrases.letter("AnnexKind." + kind) : "", text);
	}

	private static String practical(Meeting meeting, List<Deadline> deadlines, Contact contact, Phrases phrases) {
		List<String> parts = new ArrayList<>();
		if (meeting != null) {
			String place = place(meeting, phrases);
			section(parts, phrases, "venue", place);
			section(parts, phrases, "time",
					String.join("\n",
							meeting.getSessions()
								.stream()
								.map((session) -> "• " + day(session, phrases) + ", " + hours(session, phrases))
								.toList()));
			section(parts, phrases, "deadlines",
					String.join("\n", deadlines.stream()
						.map((deadline) -> "• " + action(deadline, phrases) + " – " + phrases.day(deadline.getDueOn()))
						.toList()));
			section(parts, phrases, "fee", meeting.getFee().in(phrases.language()));
		}
		section(parts, phrases, "contact", (contact != null) ? String.join(", ",
				Stream.of(contact.name(), contact.phone(), contact.email()).filter((each) -> each != null).toList())
				: "");
		return String.join("\n\n", parts);
	}

	private static void section(List<String> parts, Phrases phrases, String heading, String text) {
		if (!text.isBlank()) {
			parts.add("# " + phrases.letter("beginning." + heading));
			parts.add(text);
		}
	}

	private static String place(Meeting meeting, Phrases phrases) {
		if (meeting.getFormat() == MeetingFormat.VIRTUAL) {
			return phrases.letter("beginning.virtual");
		}
		return String.join(", ",
				Stream
					.of(meeting.getVenue().in(phrases.language()), meeting.getCity().in(phrases.language()),
							phrases.country(meeting.getCountry()))
					.filter((each) -> !each.isEmpty())
					.toList());
	}

	private static String action(Deadline deadline, Phrases phrases) {
		LocalizedText action = deadline.getAction();
		return action.isEmpty() ? phrases.letter("deadline." + deadline.getKind())
				: action.in(phrases.language()).replaceFirst("\\.$", "");
	}

	private static String agenda(Meeting meeting, Phrases phrases) {
		List<String> items = new ArrayList<>();
		items.add(phrases.letter("beginning.opening"));
		items.add(phrases.letter("beginning.adoption"));
		if (meeting != null) {
			meeting.getObjectives()
				.stream()
				.map(Objective::text)
				.map((each) -> PlainText.lineOrEmpty(each.in(phrases.language())).replaceFirst("\\.$", ""))
				.forEach(items::add);
		}
		items.add(phrases.letter("beginning.other"));
		items.add(phrases.letter("beginning.closure"));
		List<String> rows = new ArrayList<>();
		for (String item : items) {
			rows.add(row(String.valueOf(rows.size() + 1), item));
		}
		return row(phrases.letter("beginning.number"), phrases.letter("beginning.item")) + "\n" + "|---|---|" + "\n"
				+ String.join("\n", rows);
	}

	private static String timetable(Meeting meeting, Phrases phrases) {
		List<String> rows = new ArrayList<>();
		rows.add(row(phrases.letter("beginning.date"), phrases.letter("beginning.hours"),
				phrases.letter("beginning.session")));
		rows.add("|---|---|---|");
		if (meeting != null) {
			String title = PlainText.lineOrEmpty(meeting.getTitle().in(phrases.language()));
			meeting.getSessions()
				.forEach((session) -> rows.add(row(day(session, phrases), hours(session, phrases), title)));
		}
		else {
			rows.add(row("", "", ""));
		}
		return String.join("\n", rows);
	}

	private static String form(Phrases phrases) {
		return String.join("\n", QUESTIONS.stream().map((question) -> {
			String label = phrases.messages()
				.getMessage("registrations." + question, null, phrases.language().locale());
			return label + ": ____";
		}).toList());
	}

	private static String row(String... cells) {
		return "| " + String.join(" | ", Stream.of(cells).map((cell) -> cell.replace('|', '/')).toList()) + " |";
	}

	private static String day(Session session, Phrases phrases) {
		return phrases.times().weekday(session.startsAt().toLocalDate(), phrases.language());
	}

	private static String hours(Session session, Phrases phrases) {
		LocalTime from = session.startsAt().toLocalTime();
		LocalTime to = session.endsAt().toLocalTime();
		return phrases.time(from) + "–" + phrases.time(to);
	}

}
