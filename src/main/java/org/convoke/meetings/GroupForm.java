package org.convoke.meetings;

import java.util.List;
import java.util.Map;

import org.convoke.web.LocalizedText;

/** A group as the console edits it. */
record GroupForm(Integer version, String slug, String acronym, Map<String, String> name, Map<String, String> mandate,
		String termsLink, String mailbox, String phone, String fax, String contactName,
		Map<String, String> appointingBody, List<OfficerRow> officers) {

	/** One officer; a row without a name, an affiliation and a country is empty. */
	record OfficerRow(String name, OfficerRole role, Map<String, String> affiliation, String country) {

		OfficerRow {
			affiliation = (affiliation != null) ? affiliation : Map.of();
		}

		static OfficerRow blank() {
			return new OfficerRow("", null, null, "");
		}

		boolean empty() {
			return Rows.blank(this.name) && Rows.blank(this.affiliation) && Rows.blank(this.country);
		}

	}

	GroupForm {
		// Sent by every page of ours; without it nothing can be overwritten.
		version = (version != null) ? version : -1;
		name = (name != null) ? name : Map.of();
		mandate = (mandate != null) ? mandate : Map.of();
		appointingBody = (appointingBody != null) ? appointingBody : Map.of();
		officers = Rows.withSpare(officers, OfficerRow::empty, OfficerRow::blank);
	}

	static GroupForm blank() {
		return new GroupForm(0, "", "", null, null, "", "", "", "", "", null, null);
	}

	static GroupForm of(Group group) {
		return new GroupForm(group.getVersion(), group.getSlug(), group.getAcronym(), group.getName().byCode(),
				group.getMandate().byCode(), group.getTermsLink(), group.getMailbox(), group.getPhone(), group.getFax(),
				group.getContactName(), group.getAppointingBody().byCode(),
				group.getOfficers()
					.stream()
					.map((officer) -> new OfficerRow(officer.name(), officer.role(), officer.affiliation().byCode(),
							officer.country()))
					.toList());
	}

	GroupDetails details() {
		return new GroupDetails(this.acronym, LocalizedText.of(this.name), LocalizedText.of(this.mandate),
				this.termsLink, this.mailbox, this.phone, this.fax, this.contactName,
				LocalizedText.of(this.appointingBody),
				Rows.filled(this.officers, OfficerRow::empty)
					.stream()
					.map((row) -> new Officer(Rules.blankToNull(row.name()), row.role(),
							LocalizedText.of(row.affiliation()), Rules.blankToNull(row.country())))
					.toList());
	}

}
