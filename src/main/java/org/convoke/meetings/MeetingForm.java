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

/**
 * A meeting as the console edits it.
 *
 * @param standing what a new meeting begins with
 * @param reason why it moves, when it does
 * @param tell whether those concerned are told of the move
 * @param seen the mark of the move that the reader has seen and means
 * @param deadlines those of a meeting that is copied
 */
record MeetingForm(Integer version, String slug, String group, Integer ordinal, Map<String, String> title,
		MeetingFormat format, Map<String, String> venue, Map<String, String> city, String country, ZoneId zone,
		Map<String, String> description, Map<String, String> eligibility, Map<String, String> fee, String homePage,
		String joinLink, Audience audience, List<Language> workingLanguages, List<EligibleRow> eligible,
		List<SessionRow> sessions, List<NameRow> coOrganisers, List<ObjectiveRow> objectives, List<EventRow> coLocated,
		Standing standing, Integer joinMinutes, String reason, Boolean tell, String seen, List<DueRow> deadlines) {

	private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

	/** A category: whether it may register, and whether somebody must approve it. */
	record EligibleRow(Category category, Boolean allowed, Boolean approval) {

		/** A box that is not ticked is not sent. */
		EligibleRow {
			allowed = Boolean.TRUE.equals(allowed);
			approval = Boolean.TRUE.equals(approval);
		}

	}

	/** A session; without a last day it ends on its first. */
	record SessionRow(LocalDate date, LocalTime start, LocalDate endDate, LocalTime end, Map<String, String> title,
			MeetingFormat format) {

		SessionRow {
			title = (title != null) ? title : Map.of();
		}

		static SessionRow blank() {
			return new SessionRow(null, null, null, null, null, null);
		}

		static SessionRow of(Session session) {
			LocalDate first = session.startsAt().toLocalDate();
			LocalDate last = session.endsAt().toLocalDate();
			return new SessionRow(first, session.startsAt().toLocalTime(), last.equals(first) ? null : last,
					session.endsAt().toLocalTime(), session.title().byCode(), session.format());
		}

		boolean empty() {
			return this.date == null && this.start == null && this.endDate == null && this.end == null
					&& Rows.blank(this.title);
		}

		/** Notes the parts without which it is no session. */
		void check(InvalidException wrong, String field) {
			needed(wrong, field + "date", this.date);
			needed(wrong, field + "start", this.start);
			needed(wrong, field + "end", this.end);
		}

		Session session() {
			return new Session(this.date.atTime(this.start),
					((this.endDate != null) ? this.endDate : this.date).atTime(this.end), LocalizedText.of(this.title),
					this.format);
		}

	}

	/** The date of a deadline for the next meeting; empty for none. */
	record DueRow(Long source, LocalDate date, LocalTime time) {
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
		sessions = Rows.withSpare(sessions, SessionRow::empty, SessionRow::blank);
		coOrganisers = Rows.withSpare(coOrganisers, NameRow::empty, () -> new NameRow(null));
		objectives = Rows.withSpare(objectives, ObjectiveRow::empty, () -> new ObjectiveRow(null, null));
		coLocated = Rows.withSpare(coLocated, EventRow::empty, () -> new EventRow(null, null, null, ""));
		tell = Boolean.TRUE.equals(tell);
		deadlines = (deadlines != null) ? deadlines : List.of();
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
				null, "", "", Audience.PUBLIC, List.of(Language.EN), members, null, null, null, null,
				Standing.CONFIRMED, Meeting.USUAL_JOIN_MINUTES, "", true, "", null);
	}

	static MeetingForm of(Meeting meeting, String group) {
		return of(MeetingDetails.of(meeting), meeting.getVersion(), meeting.getSlug(), group, List.of());
	}

	/** The next meeting of a group, with the deadlines of the one before. */
	static MeetingForm next(MeetingDetails details, String group, List<DueRow> deadlines) {
		return of(details, 0, "", group, deadlines);
	}

	private static MeetingForm of(MeetingDetails meeting, int version, String slug, String group,
			List<DueRow> deadlines) {
		return new MeetingForm(version, slug, group, meeting.ordinal(), meeting.title().byCode(), meeting.format(),
				meeting.venue().byCode(), meeting.city().byCode(), meeting.country(), meeting.zone(),
				meeting.description().byCode(), meeting.eligibility().byCode(), meeting.fee().byCode(),
				meeting.homePage(), meeting.joinLink(), meeting.audience(), List.copyOf(meeting.workingLanguages()),
				meeting.eligible()
					.stream()
					.map((each) -> new EligibleRow(each.category(), true, each.approval()))
					.toList(),
				meeting.sessions().stream().map(SessionRow::of).toList(),
				meeting.coOrganisers().stream().map((name) -> new NameRow(name.byCode())).toList(),
				meeting.objectives()
					.stream()
					.map((objective) -> new ObjectiveRow(objective.kind(), objective.text().byCode()))
					.toList(),
				meeting.coLocatedEvents()
					.stream()
					.map((event) -> new EventRow(event.title().byCode(), event.firstDay(), event.lastDay(),
							event.link()))
					.toList(),
				Standing.CONFIRMED, meeting.joinMinutes(), "", true, "", deadlines);
	}

	/**
	 * What the form says.
	 * @throws InvalidException when a session was begun and not finished
	 */
	MeetingDetails details() {
		List<Session> times = sessions(this.sessions);
		return new MeetingDetails(this.ordinal, LocalizedText.of(this.title), this.format, LocalizedText.of(this.venue),
				LocalizedText.of(this.city), this.country, this.zone, LocalizedText.of(this.description),
				LocalizedText.of(this.eligibility), LocalizedText.of(this.fee), this.homePage, this.joinLink,
				this.audience, new LinkedHashSet<>(this.workingLanguages),
				this.eligible.stream()
					.filter(EligibleRow::allowed)
					.map((row) -> new Eligibility(row.category(), row.approval()))
					.collect(Collectors.toSet()),
				times,
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
					.toList(),
				this.joinMinutes);
	}

	/**
	 * The sessions of the rows.
	 * @throws InvalidException when one was begun and not finished
	 */
	static List<Session> sessions(List<SessionRow> rows) {
		List<SessionRow> times = Rows.filled(rows, SessionRow::empty);
		InvalidException wrong = new InvalidException();
		for (int i = 0; i < times.size(); i++) {
			times.get(i).check(wrong, "sessions[" + i + "].");
		}
		wrong.throwIfAny();
		return times.stream().map(SessionRow::session).toList();
	}

	private static void needed(InvalidException wrong, String field, Object value) {
		if (value == null) {
			wrong.at(field, "NotNull");
		}
	}

}
