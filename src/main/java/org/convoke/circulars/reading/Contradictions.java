package org.convoke.circulars.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.convoke.circulars.reading.Contradiction.Place;

/** Finds places of a letter that do not agree with each other. */
final class Contradictions {

	private final Sheet sheet;

	private final List<Contradiction> found = new ArrayList<>();

	Contradictions(Sheet sheet) {
		this.sheet = sheet;
	}

	List<Contradiction> of(Subject subject, MeetingReader meeting, DeadlineReader deadlines) {
		if (meeting.when() != null) {
			dates(subject, meeting);
			places(subject, meeting);
		}
		deadlines.contradictions()
			.forEach((pair) -> add(Contradiction.Subject.DEADLINE, "/deadlines",
					pair.stream().map((read) -> place(read.date().toString(), read.dateAt())).toList()));
		weekdays(subject);
		return this.found;
	}

	private void dates(Subject subject, MeetingReader meeting) {
		Found<DateSpan> held = meeting.held();
		if (subject == null || subject.date() == null || held == null) {
			return;
		}
		DateSpan printed = subject.date();
		DateSpan told = held.value();
		boolean within = !this.sheet.first(told).isBefore(this.sheet.first(printed))
				&& !this.sheet.last(told).isAfter(this.sheet.last(printed));
		boolean part = within && (told.isOneDay() || printed.isOneDay());
		boolean same = this.sheet.first(told).equals(this.sheet.first(printed))
				&& this.sheet.last(told).equals(this.sheet.last(printed));
		if (!same && !part) {
			add(Contradiction.Subject.DATE, "/meeting/sessions/0",
					List.of(place(written(printed), printed.at()), place(written(told), told.at())));
		}
	}

	private String written(DateSpan date) {
		LocalDate first = this.sheet.first(date);
		LocalDate last = this.sheet.last(date);
		return first.equals(last) ? first.toString() : first + "/" + last;
	}

	private void places(Subject subject, MeetingReader meeting) {
		Found<City> printed = (subject != null) ? subject.city() : null;
		Found<City> told = meeting.heldCity();
		if (printed != null && told != null && printed.value().country() != null
				&& !printed.value().name().equals(told.value().name())) {
			add(Contradiction.Subject.PLACE, "/meeting/city",
					List.of(place(printed.value().name(), printed.at()), place(told.value().name(), told.at())));
		}
	}

	/** A day of the week that its date does not have. */
	private void weekdays(Subject subject) {
		List<Span> spans = new ArrayList<>(this.sheet.sentences());
		if (subject != null) {
			spans.add(subject.at());
		}
		this.sheet.body().table().forEach((row) -> spans.add(row.dateAt()));
		for (Span span : spans) {
			for (DateSpan date : this.sheet.dates(span)) {
				LocalDate misnamed = date.misnamed(this.sheet.issued());
				if (misnamed != null) {
					boolean ofTable = this.sheet.body()
						.table()
						.stream()
						.anyMatch((row) -> row.dateAt().contains(date.at()));
					add(Contradiction.Subject.WEEKDAY, ofTable ? "/deadlines" : "/meeting/sessions/0",
							List.of(place(misnamed.toString(), date.at())));
				}
			}
		}
	}

	private Place place(String value, Span at) {
		Evidence evidence = this.sheet.text().evidence(at, 1);
		return new Place(value, evidence.start(), evidence.end());
	}

	private void add(Contradiction.Subject subject, String about, List<Place> places) {
		this.found.add(new Contradiction(subject, about, places));
	}

}
