package org.convoke.directory.exchange;

import java.util.Set;

import org.convoke.directory.Category;
import org.convoke.directory.MailingCategory;
import org.convoke.web.Language;

/**
 * A row that makes sense by itself: an organisation, a person or both. What the file does
 * not say is null.
 */
record Entry(CsvRow row, String organisation, String acronym, Category category, String country, String givenName,
		String familyName, String email, Language language, Set<MailingCategory> functions) {

	boolean hasPerson() {
		return this.familyName != null;
	}

	String personName() {
		return this.givenName + " " + this.familyName;
	}

}
