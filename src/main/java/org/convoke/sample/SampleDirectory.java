package org.convoke.sample;

import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Invented organisations and people, one or two of each category, so that letters and
 * reminders have readers.
 */
@Component
class SampleDirectory {

	private final JdbcClient jdbc;

	SampleDirectory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void fill() {
		person(organisation("Administration of Sampleland", "Administration de Sampleland", "MEMBER_STATE"), "Amina",
				"Sample", "fr");
		person(organisation("Administration of Exampleria", "Administration d'Exempléria", "MEMBER_STATE"), "Bao",
				"Sample", "en");
		person(organisation("Example Telecom", "Télécom Exemple", "SECTOR_MEMBER"), "Carmen", "Sample", "en");
		person(organisation("Demo Devices", "Appareils Démo", "ASSOCIATE"), "Dmitri", "Sample", "en");
		person(organisation("University of Example", "Université d'Exemple", "ACADEMIA"), "Elif", "Sample", "fr");
	}

	private long organisation(String english, String french, String category) {
		return this.jdbc.sql("""
				insert into organisation (name, category)
				values (jsonb_build_object('en', ?::text, 'fr', ?::text), ?) returning id""")
			.params(english, french, category)
			.query(Long.class)
			.single();
	}

	private void person(long organisation, String given, String family, String language) {
		this.jdbc.sql("""
				insert into person (given_name, family_name, email, language, organisation_id)
				values (?, ?, ?, ?, ?)""")
			.params(given, family, given.toLowerCase(Locale.ROOT) + ".sample@example.org", language, organisation)
			.update();
	}

}
