package org.convoke.directory.exchange;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of the file, with the headings under which it is known. */
enum Column {

	ORGANISATION("organisation", "organization", "nom de l'organisation"),
	ACRONYM("acronym", "sigle", "acronyme", "abbreviation"), CATEGORY("category", "categorie"),
	COUNTRY("country", "pays"), GIVEN_NAME("givenName", "given name", "first name", "prenom"),
	FAMILY_NAME("familyName", "family name", "last name", "surname", "nom", "nom de famille"),
	EMAIL("email", "e-mail", "e-mail address", "email address", "courriel", "adresse electronique"),
	LANGUAGE("language", "langue"), FUNCTIONS("functions", "function", "fonctions", "fonction");

	private final String heading;

	private final List<String> others;

	Column(String heading, String... others) {
		this.heading = heading;
		this.others = List.of(others);
	}

	/** As the export writes it. */
	public String heading() {
		return this.heading;
	}

	/** Whatever the case, the accents and the kinds of apostrophes and spaces. */
	static Optional<Column> of(String heading) {
		String plain = plain(heading);
		return Arrays.stream(values())
			.filter((column) -> plain(column.heading).equals(plain) || column.others.contains(plain))
			.findFirst();
	}

	/** Without what people write in many ways. */
	static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKD)
			.replaceAll("\\p{M}", "")
			.replace('\u2019', '\'')
			.replaceAll("[\\p{Z}\\p{C}_]+", " ")
			.strip()
			.toLowerCase(Locale.ROOT);
	}

}
