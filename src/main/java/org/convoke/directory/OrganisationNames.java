package org.convoke.directory;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.convoke.web.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds organisations by what people type: a name in any language or the acronym, without
 * regard to accents and case.
 */
@Service
public class OrganisationNames {

	/** How many are shown while one types. */
	public static final int SHOWN = 10;

	private static final int SHORTEST = 2;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	OrganisationNames(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** An organisation that was found. */
	public record Found(long id, LocalizedText name, String acronym, Category category, String country) {
	}

	/** One that bears the name, or has taken over one that does. */
	private record Bearer(long origin, boolean acronym, Found found) {
	}

	/**
	 * Organisations with that in a name, those that begin with it first; none for less
	 * than two characters.
	 */
	public List<Found> search(String typed) {
		if (typed == null || typed.strip().codePointCount(0, typed.strip().length()) < SHORTEST) {
			return List.of();
		}
		return this.jdbc.sql("""
				with typed as materialized (select replace(replace(fold_name(:typed), '%', ''), '_', '') as folded),
				hit as (
				    (select n.organisation_id, 0 as rank, n.folded from organisation_name n, typed
				        where typed.folded <> '' and n.folded ~>=~ typed.folded
				        and n.folded ~<~ (typed.folded || U&'\\+10FFFF') order by n.folded limit :many)
				    union all
				    (select n.organisation_id, 1, n.folded from organisation_name n, typed
				        where typed.folded <> '' and n.folded like '%' || typed.folded || '%' limit :many))
				select o.id, o.name, o.acronym, o.category, o.country
				from hit join organisation o on o.id = hit.organisation_id where o.merged_into is null
				group by o.id order by min(rank), min(length(hit.folded)), o.id limit :shown""")
			.param("typed", typed)
			.param("many", 10 * SHOWN)
			.param("shown", SHOWN)
			.query((row, number) -> found(row.getLong("id"), row.getString("name"), row.getString("acronym"),
					row.getString("category"), row.getString("country")))
			.list();
	}

	/**
	 * The one organisation that is meant by a name typed in full: the one that was
	 * chosen, if it bears that name, else the only one, a name in full telling more than
	 * an acronym and the category deciding between namesakes. An organisation that became
	 * part of another is that other one.
	 * @param chosen the id of an organisation that was chosen, or null
	 */
	public Optional<Found> named(String typed, Long chosen, Category category) {
		List<Bearer> bearers = this.jdbc.sql("""
				with recursive bearer as (
				    select o.id as origin, o.id, o.merged_into, n.acronym
				    from organisation_name n join organisation o on o.id = n.organisation_id
				    where n.folded = fold_name(?) and n.folded <> ''
				    union
				    select b.origin, o.id, o.merged_into, b.acronym
				    from bearer b join organisation o on o.id = b.merged_into)
				select b.origin, b.acronym as by_acronym, o.id, o.name, o.acronym, o.category, o.country
				from bearer b join organisation o on o.id = b.id where b.merged_into is null""")
			.param(typed)
			.query((row, number) -> new Bearer(row.getLong("origin"), row.getBoolean("by_acronym"),
					found(row.getLong("id"), row.getString("name"), row.getString("acronym"), row.getString("category"),
							row.getString("country"))))
			.list();
		return Optional.<Found>empty()
			.or(() -> only(bearers,
					(bearer) -> chosen != null && (bearer.origin() == chosen || bearer.found().id() == chosen)))
			.or(() -> only(bearers, (bearer) -> !bearer.acronym()))
			.or(() -> only(bearers, (bearer) -> !bearer.acronym() && bearer.found().category() == category))
			.or(() -> only(bearers, (bearer) -> true))
			.or(() -> only(bearers, (bearer) -> bearer.found().category() == category));
	}

	private static Optional<Found> only(List<Bearer> bearers, Predicate<Bearer> meant) {
		List<Found> found = bearers.stream().filter(meant).map(Bearer::found).distinct().toList();
		return (found.size() == 1) ? Optional.of(found.get(0)) : Optional.empty();
	}

	private Found found(long id, String name, String acronym, String category, String country) {
		return new Found(id, this.json.readValue(name, LocalizedText.class), acronym, Category.valueOf(category),
				country);
	}

}
