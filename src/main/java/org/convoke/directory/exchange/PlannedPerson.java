package org.convoke.directory.exchange;

import java.util.Objects;
import java.util.Set;

import org.convoke.directory.MailingCategory;
import org.convoke.directory.exchange.DirectorySnapshot.KnownPerson;
import org.convoke.web.Language;

/**
 * A person as the import leaves them.
 *
 * @param known null for a new one
 * @param organisation null where the file names none
 */
record PlannedPerson(KnownPerson known, String givenName, String familyName, String email, Language language,
		PlannedOrganisation organisation, Set<MailingCategory> functions) {

	/** What the file does not say stays as it is. */
	static PlannedPerson of(Entry entry, KnownPerson known, PlannedOrganisation organisation) {
		if (known == null) {
			return new PlannedPerson(null, entry.givenName(), entry.familyName(), entry.email(), entry.language(),
					organisation, (entry.functions() != null) ? entry.functions() : Set.of());
		}
		return new PlannedPerson(known, entry.givenName(), entry.familyName(),
				(entry.email() != null) ? entry.email() : known.email(),
				(entry.language() != null) ? entry.language() : known.language(), organisation,
				(entry.functions() != null) ? entry.functions() : known.functions());
	}

	boolean isNew() {
		return this.known == null;
	}

	boolean isChanged() {
		return this.known != null && !(this.givenName.equals(this.known.givenName())
				&& this.familyName.equals(this.known.familyName()) && Objects.equals(this.email, this.known.email())
				&& this.language == this.known.language() && this.functions.equals(this.known.functions())
				&& (this.organisation == null || Objects.equals(this.organisation.id, this.known.organisation())));
	}

	/** The id of the organisation, once that is written. */
	Long organisationId() {
		if (this.organisation != null) {
			return this.organisation.id;
		}
		return (this.known != null) ? this.known.organisation() : null;
	}

}
