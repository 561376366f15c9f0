package org.convoke.registrations.invitations;

import org.convoke.directory.Category;
import org.convoke.directory.EmailAddress;
import org.convoke.registrations.MeetingCard;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;

/** Whom the secretariat invites; until it is checked, any part may be null or unfit. */
record InvitationDetails(String email, String givenName, String familyName, Category category, String organisation,
		Language language) {

	private static final int NAME = 120;

	private static final int ORGANISATION = 250;

	InvitationDetails {
		email = EmailAddress.normal(email);
		givenName = oneLine(givenName);
		familyName = oneLine(familyName);
		organisation = oneLine(organisation);
	}

	void check(MeetingCard meeting) {
		InvalidException wrong = new InvalidException();
		if (this.email == null) {
			wrong.at("email", "registrations.email.missing");
		}
		else if (!EmailAddress.isWellFormed(this.email)) {
			wrong.at("email", "registrations.email.invalid");
		}
		if (this.givenName == null && this.familyName != null) {
			wrong.at("givenName", "registrations.givenName.missing");
		}
		if (this.familyName == null && this.givenName != null) {
			wrong.at("familyName", "registrations.familyName.missing");
		}
		length(wrong, "givenName", this.givenName, NAME);
		length(wrong, "familyName", this.familyName, NAME);
		if (this.organisation == null && this.givenName == null) {
			wrong.at("organisation", "invitations.whom.missing");
		}
		length(wrong, "organisation", this.organisation, ORGANISATION);
		if (this.category == null) {
			wrong.at("category", "registrations.category.missing");
		}
		else if (!meeting.admits(this.category)) {
			wrong.at("category", "registrations.category.notEligible");
		}
		if (this.language == null) {
			wrong.at("language", "registrations.language.missing");
		}
		wrong.throwIfAny();
	}

	private static void length(InvalidException wrong, String field, String text, int most) {
		if (text != null && text.codePointCount(0, text.length()) > most) {
			wrong.at(field, "registrations.tooLong", most);
		}
	}

	private static String oneLine(String text) {
		String line = (text != null) ? text.replaceAll("[\\p{Z}\\p{Cc}]+", " ").strip() : "";
		return line.isEmpty() ? null : line;
	}

}
