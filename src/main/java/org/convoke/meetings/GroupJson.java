package org.convoke.meetings;

import java.util.List;
import java.util.Objects;

import org.convoke.web.LocalizedText;

/** A group on the wire, asked for and answered in the same form. */
record GroupJson(String slug, String acronym, LocalizedText name, LocalizedText mandate, String termsLink,
		String mailbox, String phone, String fax, String contactName, LocalizedText appointingBody,
		List<Officer> officers) {

	static GroupJson of(Group group) {
		return new GroupJson(group.getSlug(), group.getAcronym(), group.getName(), group.getMandate(),
				group.getTermsLink(), group.getMailbox(), group.getPhone(), group.getFax(), group.getContactName(),
				group.getAppointingBody(), group.getOfficers());
	}

	GroupDetails details() {
		List<Officer> given = (this.officers != null) ? this.officers : List.of();
		return new GroupDetails(this.acronym, this.name, this.mandate, this.termsLink, this.mailbox, this.phone,
				this.fax, this.contactName, this.appointingBody, given.stream().filter(Objects::nonNull).toList());
	}

}
