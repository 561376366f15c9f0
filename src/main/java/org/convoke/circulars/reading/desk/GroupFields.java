package org.convoke.circulars.reading.desk;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.convoke.meetings.GroupDetails;
import org.convoke.meetings.Officer;
import org.convoke.meetings.OfficerRole;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

/**
 * The body that a letter read in is about, as it is corrected.
 *
 * @param choice {@value #NEW}, the address of a group that is here, or blank for none
 */
record GroupFields(@Size(max = 60) String choice, String slug, String acronym, String name, String mandate,
		String termsLink, String appointingBody, @Size(max = 50) List<@Valid OfficerRow> officers) {

	static final String NEW = "+new";

	/** Somebody who leads the group. */
	record OfficerRow(String at, String removed, String name,
			@Pattern(regexp = "CHAIR|CO_CHAIR|VICE_CHAIR|SECRETARY|",
					message = "{circulars.invalidChoice}") String role,
			String affiliation, String country) implements FormRow {

		static final OfficerRow BLANK = new OfficerRow(SPARE, null, "", "", "", "");

		@Override
		public Stream<String> values() {
			return Stream.of(this.name, this.affiliation);
		}

		Officer officer(Language language) {
			return new Officer(Typed.line(this.name), Typed.isBlank(this.role) ? null : OfficerRole.valueOf(this.role),
					LocalizedText.of(language, this.affiliation), Typed.line(this.country));
		}

	}

	GroupFields {
		officers = FormRow.kept(officers);
	}

	public boolean wantsNew() {
		return NEW.equals(this.choice);
	}

	public boolean wantsNone() {
		return Typed.isBlank(this.choice);
	}

	GroupDetails details(Language language, ContactFields contact) {
		return new GroupDetails(Typed.line(this.acronym), LocalizedText.of(language, Typed.line(this.name)),
				LocalizedText.of(language, this.mandate), this.termsLink, contact.email(), contact.phone(),
				contact.fax(), contact.name(), LocalizedText.of(language, Typed.line(this.appointingBody)),
				this.officers.stream().map((row) -> row.officer(language)).toList());
	}

	GroupFields with(String list) {
		return new GroupFields(this.choice, this.slug, this.acronym, this.name, this.mandate, this.termsLink,
				this.appointingBody,
				list.equals("group.officers") ? FormRow.with(this.officers, OfficerRow.BLANK) : this.officers);
	}

}
