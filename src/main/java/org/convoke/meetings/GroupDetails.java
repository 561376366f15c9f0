package org.convoke.meetings;

import java.util.List;

import org.convoke.directory.Countries;
import org.convoke.directory.EmailAddress;
import org.convoke.web.InvalidException;
import org.convoke.web.LocalizedText;

/** All that a group says of itself. Texts may be empty, links and numbers null. */
public record GroupDetails(String acronym, LocalizedText name, LocalizedText mandate, String termsLink, String mailbox,
		String phone, String fax, String contactName, LocalizedText appointingBody, List<Officer> officers) {

	public GroupDetails {
		acronym = (acronym != null) ? acronym.strip() : "";
		termsLink = Rules.plainLink(termsLink);
		mailbox = EmailAddress.normal(mailbox);
		phone = Rules.blankToNull(phone);
		fax = Rules.blankToNull(fax);
		contactName = Rules.blankToNull(contactName);
		name = (name != null) ? name : LocalizedText.NONE;
		mandate = (mandate != null) ? mandate : LocalizedText.NONE;
		appointingBody = (appointingBody != null) ? appointingBody : LocalizedText.NONE;
	}

	/** Notes every value that breaks a rule. */
	void check(InvalidException wrong, Countries countries) {
		if (this.acronym.isEmpty()) {
			wrong.at("acronym", "NotBlank");
		}
		Rules.limited(wrong, "acronym", this.acronym, 60);
		Rules.needed(wrong, "name", this.name, Rules.TITLE);
		Rules.limited(wrong, "mandate", this.mandate, Rules.PROSE);
		Rules.link(wrong, "termsLink", this.termsLink);
		if (this.mailbox != null && !EmailAddress.isWellFormed(this.mailbox)) {
			wrong.at("mailbox", "Email");
		}
		Rules.limited(wrong, "phone", this.phone, 60);
		Rules.limited(wrong, "fax", this.fax, 60);
		Rules.limited(wrong, "contactName", this.contactName, 200);
		Rules.limited(wrong, "appointingBody", this.appointingBody, Rules.TITLE);
		for (int i = 0; i < this.officers.size(); i++) {
			check(this.officers.get(i), "officers[" + i + "].", wrong, countries);
		}
	}

	private static void check(Officer officer, String prefix, InvalidException wrong, Countries countries) {
		if (officer.name() == null || officer.name().isBlank()) {
			wrong.at(prefix + "name", "NotBlank");
		}
		Rules.limited(wrong, prefix + "name", officer.name(), 200);
		if (officer.role() == null) {
			wrong.at(prefix + "role", "NotNull");
		}
		Rules.limited(wrong, prefix + "affiliation", officer.affiliation(), Rules.TITLE);
		if (officer.country() != null && !countries.contains(officer.country())) {
			wrong.at(prefix + "country", "meetings.country.unknown");
		}
	}

}
