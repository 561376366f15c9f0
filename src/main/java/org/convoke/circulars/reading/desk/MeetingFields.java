package org.convoke.circulars.reading.desk;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.convoke.directory.Category;

/**
 * The meeting that a letter read in convenes, as it is corrected. What it becomes:
 * {@link NewMeeting}.
 *
 * @param choice {@value GroupFields#NEW}, the address of a meeting that is here, or blank
 * for none
 * @param hoursConfirmed "true" when somebody says that suggested hours are right
 */
record MeetingFields(@Size(max = 80) String choice, String slug, @Size(max = 10) String ordinal, String title,
		@Pattern(regexp = "IN_PERSON|VIRTUAL|HYBRID|", message = "{circulars.invalidChoice}") String format,
		String venue, String city, String country, @Size(max = 60) String zone,
		@Size(max = 60) List<@Valid SessionRow> sessions, String hoursConfirmed, List<String> workingLanguages,
		String fee, String homePage, String eligibility, List<EligibleRow> eligible,
		@Size(max = 50) List<@Valid NameRow> coOrganisers, @Size(max = 50) List<@Valid EventRow> coLocated,
		@Size(max = 50) List<@Valid ObjectiveRow> objectives, @Size(max = 50) List<@Valid DueRow> deadlines) {

	/**
	 * A day on which the meeting sits; "true" in guessed when the letter does not tell
	 * all of its hours.
	 */
	record SessionRow(String at, String removed, String date, String start, String end,
			String guessed) implements FormRow {

		static final SessionRow BLANK = new SessionRow(SPARE, null, "", "", "", null);

		@Override
		public Stream<String> values() {
			return Stream.of(this.date, this.start, this.end);
		}

		public boolean hoursGuessed() {
			return "true".equals(this.guessed);
		}

	}

	/** Whether a category may register, and whether somebody must approve it. */
	record EligibleRow(Category category, String allowed, String approval) {

		public boolean mayRegister() {
			return "true".equals(this.allowed);
		}

		public boolean needsApproval() {
			return "true".equals(this.approval);
		}

	}

	/** Who organises the meeting, too. */
	record NameRow(String at, String removed, String name) implements FormRow {

		static final NameRow BLANK = new NameRow(SPARE, null, "");

		@Override
		public Stream<String> values() {
			return Stream.of(this.name);
		}

	}

	/** Another event around the meeting. */
	record EventRow(String at, String removed, String title, String from, String to, String link) implements FormRow {

		static final EventRow BLANK = new EventRow(SPARE, null, "", "", "", "");

		@Override
		public Stream<String> values() {
			return Stream.of(this.title, this.from, this.to, this.link);
		}

	}

	/** What the meeting is held for. */
	record ObjectiveRow(String at, String removed, @Pattern(regexp = "REPORT|PRESENT|APPROVE|DISCUSS|DECIDE|OTHER|",
			message = "{circulars.invalidChoice}") String kind, String text) implements FormRow {

		static final ObjectiveRow BLANK = new ObjectiveRow(SPARE, null, "", "");

		@Override
		public Stream<String> values() {
			return Stream.of(this.text);
		}

	}

	/** What must be done by when; a blank zone is that of the meeting. */
	record DueRow(String at, String removed,
			@Pattern(regexp = "REGISTRATION|CONTRIBUTION|TRANSLATION|VISA|FELLOWSHIP|INTERPRETATION|OTHER|",
					message = "{circulars.invalidChoice}") String kind,
			String date, String time, @Size(max = 60) String zone, String action) implements FormRow {

		static final DueRow BLANK = new DueRow(SPARE, null, "", "", "", "", "");

		@Override
		public Stream<String> values() {
			return Stream.of(this.date, this.time, this.action);
		}

	}

	MeetingFields {
		sessions = FormRow.kept(sessions);
		workingLanguages = (workingLanguages != null) ? workingLanguages : List.of();
		eligible = everyCategory(eligible);
		coOrganisers = FormRow.kept(coOrganisers);
		coLocated = FormRow.kept(coLocated);
		objectives = FormRow.kept(objectives);
		deadlines = FormRow.kept(deadlines);
	}

	private static List<EligibleRow> everyCategory(List<EligibleRow> rows) {
		List<EligibleRow> given = (rows != null) ? rows : List.of();
		return Stream.of(Category.values())
			.map((category) -> given.stream()
				.filter((row) -> row != null && row.category() == category)
				.findFirst()
				.orElse(new EligibleRow(category, null, null)))
			.toList();
	}

	public boolean wantsNew() {
		return GroupFields.NEW.equals(this.choice);
	}

	public boolean wantsNone() {
		return Typed.isBlank(this.choice);
	}

	public boolean hasGuessedHours() {
		return this.sessions.stream().anyMatch(SessionRow::hoursGuessed);
	}

	MeetingFields with(String list) {
		return new MeetingFields(this.choice, this.slug, this.ordinal, this.title, this.format, this.venue, this.city,
				this.country, this.zone,
				list.equals("meeting.sessions") ? FormRow.with(this.sessions, SessionRow.BLANK) : this.sessions,
				this.hoursConfirmed, this.workingLanguages, this.fee, this.homePage, this.eligibility, this.eligible,
				list.equals("meeting.coOrganisers") ? FormRow.with(this.coOrganisers, NameRow.BLANK)
						: this.coOrganisers,
				list.equals("meeting.coLocated") ? FormRow.with(this.coLocated, EventRow.BLANK) : this.coLocated,
				list.equals("meeting.objectives") ? FormRow.with(this.objectives, ObjectiveRow.BLANK) : this.objectives,
				list.equals("meeting.deadlines") ? FormRow.with(this.deadlines, DueRow.BLANK) : this.deadlines);
	}

}
