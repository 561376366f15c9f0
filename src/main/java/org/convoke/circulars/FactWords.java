package org.convoke.circulars;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.convoke.web.Times;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts facts of meetings, and what changes in them, into words. */
@Component
class FactWords {

	private final Times times;

	private final MessageSource messages;

	FactWords(Times times, MessageSource messages) {
		this.times = times;
		this.messages = messages;
	}

	/** What would change in the meeting if it followed the draft. */
	List<FactChange> changes(Facts facts, Circular draft, Language language) {
		List<FactChange> changes = new ArrayList<>();
		for (Facts.DueRow row : facts.moves(draft)) {
			changes.add(new FactChange(deadline(row.deadline().getKind(), language),
					due(row.deadline().getDueOn(), row.deadline().getDueAt(), language),
					due(row.due().date(), row.due().time(), language)));
		}
		MeetingFacts now = facts.ofMeeting(draft);
		MeetingFacts wanted = facts.of(draft);
		if (!Objects.equals(now.sessions(), wanted.sessions())) {
			changes.add(new FactChange(message("sessions", language), sessions(now.sessions(), language),
					sessions(wanted.sessions(), language)));
		}
		place("venue", now.venue(), wanted.venue(), language, changes);
		place("city", now.city(), wanted.city(), language, changes);
		return changes;
	}

	private void place(String fact, LocalizedText now, LocalizedText wanted, Language language,
			List<FactChange> changes) {
		if (!Objects.equals(now, wanted)) {
			changes.add(new FactChange(message(fact, language), now.in(language), wanted.in(language)));
		}
	}

	String deadline(Enum<?> kind, Language language) {
		return message("deadline", language,
				this.messages.getMessage("meetings.DeadlineKind." + kind, null, language.locale()));
	}

	String due(LocalDate date, LocalTime time, Language language) {
		return this.times.day(date, language) + ((time != null) ? ", " + this.times.time(time, language) : "");
	}

	String sessions(List<Sitting> sessions, Language language) {
		return sessions.stream()
			.map((sitting) -> this.times.day(sitting.startsAt().toLocalDate(), language) + ", "
					+ this.times.time(sitting.startsAt().toLocalTime(), language) + "–"
					+ this.times.time(sitting.endsAt().toLocalTime(), language))
			.collect(Collectors.joining("\n"));
	}

	private String message(String key, Language language, Object... arguments) {
		return this.messages.getMessage("circulars.facts." + key, arguments, language.locale());
	}

}
