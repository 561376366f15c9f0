package org.convoke.directory;

import java.util.Set;

import org.convoke.web.InvalidException;
import org.convoke.web.Language;

/**
 * All that is known of a person. Without an address (null) letters must be sent
 * otherwise. Without an organisation (null) only the extra mailing categories say which
 * letters the person gets.
 */
public record PersonDetails(String givenName, String familyName, String email, Language language, Long organisation,
		Set<MailingCategory> mailingCategories) {

	public PersonDetails {
		givenName = (givenName != null) ? givenName.strip() : "";
		familyName = (familyName != null) ? familyName.strip() : "";
		email = EmailAddress.normal(email);
		mailingCategories = (mailingCategories != null) ? Set.copyOf(mailingCategories) : Set.of();
	}

	/** Notes every value that breaks a rule. */
	public void check(InvalidException wrong) {
		name(wrong, "givenName", this.givenName);
		name(wrong, "familyName", this.familyName);
		if (this.email != null && !EmailAddress.isWellFormed(this.email)) {
			wrong.at("email", "Email");
		}
		if (this.language == null) {
			wrong.at("language", "NotNull");
		}
	}

	private static void name(InvalidException wrong, String field, String name) {
		if (name.isEmpty()) {
			wrong.at(field, "NotBlank");
		}
		else if (name.length() > 120) {
			wrong.at(field, "Size", field, 120);
		}
	}

}
