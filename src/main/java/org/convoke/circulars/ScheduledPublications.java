package org.convoke.circulars;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.convoke.audit.Actor;
import org.convoke.audit.AuditLog;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publications at an instant. {@link PublicationTask} looks for what is due; each letter
 * is published in a transaction of its own that holds its row, so that two instances
 * publish it once.
 */
@Service
class ScheduledPublications {

	private static final Logger log = LoggerFactory.getLogger(ScheduledPublications.class);

	private static final int MOST = 100;

	/** A century: what is farther is a slip, and no moment that the database can hold. */
	private static final Duration FARTHEST = Duration.ofDays(36_525);

	/** How long a letter is tried again for that nothing is wrong with. */
	private static final Duration PATIENCE = Duration.ofHours(1);

	private final Publications publications;

	private final Issuers issuers;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final AuditLog audit;

	private final Clock clock;

	ScheduledPublications(Publications publications, Issuers issuers, JdbcClient jdbc, TransactionTemplate transaction,
			AuditLog audit, Clock clock) {
		this.publications = publications;
		this.issuers = issuers;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Plans the publication of a draft, which cannot be changed from then on.
	 * @param advised whether advice was seen and must be answered
	 */
	void schedule(String key, Instant at, PublicationOrder order, boolean advised) {
		this.transaction.executeWithoutResult((status) -> {
			Circular circular = this.publications.lock(key);
			circular.requireEditable();
			if (!at.isAfter(this.clock.instant())) {
				throw InvalidException.of("at", "circulars.publication.at.past");
			}
			if (at.isAfter(this.clock.instant().plus(FARTHEST))) {
				throw InvalidException.of("at", "circulars.invalidDate");
			}
			this.publications.check(circular, order);
			Issuer issuer = this.issuers.get(circular.getIssuerId());
			if (circular.getAmends() == null) {
				Publications.period(issuer, Publications.date(circular, issuer, order, at));
			}
			if (advised) {
				this.publications.requireReason(circular, order, at);
			}
			circular.plan(new PublicationPlan(at, order, Actor.current(), List.of()));
			this.audit.record("circular.scheduled", "circular:" + key,
					(order.reason() != null) ? Map.of("at", at, "reason", order.reason()) : Map.of("at", at));
		});
	}

	/** The instant of a local time; one that the clocks leap over is refused. */
	static Instant instant(LocalDateTime local, ZoneId zone) {
		if (zone.getRules().getValidOffsets(local).isEmpty()) {
			throw InvalidException.of("at", "circulars.publication.at.skipped");
		}
		// Where the clocks show it twice, the first one is meant.
		return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
	}

	/** Takes the plan back; the draft can be changed again. */
	void unschedule(String key) {
		this.transaction.executeWithoutResult((status) -> {
			Circular circular = this.publications.lock(key);
			if (!circular.isScheduled()) {
				throw new ConflictException("not-scheduled", "circulars.scheduled.not");
			}
			this.audit.record("circular.unscheduled", "circular:" + key, Map.of("at", circular.getPlan().at()));
			circular.unplan(null);
		});
	}

	/**
	 * Publishes everything that is due; one letter that fails does not keep the others.
	 * What only the moment has hindered, such as a database that was away, is tried again
	 * at the next look.
	 */
	void publishDue() {
		for (Due due : due()) {
			try {
				this.transaction.executeWithoutResult((status) -> publish(due.key()));
			}
			catch (InvalidException | ConflictException ex) {
				fail(due.key(), ex);
			}
			catch (RuntimeException ex) {
				log.error("The planned publication of {} has failed", due.key(), ex);
				if (due.at().plus(PATIENCE).isBefore(this.clock.instant())) {
					fail(due.key(), ex);
				}
			}
		}
	}

	private List<Due> due() {
		return this.jdbc
			.sql("select draft_key, publish_at from circular where publish_at <= ? order by publish_at, id limit ?")
			.params(Timestamp.from(this.clock.instant()), MOST)
			.query((row, index) -> new Due(row.getString("draft_key"), row.getTimestamp("publish_at").toInstant()))
			.list();
	}

	/** A draft whose time has come. */
	private record Due(String key, Instant at) {
	}

	private void publish(String key) {
		boolean mine = this.jdbc.sql("""
				select id from circular where draft_key = ? and publish_at <= ? for update skip locked""")
			.params(key, Timestamp.from(this.clock.instant()))
			.query(Long.class)
			.optional()
			.isPresent();
		if (mine) {
			this.publications.publishPlanned(key);
		}
	}

	/** Keeps why it failed; whoever corrects the draft publishes it again. */
	private void fail(String key, RuntimeException failure) {
		this.transaction.executeWithoutResult((status) -> {
			Circular circular = this.publications.lock(key);
			if (circular.isScheduled()) {
				List<InvalidException.Invalid> why = why(failure);
				this.audit.record("circular.schedule-failed", "circular:" + key,
						Map.of("why", why.stream().map(InvalidException.Invalid::messageKey).toList()));
				circular.unplan(circular.getPlan().failed(why));
			}
		});
	}

	private static List<InvalidException.Invalid> why(RuntimeException failure) {
		if (failure instanceof InvalidException invalid) {
			return invalid.fields();
		}
		if (failure instanceof ConflictException conflict) {
			return List.of(new InvalidException.Invalid("", conflict.messageKey(), List.of(conflict.arguments())));
		}
		return List.of(new InvalidException.Invalid("", "circulars.scheduled.unknown", List.of()));
	}

}
