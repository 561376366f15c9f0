package org.convoke.circulars;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.convoke.meetings.CoLocatedEvent;
import org.convoke.meetings.Meeting;
import org.convoke.web.Language;

/**
 * Something to look at before a letter is published; whoever publishes may know better.
 *
 * @param key the message, below {@code circulars.advice}
 */
record Advice(String key, List<Object> arguments) {

	/** Letters of coordination activities go out this long before at the latest. */
	private static final int USUAL_DAYS_AHEAD = 28;

	/** What is worth looking at in that letter when it is issued on that day. */
	static List<Advice> on(LetterText text, Language language, LocalDate issuedOn, Meeting meeting,
			List<SealedDeadline> deadlines) {
		List<Advice> advice = new ArrayList<>();
		if (meeting == null) {
			return advice;
		}
		for (LocalDate typed : dates(text, language)) {
			if (!known(issuedOn, meeting, deadlines).contains(typed)) {
				advice.add(new Advice("strangeDate", List.of(typed)));
			}
		}
		long ahead = ChronoUnit.DAYS.between(issuedOn, meeting.getFirstDay());
		if (ahead < 0) {
			advice.add(new Advice("afterMeeting", List.of()));
		}
		else if (ahead < USUAL_DAYS_AHEAD) {
			advice.add(new Advice("late", List.of(ahead)));
		}
		deadlines.stream()
			.filter((deadline) -> deadline.dueOn().isBefore(issuedOn) && ahead >= 0)
			.forEach((deadline) -> advice.add(new Advice("deadlinePassed", List.of(deadline.dueOn()))));
		return advice;
	}

	private static Set<LocalDate> known(LocalDate issuedOn, Meeting meeting, List<SealedDeadline> deadlines) {
		Set<LocalDate> known = new HashSet<>();
		known.add(issuedOn);
		meeting.getFirstDay().datesUntil(meeting.getLastDay().plusDays(1)).forEach(known::add);
		deadlines.forEach((deadline) -> known.add(deadline.dueOn()));
		for (CoLocatedEvent event : meeting.getCoLocatedEvents()) {
			event.firstDay().datesUntil(event.lastDay().plusDays(1)).forEach(known::add);
		}
		return known;
	}

	/**
	 * The full dates in the text: what letters of that language write as day, month,
	 * year.
	 */
	private static Set<LocalDate> dates(LetterText text, Language language) {
		List<String> months = Arrays.stream(Month.values())
			.map((month) -> month.getDisplayName(TextStyle.FULL, language.locale()).toLowerCase(language.locale()))
			.toList();
		Pattern date = Pattern.compile("\\b(\\d{1,2})(?:er)?\\s+(?:de\\s+)?("
				+ months.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")\\s+(?:de\\s+)?(\\d{4})\\b",
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		Set<LocalDate> dates = new LinkedHashSet<>();
		texts(text).forEach((part) -> {
			Matcher matcher = date.matcher(part.replace('\u00A0', ' '));
			matcher.results().forEach((found) -> add(dates, found, months, language));
		});
		return dates;
	}

	private static void add(Set<LocalDate> dates, MatchResult found, List<String> months, Language language) {
		try {
			dates.add(LocalDate.of(Integer.parseInt(found.group(3)),
					months.indexOf(found.group(2).toLowerCase(language.locale())) + 1,
					Integer.parseInt(found.group(1))));
		}
		catch (DateTimeException ex) {
			// "31 avril": not a date that could be compared with one.
			return;
		}
	}

	private static Stream<String> texts(LetterText text) {
		return Stream.concat(Stream.of(text.subject(), text.detail()),
				text.paragraphs()
					.stream()
					.flatMap((paragraph) -> Stream.concat(Stream.of(paragraph.text()), paragraph.bullets().stream())));
	}

}
