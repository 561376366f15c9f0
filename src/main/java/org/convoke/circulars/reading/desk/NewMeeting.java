package org.convoke.circulars.reading.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.convoke.circulars.reading.desk.MeetingFields.DueRow;
import org.convoke.circulars.reading.desk.MeetingFields.EligibleRow;
import org.convoke.circulars.reading.desk.MeetingFields.EventRow;
import org.convoke.circulars.reading.desk.MeetingFields.SessionRow;
import org.convoke.meetings.Audience;
import org.convoke.meetings.CoLocatedEvent;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Eligibility;
import org.convoke.meetings.MeetingDetails;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.Objective;
import org.convoke.meetings.ObjectiveKind;
import org.convoke.meetings.Session;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

/** The meeting that a corrected reading tells of, as the package of meetings wants it. */
record NewMeeting(MeetingFields fields, Language language) {

	/** What must be done by when, in the zone of the meeting. */
	record Due(DeadlineKind kind, LocalDate date, LocalTime time, LocalizedText action) {
	}

	/** All that is told of the meeting; what cannot be read is noted at its field. */
	MeetingDetails details(InvalidException wrong) {
		if (this.fields.hasGuessedHours() && !"true".equals(this.fields.hoursConfirmed())) {
			wrong.at("meeting.hoursConfirmed", "readings.hours.needed");
		}
		return new MeetingDetails(Typed.number(wrong, "meeting.ordinal", this.fields.ordinal()),
				line(this.fields.title()),
				Typed.isBlank(this.fields.format()) ? null : MeetingFormat.valueOf(this.fields.format()),
				line(this.fields.venue()), line(this.fields.city()), Typed.line(this.fields.country()), zone(wrong),
				LocalizedText.NONE, LocalizedText.of(this.language, this.fields.eligibility()), line(this.fields.fee()),
				this.fields.homePage(), null, Audience.PUBLIC, languages(), eligible(), sessions(wrong),
				this.fields.coOrganisers().stream().map((row) -> line(row.name())).toList(),
				this.fields.objectives()
					.stream()
					.map((row) -> new Objective(
							Typed.isBlank(row.kind()) ? ObjectiveKind.OTHER : ObjectiveKind.valueOf(row.kind()),
							line(row.text())))
					.toList(),
				IntStream.range(0, this.fields.coLocated().size())
					.mapToObj((index) -> event("meeting.coLocated[" + index + "].", this.fields.coLocated().get(index),
							wrong))
					.toList());
	}

	private LocalizedText line(String typed) {
		return LocalizedText.of(this.language, Typed.line(typed));
	}

	private ZoneId zone(InvalidException wrong) {
		return Typed.zone(wrong, "meeting.zone", this.fields.zone());
	}

	private Set<Language> languages() {
		return this.fields.workingLanguages()
			.stream()
			.flatMap((name) -> Language.find(name).stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private Set<Eligibility> eligible() {
		return this.fields.eligible()
			.stream()
			.filter(EligibleRow::mayRegister)
			.map((row) -> new Eligibility(row.category(), row.needsApproval()))
			.collect(Collectors.toSet());
	}

	private List<Session> sessions(InvalidException wrong) {
		List<Session> sessions = new ArrayList<>();
		for (int i = 0; i < this.fields.sessions().size(); i++) {
			SessionRow row = this.fields.sessions().get(i);
			String field = "meeting.sessions[" + i + "].";
			LocalDate date = needed(wrong, field + "date", Typed.date(wrong, field + "date", row.date()), row.date());
			LocalTime start = needed(wrong, field + "start", Typed.time(wrong, field + "start", row.start()),
					row.start());
			LocalTime end = needed(wrong, field + "end", Typed.time(wrong, field + "end", row.end()), row.end());
			if (date != null && start != null && end != null) {
				sessions.add(new Session(date.atTime(start), date.atTime(end)));
			}
		}
		return sessions;
	}

	/** What could not be read has been told already. */
	private static <T> T needed(InvalidException wrong, String field, T value, String typed) {
		if (Typed.isBlank(typed)) {
			wrong.at(field, "NotNull");
		}
		return value;
	}

	private CoLocatedEvent event(String field, EventRow row, InvalidException wrong) {
		return new CoLocatedEvent(line(row.title()),
				needed(wrong, field + "from", Typed.date(wrong, field + "from", row.from()), row.from()),
				needed(wrong, field + "to", Typed.date(wrong, field + "to", row.to()), row.to()),
				Typed.line(row.link()));
	}

	/**
	 * The deadlines. A meeting keeps all of them in its own zone: the moment of one that
	 * is told in another zone stays the same.
	 */
	List<Due> deadlines(InvalidException wrong) {
		ZoneId zone = zone(new InvalidException());
		List<Due> deadlines = new ArrayList<>();
		for (int i = 0; i < this.fields.deadlines().size(); i++) {
			DueRow row = this.fields.deadlines().get(i);
			String field = "meeting.deadlines[" + i + "].";
			LocalDate date = needed(wrong, field + "date", Typed.date(wrong, field + "date", row.date()), row.date());
			LocalTime time = Typed.time(wrong, field + "time", row.time());
			ZoneId told = Typed.zone(wrong, field + "zone", row.zone());
			if (Typed.isBlank(row.kind())) {
				wrong.at(field + "kind", "NotNull");
			}
			else if (date != null) {
				deadlines.add(due(DeadlineKind.valueOf(row.kind()), date, time, (told != null) ? told : zone, zone,
						line(row.action())));
			}
		}
		return deadlines;
	}

	private static Due due(DeadlineKind kind, LocalDate date, LocalTime time, ZoneId told, ZoneId zone,
			LocalizedText action) {
		if (time == null || zone == null || told.equals(zone)) {
			return new Due(kind, date, time, action);
		}
		ZonedDateTime moment = date.atTime(time).atZone(told).withZoneSameInstant(zone);
		return new Due(kind, moment.toLocalDate(), moment.toLocalTime(), action);
	}

}
