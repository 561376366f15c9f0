package org.convoke.circulars.reading.desk;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.convoke.circulars.Annex;
import org.convoke.circulars.AnnexKind;

/** The body of a letter read in, as it is corrected. */
record TextFields(@Size(max = TextFields.MOST) String paragraphs, String deadlinesPrinted,
		@Size(max = 5000) String closing, String signed, @Size(max = 200) String signatoryName,
		@Size(max = 300) String signatoryTitle, @Size(max = 30) List<@Valid AnnexRow> annexes) {

	/** As much as a letter holds. */
	static final int MOST = 250_000;

	/** What follows the signature. */
	record AnnexRow(String at, String removed, @Size(max = 300) String title, String text) implements FormRow {

		static final AnnexRow BLANK = new AnnexRow(SPARE, null, "", "");

		@Override
		public Stream<String> values() {
			return Stream.of(this.title, this.text);
		}

		Annex annex() {
			return new Annex(null, AnnexKind.OTHER, this.title, this.text);
		}

	}

	TextFields {
		annexes = FormRow.kept(annexes);
	}

	public boolean bearsSignature() {
		return "true".equals(this.signed);
	}

	TextFields with(String list) {
		return new TextFields(this.paragraphs, this.deadlinesPrinted, this.closing, this.signed, this.signatoryName,
				this.signatoryTitle,
				list.equals("text.annexes") ? FormRow.with(this.annexes, AnnexRow.BLANK) : this.annexes);
	}

}
