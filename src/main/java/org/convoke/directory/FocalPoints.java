package org.convoke.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.convoke.audit.AuditLog;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.convoke.web.NotFoundException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who approves the delegates of which organisation. */
@Service
@Transactional
public class FocalPoints {

	private static final String SELECT = """
			select p.id as person, p.given_name, p.family_name, p.email, p.language from person p
			""";

	private final JdbcClient jdbc;

	private final AuditLog audit;

	private final JsonMapper json;

	FocalPoints(JdbcClient jdbc, AuditLog audit, JsonMapper json) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.json = json;
	}

	/** Those of an organisation, by name. */
	@Transactional(readOnly = true)
	public List<FocalPoint> of(long organisation) {
		return this.jdbc.sql(SELECT + """
				join focal_point f on f.person_id = p.id where f.organisation_id = ? and p.email is not null
				order by p.family_name, p.given_name, p.id""")
			.param(organisation)
			.query(FocalPoints::focalPoint)
			.list();
	}

	/** The people of an organisation, who may have no address, by name. */
	@Transactional(readOnly = true)
	List<FocalPoint> candidates(long organisation) {
		return this.jdbc
			.sql(SELECT + "where p.organisation_id = ? order by p.family_name, p.given_name, p.id limit 500")
			.param(organisation)
			.query(FocalPoints::focalPoint)
			.list();
	}

	/** The names of the organisations for which somebody is a focal point. */
	@Transactional(readOnly = true)
	List<LocalizedText> organisationsOf(long person) {
		return this.jdbc.sql("""
				select o.name from focal_point f join organisation o on o.id = f.organisation_id
				where f.person_id = ? order by o.id""")
			.param(person)
			.query((row, number) -> this.json.readValue(row.getString("name"), LocalizedText.class))
			.list();
	}

	/**
	 * Makes these people, and nobody else, the focal points of an organisation.
	 * @throws InvalidException when one of them does not stand for it or has no address
	 */
	public List<FocalPoint> appoint(long organisation, Collection<Long> people) {
		this.jdbc.sql("select id from organisation where id = ? and merged_into is null for no key update")
			.param(organisation)
			.query(Long.class)
			.optional()
			.orElseThrow(NotFoundException::new);
		Set<Long> wanted = new TreeSet<>(people);
		Map<Long, FocalPoint> known = this.jdbc.sql(SELECT + "where p.organisation_id = ? and p.id = any (?)")
			.params(organisation, wanted.toArray(Long[]::new))
			.query(FocalPoints::focalPoint)
			.list()
			.stream()
			.collect(Collectors.toMap(FocalPoint::person, (each) -> each));
		InvalidException wrong = new InvalidException();
		for (Long person : wanted) {
			FocalPoint chosen = known.get(person);
			if (chosen == null) {
				wrong.at("people", "directory.focalPoints.stranger");
			}
			else if (chosen.email() == null) {
				wrong.at("people", "directory.focalPoints.noAddress", chosen.name());
			}
		}
		wrong.throwIfAny();
		List<Long> before = of(organisation).stream().map(FocalPoint::person).sorted().toList();
		Long[] ids = wanted.toArray(Long[]::new);
		this.jdbc.sql("delete from focal_point where organisation_id = ? and person_id <> all (?)")
			.params(organisation, ids)
			.update();
		this.jdbc.sql("""
				insert into focal_point (organisation_id, person_id) select ?, unnest(?::bigint[])
				on conflict do nothing""").params(organisation, ids).update();
		if (!before.equals(List.copyOf(wanted))) {
			this.audit.record("organisation.focal-points-chosen", "organisation:" + organisation,
					Map.of("from", before, "to", wanted));
		}
		return of(organisation);
	}

	/** Whoever leaves an organisation approves its delegates no more. */
	void leave(long person, Long organisation) {
		int left = this.jdbc
			.sql("delete from focal_point where person_id = :person and organisation_id is distinct from :organisation")
			.param("person", person)
			.param("organisation", organisation, Types.BIGINT)
			.update();
		if (left > 0) {
			this.audit.record("person.no-focal-point", "person:" + person, Map.of());
		}
	}

	boolean isOne(long person) {
		return this.jdbc.sql("select exists (select from focal_point where person_id = ?)")
			.param(person)
			.query(Boolean.class)
			.single();
	}

	private static FocalPoint focalPoint(ResultSet row, int number) throws SQLException {
		return new FocalPoint(row.getLong("person"), row.getString("given_name"), row.getString("family_name"),
				row.getString("email"), Language.of(row.getString("language")));
	}

}
