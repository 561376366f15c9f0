package org.convoke.circulars.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.convoke.circulars.AmendmentKind;
import org.convoke.circulars.Amendments;
import org.convoke.circulars.Annex;
import org.convoke.circulars.CircularDraft;
import org.convoke.circulars.CircularDraft.Line;
import org.convoke.circulars.Circulars;
import org.convoke.circulars.Contact;
import org.convoke.circulars.Paragraph;
import org.convoke.circulars.Publications;
import org.convoke.directory.Category;
import org.convoke.directory.MailingCategory;
import org.convoke.web.Language;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Published letters and the people of the directory whom they address. */
@TestComponent
class TestDistributions {

	static final String CONTACT = "secretariat.contact@example.org";

	private final Circulars circulars;

	private final Publications publications;

	private final Amendments amendments;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	TestDistributions(Circulars circulars, Publications publications, Amendments amendments, JdbcClient jdbc,
			JsonMapper json) {
		this.circulars = circulars;
		this.publications = publications;
		this.amendments = amendments;
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Empties the directory, which other tests have filled. */
	void nobody() {
		this.jdbc.sql("delete from person").update();
		this.jdbc.sql("delete from organisation").update();
	}

	/**
	 * A published French letter to these categories, with a free line among the copies.
	 */
	String letter(MailingCategory... addressees) {
		List<Line> lines = new ArrayList<>(
				Arrays.stream(addressees).map((category) -> new Line(category.name(), category)).toList());
		CircularDraft wanted = new CircularDraft(null, null, null, null, "CB", lines,
				List.of(new Line("Aux Directeurs des bureaux régionaux", MailingCategory.REGIONAL_DIRECTORS),
						new Line("Au Musée des télécommunications", null)),
				new Contact("Cristina Example", "+41 22 555 01 01", null, null, CONTACT), "Deuxième réunion d'exemple",
				"(Genève, 13 mai 2026)", "Madame, Monsieur,", List.of(
						new Paragraph(null, "La réunion s'ouvrira à **8 h 30**.", List.of("dans la salle A"),
								List.of(new Paragraph.Part(
										"Les documents se trouvent sur <https://example.org/documents>.", List.of()))),
						new Paragraph("L'inscription est obligatoire.", List.of())),
				null, List.of("Veuillez agréer l'assurance de ma considération distinguée."), true,
				new CircularDraft.Signatory("Ada Example", "Directrice"),
				List.of(new Annex(null, null, "Projet d'ordre du jour", "1. Ouverture")));
		return this.publications.publish(this.circulars.draft(null, Language.FR, wanted), null);
	}

	/** Adds a language to a published letter, as its translators do. */
	void translate(String key, Language language, String subject, String paragraph) {
		this.jdbc.sql("""
				insert into circular_version (circular_id, language, subject, paragraphs)
				select id, ?, ?, ?::jsonb from circular where key = ?""")
			.params(language.code(), subject,
					this.json.writeValueAsString(List.of(new Paragraph(paragraph, List.of()))), key)
			.update();
	}

	/** A published corrigendum to that letter, to other addressees. */
	String amendment(String parent, MailingCategory addressee) {
		String draft = this.amendments.begin(parent, AmendmentKind.CORRIGENDUM);
		this.circulars.change(draft, null,
				new CircularDraft(null, null, null, null, null, List.of(new Line(addressee.name(), addressee)), null,
						null, null, null, null, null, null, null, null, null, null));
		return this.publications.publish(draft, null);
	}

	/** A new organisation. */
	long organisation(String name, Category category) {
		return this.jdbc
			.sql("insert into organisation (name, category) values (jsonb_build_object('en', ?), ?) returning id")
			.params(name, category.name())
			.query(Long.class)
			.single();
	}

	/** A person of a new organisation of that category; the address may be null. */
	void person(String name, String email, Category category, Language language) {
		person(name, email, organisation(name + " Administration", category), language);
	}

	void person(String name, String email, long organisation, Language language) {
		this.jdbc.sql("""
				insert into person (given_name, family_name, email, language, organisation_id)
				values (?, 'Example', ?, ?, ?)""").params(name, email, language.code(), organisation).update();
	}

	/** Many people of one organisation, who read the six languages in turn. */
	void people(int count, String domain, Category category) {
		long organisation = organisation(domain, category);
		this.jdbc.sql("""
				insert into person (given_name, family_name, email, language, organisation_id)
				select 'Person', n::text, 'person' || n || '@' || :domain,
				    (array ['ar', 'en', 'es', 'fr', 'ru', 'zh'])[n % 6 + 1], :organisation
				from generate_series(1, :count) n""")
			.param("count", count)
			.param("domain", domain)
			.param("organisation", organisation)
			.update();
	}

	static List<String> addresses(int count, String domain) {
		return IntStream.rangeClosed(1, count).mapToObj((n) -> "person" + n + "@" + domain).toList();
	}

}
