package org.convoke.directory;

import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

/** Organisations of the directory for tests. */
public final class TestOrganisations {

	private TestOrganisations() {
	}

	/** A Sector Member of Switzerland; answers its id. */
	public static long add(Directory directory, String name, String acronym) {
		return directory.addOrganisation(
				new OrganisationDetails(LocalizedText.of(Language.EN, name), acronym, Category.SECTOR_MEMBER, "CH"));
	}

}
