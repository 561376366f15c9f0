package org.convoke.circulars;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.convoke.meetings.DeadlineKind;
import org.convoke.web.Language;

/** Dates and times in a text that are not those of the meeting. */
class DateAdvice {

	/** Days after the meeting of which a letter may still speak as of its own. */
	private static final int AROUND = 60;

	private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?。])\\s+(?=\\p{Lu}|\\p{Lo})|\\n");

	private final LetterFacts facts;

	private final Language language;

	private final LetterWords words;

	/** What is longer is no sentence, and would be read again for each of its dates. */
	private static final int LONGEST = 600;

	private final List<Advice> advice = new ArrayList<>();

	DateAdvice(LetterFacts facts, Language language) {
		this.facts = facts;
		this.language = language;
		this.words = LetterWords.of(language);
	}

	List<Advice> on(Adviser.Piece piece) {
		for (String all : SENTENCES.split(piece.text())) {
			String sentence = all.substring(0, Math.min(all.length(), LONGEST));
			List<TypedDate> dates = DateFinder.in(sentence, this.language);
			boolean ofDeadline = this.words.says("deadline", sentence);
			boolean ofMeeting = piece.part().equals("detail") || this.words.says("held", sentence);
			dates.forEach((date) -> date.in(this.facts.firstDay().getYear())
				.ifPresent((day) -> check(piece.part(), sentence, ofDeadline, date, day)));
			if (ofMeeting && !piece.annex()) {
				meetingDays(piece.part(), dates);
				times(piece.part(), sentence);
			}
		}
		return this.advice;
	}

	private void check(String part, String sentence, boolean ofDeadline, TypedDate date, LocalDate day) {
		if (date.weekday() != null && day.getDayOfWeek() != date.weekday()
				&& (date.year() != null || this.facts.knows(day))) {
			// As a moment, so that the reader's language names the day of the week.
			add("weekday", part, day, Date.from(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)));
		}
		if (ofDeadline && !this.facts.isMeetingDay(day) && !this.facts.isEvent(day)) {
			deadline(part, sentence, day);
		}
		else if (!this.facts.knows(day)) {
			unknown(part, date, day);
		}
	}

	/** A sentence that gives a deadline must give one of the table, and the right one. */
	private void deadline(String part, String sentence, LocalDate day) {
		DeadlineKind kind = this.words.kind(sentence);
		Optional<LocalDate> right = (kind != null) ? this.facts.deadline(kind) : Optional.empty();
		if (right.isPresent() && !right.get().equals(day)) {
			add("deadlineOther", part, day, right.get());
		}
		else if (!this.facts.isDeadline(day)) {
			add("deadlineDate", part, day);
		}
	}

	private void unknown(String part, TypedDate date, LocalDate day) {
		Optional<LocalDate> otherYear = this.facts.days().filter(date::isSameDay).findFirst();
		if (otherYear.isPresent()) {
			if (date.year() != null) {
				add("wrongYear", part, day, otherYear.get());
			}
		}
		// What is past is history; what is far away is something else.
		else if (!day.isBefore(this.facts.issuedOn())
				&& (date.year() != null || day.isBefore(this.facts.lastDay().plusDays(AROUND)))) {
			add("strangeDate", part, day);
		}
	}

	/** Where the letter says when the meeting is, one of its days must be named. */
	private void meetingDays(String part, List<TypedDate> dates) {
		List<LocalDate> days = dates.stream()
			.flatMap((date) -> date.in(this.facts.firstDay().getYear()).stream())
			.toList();
		boolean told = this.advice.stream().anyMatch((each) -> each.part().equals(part));
		if (!days.isEmpty() && !told && days.stream().noneMatch(this.facts::isMeetingDay)) {
			add("meetingDate", part, days.get(0), this.facts.firstDay());
		}
	}

	private void times(String part, String sentence) {
		Set<LocalTime> right = this.facts.times();
		TimeFinder.in(sentence)
			.stream()
			.filter((each) -> !right.contains(each.time()))
			.forEach((each) -> add("strangeTime", part, each.typed()));
	}

	private void add(String key, String part, Object... arguments) {
		this.advice.add(new Advice(key, List.of(arguments), part, this.language));
	}

}
