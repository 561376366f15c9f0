package org.convoke.circulars;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.convoke.web.InvalidException;
import org.convoke.web.LocalizedText;

/** What an amendment says of its meeting, as people type it. */
record FactsForm(List<DueRow> deadlines, List<SittingRow> sessions, Map<String, String> venue,
		Map<String, String> city) {

	FactsForm {
		deadlines = (deadlines != null) ? deadlines : List.of();
		sessions = (sessions != null) ? sessions : List.of();
		venue = (venue != null) ? venue : Map.of();
		city = (city != null) ? city : Map.of();
	}

	/** A deadline of the meeting by its id; no time means the whole day. */
	record DueRow(long deadline, String date, String time) {
	}

	/** A session; a row without anything is none. */
	record SittingRow(String date, String start, String end) {

		boolean empty() {
			return blank(this.date) && blank(this.start) && blank(this.end);
		}

	}

	static FactsForm of(Facts.Sheet sheet) {
		MeetingFacts facts = sheet.facts();
		return new FactsForm(
				sheet.deadlines()
					.stream()
					.map((row) -> new DueRow(row.deadline().getId(), row.due().date().toString(),
							text(row.due().time())))
					.toList(),
				facts.sessions()
					.stream()
					.map((sitting) -> new SittingRow(sitting.startsAt().toLocalDate().toString(),
							text(sitting.startsAt().toLocalTime()), text(sitting.endsAt().toLocalTime())))
					.toList(),
				facts.venue().byCode(), facts.city().byCode());
	}

	private static String text(LocalTime time) {
		return (time != null) ? time.toString() : "";
	}

	private static boolean blank(String text) {
		return text == null || text.isBlank();
	}

	ProposedFacts facts() {
		InvalidException wrong = new InvalidException();
		List<ProposedFacts.Due> dues = new ArrayList<>();
		for (int i = 0; i < this.deadlines.size(); i++) {
			DueRow row = this.deadlines.get(i);
			String field = "deadlines[" + i + "].";
			dues.add(new ProposedFacts.Due(row.deadline(), date(row.date(), field + "date", wrong),
					time(row.time(), field + "time", wrong)));
		}
		List<Sitting> sittings = new ArrayList<>();
		for (int i = 0; i < this.sessions.size(); i++) {
			SittingRow row = this.sessions.get(i);
			if (!row.empty()) {
				String field = "sessions[" + i + "].";
				LocalDate date = date(row.date(), field + "date", wrong);
				LocalTime start = time(row.start(), field + "start", wrong);
				LocalTime end = time(row.end(), field + "end", wrong);
				sittings.add(new Sitting((date != null && start != null) ? date.atTime(start) : null,
						(date != null && end != null) ? date.atTime(end) : null));
			}
		}
		wrong.throwIfAny();
		return new ProposedFacts(dues, sittings, LocalizedText.of(this.venue), LocalizedText.of(this.city));
	}

	private static LocalDate date(String typed, String field, InvalidException wrong) {
		try {
			return blank(typed) ? null : LocalDate.parse(typed.strip());
		}
		catch (DateTimeParseException ex) {
			wrong.at(field, "circulars.invalidDate");
			return null;
		}
	}

	private static LocalTime time(String typed, String field, InvalidException wrong) {
		try {
			return blank(typed) ? null : LocalTime.parse(typed.strip());
		}
		catch (DateTimeParseException ex) {
			wrong.at(field, "circulars.facts.time.invalid");
			return null;
		}
	}

}
