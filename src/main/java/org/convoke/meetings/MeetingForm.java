package org.convoke.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.convoke.directory.Category;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

/** A meeting as the console edits it. */
record MeetingForm(Integer version, String slug, String group, Integer ordinal, Map<String, String> title,
		MeetingFormat format, Map<String, String> venue, Map<String, String> city, String country, ZoneId zone,
		Map<String, String> description, Map<String, String> eligibility, Map<String, String> fee, String homePage,
		String joinLink, Audience audience, List<Language> workingLanguages, List<EligibleRow> eligible,
		List<SessionRow> sessions, List<NameRow> coOrganisers, List<ObjectiveRow> objectives,
		List<EventRow> coLocated) {

	private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

	/** A category: whether it may register, and whether somebody must approve it. */
	record EligibleRow(Category category, Boolean allowed, Boolean approval) {

		/** A box that is not ticked is not sent. */
		EligibleRow {
			allowed = Boolean.TRUE.equals(allowed);
			approval = Boolean.TRUE.equals(approval);
		}

	}

	record SessionRow(LocalDate date, LocalTime start, LocalTime end) {

		boolean empty() {
			return this.date == null && this.start == null && this.end == null;
		}

		/** The times, in the parts that are there. */
		Session session() {
			return new Session((this.date != null && this.start != null) ? this.date.atTime(this.start) : null,
					(this.date != null && this.end != null) ? this.date.atTime(this.end) : null);
		}

	}

	record NameRow(Map<String, String> name) {

		NameRow {
			name = (name != null) ? name : Map.of();
		}

		boolean empty() {
			return Rows.blank(this.name);
		}

	}

	/** A point of the programme; its kind alone does not fill the row. */
	record ObjectiveRow(ObjectiveKind kind, Map<String, String> text) {

		ObjectiveRow {
			text = (text != null) ? text : Map.of();
		}

		boolean empty() {
			return Rows.blank(this.text);
		}

	}

	record EventRow(Map<String, String> title, LocalDate from, LocalDate to, String link) {

		EventRow {
			title = (title != null) ? title : Map.of();
		}

		boolean empty() {
			return Rows.blank(this.title) && this.from == null && this.to == null && Rows.blank(this.link);
		}

	}

	MeetingForm {
		// Sent by every page of ours; without it nothing can be overwritten.
		version = (version != null) ? version : -1;
		title = (title != null) ? title : Map.of();
		venue = (venue != null) ? venue : Map.of();
		city = (city != null) ? city : Map.of();
		description = (description != null) ? description : Map.of();
		eligibility = (eligibility != null) ? eligibility : Map.of();
		fee = (fee != null) ? fee : Map.of();
		workingLanguages = (workingLanguages != null) ? workingLanguages : List.of();
		eligible = everyCategory((eligible != null) ? eligible : List.of());
		sessions = Rows.withSpare(sessions, SessionRow::empty, () -> new SessionRow(null, null, null));
		coOrganisers = Rows.withSpare(coOrganisers, NameRow::empty, () -> new NameRow(null));
		objectives = Rows.withSpare(objectives, ObjectiveRow::empty, () -> new ObjectiveRow(null, null));
		coLocated = Rows.withSpare(coLocated, EventRow::empty, () -> new EventRow(null, null, null, ""));
	}

	private static List<EligibleRow> everyCategory(List<EligibleRow> given) {
		return Stream.of(Category.values())
			.map((category) -> given.stream()
				.filter((row) -> row.category() == category)
				.findFirst()
				.orElse(new EligibleRow(category, false, false)))
			.toList();
	}

	/** A new meeting of a group, open to the members. */
	static MeetingForm blank(String group) {
		List<EligibleRow> members = Stream
			.of(Category.MEMBER_STATE, Category.STATE_OF_PALESTINE, Category.SECTOR_MEMBER, Category.ASSOCIATE,
					Category.ACADEMIA)
			.map((category) -> new EligibleRow(category, true, false))
			.toList();
		return new MeetingForm(0, "", group, null, null, MeetingFormat.IN_PERSON, null, null, "CH", GENEVA, null, null,
				null, "", "", Audience.PUBLIC, List.of(Language.EN), members, null, null, null, null);
	}

	static MeetingForm of(Meeting meeting, String group) {
		return new MeetingForm(meeting.getVersion(), meeting.getSlug(), group, meeting.getOrdinal(),
				meeting.getTitle().byCode(), meeting.getFormat(), meeting.getVenue().byCode(),
				meeting.getCity().byCode(), meeting.getCountry(), meeting.getZone(), meeting.getDescription().byCode(),
				meeting.getEligibility().byCode(), meeting.getFee().byCode(), meeting.getHomePage(),
				meeting.getJoinLink(), meeting.getAudience(), meeting.getWorkingLanguages(),
				meeting.getEligible()
					.stream()
					.map((each) -> new EligibleRow(each.category(), true, each.approval()))
					.toList(),
				meeting.getSessions()
					.stream()
					.map((session) -> new SessionRow(session.startsAt().toLocalDate(), session.startsAt().toLocalTime(),
							session.endsAt().toLocalTime()))
					.toList(),
				meeting.getCoOrganisers().stream().map((name) -> new NameRow(name.byCode())).toList(),
				meeting.getObjectives()
					.stream()
					.map((objective) -> new ObjectiveRow(objective.kind(), objective.text().byCode()))
					.toList(),
				meeting.getCoLocatedEvents()
					.stream()
					.map((event) -> new EventRow(event.title().byCode(), event.firstDay(), event.lastDay(),
							event.link()))
					.toList());
	}

	/**
	 * What the form says.
	 * @throws InvalidException when a session was begun and not finished
	 */
	MeetingDetails details() {
		List<SessionRow> times = Rows.filled(this.sessions, SessionRow::empty);
		InvalidException wrong = new InvalidException();
		for (int i = 0; i < times.size(); i++) {
			needed(wrong, "sessions[" + i + "].date", times.get(i).date());
			needed(wrong, "sessions[" + i + "].start", times.get(i).start());
			needed(wrong, "sessions[" + i + "].end", times.get(i).end());
		}
		wrong.throwIfAny();
		return new MeetingDetails(this.ordinal, LocalizedText.of(this.title), this.format, LocalizedText.of(this.venue),
				LocalizedText.of(this.city), this.country, this.zone, LocalizedText.of(this.description),
				LocalizedText.of(this.eligibility), LocalizedText.of(this.fee), this.homePage, this.joinLink,
				this.audience, new LinkedHashSet<>(this.workingLanguages),
				this.eligible.stream()
					.filter(EligibleRow::allowed)
					.map((row) -> new Eligibility(row.category(), row.approval()))
					.collect(Collectors.toSet()),
				times.stream().map(SessionRow::session).toList(),
				Rows.filled(this.coOrganisers, NameRow::empty)
					.stream()
					.map((row) -> LocalizedText.of(row.name()))
					.toList(),
				Rows.filled(this.objectives, ObjectiveRow::empty)
					.stream()
					.map((row) -> new Objective(row.kind(), LocalizedText.of(row.text())))
					.toList(),
				Rows.filled(this.coLocated, EventRow::empty)
					.stream()
					.map((row) -> new CoLocatedEvent(LocalizedText.of(row.title()), row.from(), row.to(),
							Rules.plainLink(row.link())))
					.toList());
	}

	private static void needed(InvalidException wrong, String field, Object value) {
		if (value == null) {
			wrong.at(field, "NotNull");
		}
	}

}
