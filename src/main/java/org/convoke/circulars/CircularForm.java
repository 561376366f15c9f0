package org.convoke.circulars;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The editor's form: a draft as people type it. Everything is text, so that nothing wrong
 * loses anything else. {@link FormParts} knows its parts.
 *
 * @param cards the numbered paragraphs, one by one
 * @param paragraphs a whole text, which replaces them
 * @param base fingerprints of the parts as the form was opened with them
 */
record CircularForm(@Pattern(regexp = "CIRCULAR|COLLECTIVE_LETTER", message = "{circulars.invalidChoice}") String kind,
		@Pattern(regexp = "AR|EN|ES|FR|RU|ZH", message = "{circulars.invalidChoice}") String language,
		@Size(max = 120) String place, @Size(max = 20) String date, @Size(max = 20) String drafter,
		List<@Valid LineForm> addressees, @Size(max = 5000) String furtherAddressees, List<@Valid LineForm> copies,
		@Size(max = 5000) String furtherCopies, @Size(max = 200) String contactName,
		@Size(max = 60) String contactPhone, @Size(max = 60) String contactFax,
		@Pattern(regexp = "TELEFAX|FAX|", message = "{circulars.invalidChoice}") String faxLabel,
		@Email @Size(max = 320) String contactEmail, @Size(max = 1000) String subject, @Size(max = 1000) String detail,
		@Size(max = 300) String salutation, List<CardForm> cards,
		@Size(max = CircularDraft.MOST_TEXT) String paragraphs,
		@Pattern(regexp = "true|false|", message = "{circulars.invalidChoice}") String deadlinesPrinted,
		@Size(max = 5000) String closing,
		@Pattern(regexp = "true|false|", message = "{circulars.invalidChoice}") String signed,
		@Size(max = 200) String signatoryName, @Size(max = 300) String signatoryTitle, List<@Valid AnnexForm> annexes,
		Map<String, String> base) {

	CircularForm {
		addressees = withoutGaps(addressees);
		copies = withoutGaps(copies);
		cards = withoutGaps(cards);
		annexes = withoutGaps(annexes);
		base = (base != null) ? base : new LinkedHashMap<>();
	}

	private static <T> List<T> withoutGaps(List<T> rows) {
		return (rows != null) ? rows.stream().filter(Objects::nonNull).toList() : List.of();
	}

	/** A category of the directory, and the line that the letter prints for it. */
	record LineForm(
			@Pattern(
					regexp = "MEMBER_STATES|STATE_OF_PALESTINE|SECTOR_MEMBERS|ASSOCIATES|ACADEMIA|STUDY_GROUP_CHAIRS"
							+ "|DEVELOPMENT_DIRECTOR|RADIOCOMMUNICATION_DIRECTOR|REGIONAL_DIRECTORS",
					message = "{circulars.invalidChoice}") String category,
			String chosen, @Size(max = 500) String text) {

		boolean isChosen() {
			return "true".equals(this.chosen);
		}

	}

	/**
	 * One numbered paragraph with its bullets and sub-paragraphs, as typed.
	 *
	 * @param number the one that the page has shown, which begins its sub-paragraphs
	 */
	record CardForm(String id, String number, String text) {

		/** The paragraph; several in one are kept as they were typed. */
		Paragraph paragraph() {
			List<Paragraph> read = read();
			if (read.size() > 1) {
				return Paragraph.of(this.text).named(this.id);
			}
			return (read.isEmpty() ? Paragraph.of("") : read.get(0)).named(this.id);
		}

		List<Paragraph> read() {
			return Paragraphs.parse(this.text, first());
		}

		private int first() {
			return (this.number != null && this.number.matches("\\d{1,3}")) ? Integer.parseInt(this.number) : 1;
		}

	}

	/** An annex as it is typed. */
	record AnnexForm(String id, @Pattern(regexp = "PRACTICAL_INFORMATION|AGENDA|TIMETABLE|FORM|OTHER",
			message = "{circulars.invalidChoice}") String kind, @Size(max = 300) String title, String text) {
	}

	/** What the form wants of the draft. */
	CircularDraft draft() {
		return new FormParts(this).draft();
	}

	/** The same form with other cards and annexes. */
	CircularForm with(List<CardForm> cards, List<AnnexForm> annexes) {
		return with(cards, null, annexes);
	}

	/** The same form with a whole text, which replaces the paragraphs. */
	CircularForm pasting(String paragraphs) {
		return with(this.cards, paragraphs, this.annexes);
	}

	private CircularForm with(List<CardForm> cards, String paragraphs, List<AnnexForm> annexes) {
		return new CircularForm(this.kind, this.language, this.place, this.date, this.drafter, this.addressees,
				this.furtherAddressees, this.copies, this.furtherCopies, this.contactName, this.contactPhone,
				this.contactFax, this.faxLabel, this.contactEmail, this.subject, this.detail, this.salutation, cards,
				paragraphs, this.deadlinesPrinted, this.closing, this.signed, this.signatoryName, this.signatoryTitle,
				annexes, this.base);
	}

}
