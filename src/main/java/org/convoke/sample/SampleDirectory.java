package org.convoke.sample;

import java.util.Locale;
import java.util.Set;

import org.convoke.directory.Category;
import org.convoke.directory.Directory;
import org.convoke.directory.OrganisationDetails;
import org.convoke.directory.PersonDetails;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

import org.springframework.stereotype.Component;

/**
 * Invented organisations and people, one or two of each category, so that letters and
 * reminders have readers.
 */
@Component
class SampleDirectory {

	private final Directory directory;

	SampleDirectory(Directory directory) {
		this.directory = directory;
	}

	void fill() {
		add("Administration of Sampleland", "Administration de Sampleland", Category.MEMBER_STATE, "Amina",
				Language.FR);
		add("Administration of Exampleria", "Administration d'Exempléria", Category.MEMBER_STATE, "Bao", Language.EN);
		add("Example Telecom", "Télécom Exemple", Category.SECTOR_MEMBER, "Carmen", Language.EN);
		add("Demo Devices", "Appareils Démo", Category.ASSOCIATE, "Dmitri", Language.EN);
		add("University of Example", "Université d'Exemple", Category.ACADEMIA, "Elif", Language.FR);
	}

	private void add(String english, String french, Category category, String name, Language language) {
		long organisation = this.directory
			.addOrganisation(new OrganisationDetails(LocalizedText.of(english, french), null, category, null));
		this.directory.addPerson(new PersonDetails(name, "Sample",
				name.toLowerCase(Locale.ROOT) + ".sample@example.org", language, organisation, Set.of()));
	}

}
