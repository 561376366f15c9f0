package org.convoke.directory;

import java.util.List;
import java.util.Map;

import org.convoke.audit.AuditLog;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an organisation become part of another. It keeps its row, so that whatever still
 * names it finds the one that remains.
 */
@Service
@Transactional
public class Mergers {

	private static final int REASON = 1000;

	private final JdbcClient jdbc;

	private final ObjectProvider<OrganisationUse> uses;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	Mergers(JdbcClient jdbc, ObjectProvider<OrganisationUse> uses, AuditLog audit, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.uses = uses;
		this.audit = audit;
		this.events = events;
	}

	/**
	 * What a merger would change.
	 *
	 * @param elsewhere what other packages say, a line each
	 */
	public record Impact(int people, int focalPoints, List<String> elsewhere) {
	}

	@Transactional(readOnly = true)
	public Impact impact(long from, long to, Language language) {
		return new Impact(count("select count(*) from person where organisation_id = ?", from),
				count("select count(*) from focal_point where organisation_id = ?", from),
				this.uses.orderedStream().flatMap((use) -> use.effects(from, to, language).stream()).toList());
	}

	private int count(String sql, long organisation) {
		return this.jdbc.sql(sql).param(organisation).query(Integer.class).single();
	}

	/**
	 * Merges the first organisation into the second.
	 * @return what that changed
	 * @throws ConflictException when one of them is part of another already
	 */
	public Impact merge(long from, Long into, String reason, Language language) {
		InvalidException wrong = new InvalidException();
		if (into == null) {
			wrong.at("into", "directory.merge.into.missing");
		}
		else if (into == from) {
			wrong.at("into", "directory.merge.into.itself");
		}
		if (reason == null || reason.isBlank()) {
			wrong.at("reason", "directory.merge.reason.missing");
		}
		else if (reason.length() > REASON) {
			wrong.at("reason", "Size", "reason", REASON);
		}
		wrong.throwIfAny();
		long to = into;
		this.uses.orderedStream().forEach((use) -> use.lock(from, to));
		lock(from, to);
		Impact impact = impact(from, to, language);
		this.jdbc
			.sql("update organisation set merged_into = :to, version = version + 1 where :from in (id, merged_into)")
			.param("to", to)
			.param("from", from)
			.update();
		this.jdbc.sql("update person set organisation_id = ?, version = version + 1 where organisation_id = ?")
			.params(to, from)
			.update();
		this.jdbc.sql("""
				insert into focal_point (organisation_id, person_id)
				select ?, person_id from focal_point where organisation_id = ? on conflict do nothing""")
			.params(to, from)
			.update();
		this.jdbc.sql("delete from focal_point where organisation_id = ?").param(from).update();
		this.audit.record("organisation.merged", "organisation:" + from, Map.of("into", to, "reason", reason.strip(),
				"people", impact.people(), "elsewhere", impact.elsewhere()));
		this.events.publishEvent(new OrganisationMerged(from, to));
		return impact;
	}

	/** Locks both, always the elder first. */
	private void lock(long from, long to) {
		List<Boolean> merged = this.jdbc.sql("""
				select merged_into is not null from organisation where id in (?, ?) order by id for update""")
			.params(from, to)
			.query(Boolean.class)
			.list();
		if (merged.size() < 2) {
			throw new NotFoundException();
		}
		if (merged.contains(true)) {
			throw new ConflictException("conflict", "directory.merge.already");
		}
	}

}
