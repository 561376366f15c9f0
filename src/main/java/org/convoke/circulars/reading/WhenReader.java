package org.convoke.circulars.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds out when a meeting is: its days from the subject, its hours from the text. */
final class WhenReader {

	/** The paragraphs in which a letter says when its meeting is. */
	static final int OPENING = 5;

	/** How far behind a day its hours may stand. */
	private static final int NEAR = 60;

	/** How far before a time the word may stand that makes it another event's. */
	private static final int BEFORE = 90;

	private final Sheet sheet;

	WhenReader(Sheet sheet) {
		this.sheet = sheet;
	}

	/** The sentence that says when the meeting is held; null when there is none. */
	Found<DateSpan> held() {
		for (Span sentence : this.sheet.opening(WhenReader.OPENING)) {
			if (!this.sheet.says("held", sentence) || this.sheet.says("colocated.cue", sentence)
					|| this.sheet.says("deadlines.cue", sentence)) {
				continue;
			}
			List<Match> cues = this.sheet.find("held", sentence);
			int cue = cues.get(cues.size() - 1).start();
			List<DateSpan> dates = this.sheet.dates(sentence)
				.stream()
				.filter((date) -> !this.sheet.last(date).isBefore(this.sheet.issued()))
				.filter((date) -> !isElsewhere(sentence, date.at()))
				.toList();
			for (DateSpan date : dates) {
				if (date.at().start() > cue || dates.size() == 1) {
					return new Found<>(date, sentence, Found.LIKELY);
				}
			}
		}
		return null;
	}

	/**
	 * Whether that date belongs to a deadline or another letter and not to the meeting.
	 */
	private boolean isElsewhere(Span sentence, Span date) {
		Span before = new Span(Math.max(sentence.start(), date.start() - 40), date.start());
		return this.sheet.says("deadlines.cue", before)
				|| LetterTitle.in(this.sheet.text(), before, this.sheet.words()) != null;
	}

	/** When the meeting is; null when the letter tells none. */
	When read(Subject subject) {
		DateSpan printed = (subject != null) ? subject.date() : null;
		if (printed != null && this.sheet.last(printed).isBefore(this.sheet.issued())) {
			printed = null;
		}
		Found<DateSpan> held = held();
		if (printed == null && held == null) {
			return null;
		}
		DateSpan date = (printed != null) ? printed : held.value();
		// The text of a letter is written with more care than its subject.
		if (held != null && printed != null && held.value().hasYear() && !isPart(held.value(), printed)
				&& !opensOn(this.sheet.first(printed), held)) {
			date = held.value();
		}
		LocalDate first = this.sheet.first(date);
		LocalDate last = this.sheet.last(date);
		List<Span> sentences = this.sheet.opening(OPENING);
		List<When.Sitting> sittings = sittings(sentences, first, last);
		List<LocalDate> days = date.days().stream().map((day) -> day.near(this.sheet.issued())).toList();
		return new When(date.at(), (held != null && printed != null) ? Found.SURE : Found.LIKELY, first, last, days,
				times(sentences, held, first, last), sittings);
	}

	/** Whether another sentence tells at which hour of that day the meeting opens. */
	private boolean opensOn(LocalDate day, Found<DateSpan> held) {
		return this.sheet.opening(OPENING)
			.stream()
			.filter((sentence) -> !sentence.equals(held.at()) && this.sheet.says("hours.cue", sentence))
			.filter((sentence) -> !hours(sentence).isEmpty())
			.flatMap((sentence) -> this.sheet.dates(sentence).stream())
			.anyMatch((date) -> date.isOneDay() && this.sheet.first(date).equals(day));
	}

	private boolean isPart(DateSpan part, DateSpan whole) {
		return !this.sheet.first(part).isBefore(this.sheet.first(whole))
				&& !this.sheet.last(part).isAfter(this.sheet.last(whole));
	}

	/** Days of the meeting that are named with hours of their own. */
	private List<When.Sitting> sittings(List<Span> sentences, LocalDate first, LocalDate last) {
		List<When.Sitting> sittings = new ArrayList<>();
		for (Span sentence : sentences) {
			List<DateSpan> dates = this.sheet.dates(sentence);
			List<TimeSpan> hours = hours(sentence).stream().filter((time) -> time.to() != null).toList();
			for (int i = 0; i < dates.size(); i++) {
				DateSpan date = dates.get(i);
				int next = (i + 1 < dates.size()) ? dates.get(i + 1).at().start() : sentence.end();
				LocalDate day = this.sheet.first(date);
				if (!date.isOneDay() || day.isBefore(first) || day.isAfter(last)) {
					continue;
				}
				int before = (i == 0) ? sentence.start() : dates.get(i - 1).at().end();
				hours.stream()
					.filter((time) -> (time.at().start() >= date.at().end() && time.at().start() < next
							&& time.at().start() - date.at().end() < NEAR + sittings.size())
							|| (dates.size() == 1 && time.at().end() <= date.at().start()
									&& time.at().start() >= before))
					.forEach((time) -> sittings
						.add(new When.Sitting(day, time.from(), time.to(), date.at().start() < time.at().start()
								? date.at().to(time.at()) : time.at().to(date.at()))));
			}
		}
		return sittings;
	}

	/** The hours of each day, or the time of the opening. */
	private List<TimeSpan> times(List<Span> sentences, Found<DateSpan> held, LocalDate first, LocalDate last) {
		List<TimeSpan> spans = new ArrayList<>();
		TimeSpan opening = null;
		for (Span sentence : sentences) {
			boolean ofMeeting = held != null && held.at().equals(sentence) || this.sheet.says("hours.cue", sentence)
					|| this.sheet.says("held", sentence);
			if (!ofMeeting || this.sheet.says("colocated.cue", sentence)) {
				continue;
			}
			for (TimeSpan time : hours(sentence)) {
				if (time.to() != null && spans.stream().noneMatch((other) -> other.from().equals(time.from()))) {
					spans.add(time);
				}
				opening = (opening == null && time.to() == null) ? time : opening;
			}
		}
		if (!spans.isEmpty()) {
			return spans;
		}
		return (opening != null) ? List.of(opening) : List.of();
	}

	/** The times of a sentence but those at which something else happens. */
	private List<TimeSpan> hours(Span sentence) {
		List<TimeSpan> all = this.sheet.hours(sentence);
		List<TimeSpan> hours = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			TimeSpan time = all.get(i);
			int from = (i > 0) ? all.get(i - 1).at().end() : sentence.start();
			Span before = new Span(Math.max(from, time.at().start() - BEFORE), time.at().start());
			List<Match> others = this.sheet.find("hours.other", before);
			List<Match> own = this.sheet.find("hours.cue", before);
			boolean other = !others.isEmpty()
					&& (own.isEmpty() || own.get(own.size() - 1).start() < others.get(others.size() - 1).start());
			if (!other) {
				hours.add(time);
			}
		}
		return hours;
	}

}
