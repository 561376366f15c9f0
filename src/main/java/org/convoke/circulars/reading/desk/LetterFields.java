package org.convoke.circulars.reading.desk;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The head of a letter read in, as it is corrected.
 *
 * @param issuer the code of the bureau here
 * @param amendment the kind of the amendment, blank for none
 * @param amends "true" when it is to become an amendment of the letter here
 * @param number the one that it bears; blank to take the next one
 */
record LetterFields(@Pattern(regexp = "AR|EN|ES|FR|RU|ZH", message = "{circulars.invalidChoice}") String language,
		@Size(max = 20) String issuer,
		@Pattern(regexp = "CIRCULAR|COLLECTIVE_LETTER", message = "{circulars.invalidChoice}") String kind,
		@Pattern(regexp = "CORRIGENDUM|ADDENDUM|REVISION|", message = "{circulars.invalidChoice}") String amendment,
		String amends, @Size(max = 20) String series, @Size(max = 10) String number, @Size(max = 120) String place,
		@Size(max = 20) String date, @Size(max = 20) String drafter, @Size(max = 50) List<@Valid LineRow> addressees,
		@Size(max = 50) List<@Valid LineRow> copies, @Size(max = 1000) String subject, @Size(max = 1000) String detail,
		@Size(max = 300) String salutation) {

	/** An addressee or copy; the category is blank where the directory has none such. */
	record LineRow(String at, String removed, @Size(max = 500) String text,
			@Pattern(
					regexp = "MEMBER_STATES|STATE_OF_PALESTINE|SECTOR_MEMBERS|ASSOCIATES|ACADEMIA|STUDY_GROUP_CHAIRS"
							+ "|DEVELOPMENT_DIRECTOR|RADIOCOMMUNICATION_DIRECTOR|REGIONAL_DIRECTORS|",
					message = "{circulars.invalidChoice}") String category)
			implements
				FormRow {

		static final LineRow BLANK = new LineRow(SPARE, null, "", "");

		@Override
		public Stream<String> values() {
			return Stream.of(this.text);
		}

	}

	LetterFields {
		addressees = FormRow.kept(addressees);
		copies = FormRow.kept(copies);
	}

	public boolean wantsAmendment() {
		return "true".equals(this.amends) && this.amendment != null && !this.amendment.isBlank();
	}

	LetterFields with(String list) {
		return new LetterFields(this.language, this.issuer, this.kind, this.amendment, this.amends, this.series,
				this.number, this.place, this.date, this.drafter,
				list.equals("letter.addressees") ? FormRow.with(this.addressees, LineRow.BLANK) : this.addressees,
				list.equals("letter.copies") ? FormRow.with(this.copies, LineRow.BLANK) : this.copies, this.subject,
				this.detail, this.salutation);
	}

}
