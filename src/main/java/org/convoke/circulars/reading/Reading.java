package org.convoke.circulars.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.convoke.circulars.AmendmentKind;
import org.convoke.circulars.CircularKind;
import org.convoke.directory.Category;
import org.convoke.directory.MailingCategory;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.MeetingFormat;
import org.convoke.meetings.ObjectiveKind;
import org.convoke.meetings.OfficerRole;
import org.convoke.web.Language;

/**
 * What was read out of a letter, in the letter's own words. What was not found is null or
 * empty, and not on the wire.
 *
 * @param issuer the bureau that sends it, as it calls itself
 * @param number the running number in its series
 * @param place where it was issued
 * @param reference how it calls itself, as in "Circulaire TSB 127"
 * @param initials of the drafter, or the division
 * @param subject all of it on one line
 * @param detail the end of the subject that tells place and date of the meeting
 * @param meeting null for a letter that convenes nothing
 * @param paragraphs the numbered ones without their numbers, bullets as further lines
 * @param text the text that was read, in which {@code evidence} counts
 * @param evidence where each field was read, by its JSON pointer
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Reading(Language language, String issuer, CircularKind kind, Amendment amendment, String series,
		Integer number, String studyPeriod, String place, LocalDate date, String reference, String initials,
		Contact contact, List<Line> addressees, List<Line> copies, String subject, String detail, String salutation,
		Group group, Meeting meeting, Eligibility eligibility, List<String> coOrganisers, List<Officer> officers,
		List<String> links, List<Due> deadlines, List<String> closing, boolean signed, Signatory signatory,
		List<String> paragraphs, List<Annex> annexes, List<Contradiction> contradictions, String text,
		Map<String, Evidence> evidence) {

	/** Which letter below a letter this is. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	public record Amendment(AmendmentKind kind, Integer number) {
	}

	/** Whom to ask, from the head of the letter. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	public record Contact(String name, String phone, String fax, String email) {
	}

	/** An addressee or copy; the category is null where the directory has none such. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	public record Line(String text, MailingCategory category) {
	}

	/** The body that meets. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	public record Group(String acronym, String name, String mandate, String termsLink, String appointingBody) {
	}

	/**
	 * The meeting that the letter convenes; the country by its ISO 3166-1 alpha-2 code.
	 */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	public record Meeting(Integer ordinal, String title, MeetingFormat format, String venue, String city,
			String country, List<Sitting> sessions, List<Language> workingLanguages, String fee,
			List<CoLocated> coLocated, List<Objective> objectives, String homePage) {
	}

	/**
	 * A time in which the meeting sits, in local time; an hour that is not told is null.
	 */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	@JsonPropertyOrder({ "start", "end", "zone" })
	public record Sitting(@JsonIgnore LocalDate firstDay, @JsonIgnore LocalTime opensAt, @JsonIgnore LocalDate lastDay,
			@JsonIgnore LocalTime closesAt, ZoneId zone) {

		/** A date, or a date with the time of the opening. */
		@JsonProperty("start")
		public String start() {
			return written(this.firstDay, this.opensAt);
		}

		/** A date, or a date with the time of the end. */
		@JsonProperty("end")
		public String end() {
			return written(this.lastDay, this.closesAt);
		}

		private static String written(LocalDate day, LocalTime time) {
			return (time != null) ? LocalDateTime.of(day, time).toString() : day.toString();
		}

	}

	/** Another event around the meeting. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	public record CoLocated(String title, LocalDate from, LocalDate to, String link) {
	}

	/** What the meeting is held for. */
	public record Objective(ObjectiveKind kind, String text) {
	}

	/** Who may take part; the last categories need an invitation or a designation. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	public record Eligibility(String text, List<Category> categories, List<Category> approved) {
	}

	/** Somebody who leads the group. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	public record Officer(String name, OfficerRole role, String affiliation, String country) {
	}

	/** What must be done by when; without a time, to the end of the day. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	public record Due(DeadlineKind kind, LocalDate date, @JsonFormat(pattern = "HH:mm") LocalTime time, ZoneId zone,
			String action) {
	}

	/** Who signs, and in which function. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	public record Signatory(String name, String title) {
	}

	/** What follows the signature; the text as people type annexes. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	public record Annex(String title, String text) {
	}

}
