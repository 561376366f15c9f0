package org.convoke.directory.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.convoke.directory.Category;
import org.convoke.directory.MailingCategory;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the directory knows of the organisations and people that a file names. */
final class DirectorySnapshot {

	/** An organisation of the directory. */
	record KnownOrganisation(long id, LocalizedText name, String acronym, Category category, String country) {
	}

	/** A person of the directory. */
	record KnownPerson(long id, String givenName, String familyName, String email, Language language, Long organisation,
			Set<MailingCategory> functions) {
	}

	private final Map<String, List<KnownOrganisation>> organisations = new HashMap<>();

	private final Map<String, KnownPerson> byAddress = new HashMap<>();

	private final Map<String, List<KnownPerson>> byName = new HashMap<>();

	DirectorySnapshot(JdbcClient jdbc, JsonMapper json, Collection<Entry> entries) {
		jdbc.sql("select id, name, acronym, category, country from organisation where merged_into is null order by id")
			.query((row, number) -> new KnownOrganisation(row.getLong("id"),
					json.readValue(row.getString("name"), LocalizedText.class), row.getString("acronym"),
					Category.valueOf(row.getString("category")), row.getString("country")))
			.list()
			.forEach((known) -> known.name()
				.texts()
				.values()
				.stream()
				.map(Column::plain)
				.distinct()
				.forEach((name) -> this.organisations.computeIfAbsent(name, (key) -> new ArrayList<>()).add(known)));
		jdbc.sql("""
				select p.id, p.given_name, p.family_name, p.email, p.language, p.organisation_id,
				    (select string_agg(m.category, ',') from person_mailing_category m where m.person_id = p.id)
				        as functions
				from person p where p.email = any (:emails)
				    or lower(p.given_name || ' ' || p.family_name) = any (:names) order by p.id""")
			.param("emails", entries.stream().map(Entry::email).filter(Objects::nonNull).toArray(String[]::new))
			.param("names",
					entries.stream()
						.filter(Entry::hasPerson)
						.map((entry) -> entry.personName().toLowerCase(Locale.ROOT))
						.toArray(String[]::new))
			.query((row, number) -> new KnownPerson(row.getLong("id"), row.getString("given_name"),
					row.getString("family_name"), row.getString("email"), Language.of(row.getString("language")),
					row.getObject("organisation_id", Long.class), functions(row.getString("functions"))))
			.list()
			.forEach(this::add);
	}

	private void add(KnownPerson person) {
		if (person.email() != null) {
			this.byAddress.put(person.email(), person);
		}
		this.byName
			.computeIfAbsent(Column.plain(person.givenName() + " " + person.familyName()), (key) -> new ArrayList<>())
			.add(person);
	}

	private static Set<MailingCategory> functions(String functions) {
		// In an order of their own: the hash of a plan is the same on every instance.
		Set<MailingCategory> found = EnumSet.noneOf(MailingCategory.class);
		if (functions != null) {
			Stream.of(functions.split(",")).map(MailingCategory::valueOf).forEach(found::add);
		}
		return found;
	}

	/** Those that have this name in one of their languages. */
	List<KnownOrganisation> organisations(String name) {
		return this.organisations.getOrDefault(Column.plain(name), List.of());
	}

	/** The person with this address, or null. */
	KnownPerson byAddress(String email) {
		return this.byAddress.get(email);
	}

	/** The people of this name in that organisation (null for none). */
	List<KnownPerson> byName(String name, Long organisation) {
		return this.byName.getOrDefault(Column.plain(name), List.of())
			.stream()
			.filter((person) -> Objects.equals(person.organisation(), organisation))
			.toList();
	}

}
