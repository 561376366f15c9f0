package org.convoke.circulars;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.convoke.audit.AuditLog;
import org.convoke.meetings.Meetings;
import org.convoke.web.InvalidException;
import org.convoke.web.NotFoundException;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The publication of letters: number, address and seal. */
@Service
@Transactional
public class Publications {

	private final CircularRepository circulars;

	private final Issuers issuers;

	private final NumberSeries numbers;

	private final Translations translations;

	private final Meetings meetings;

	private final SealedDeadlines sealed;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Publications(CircularRepository circulars, Issuers issuers, NumberSeries numbers, Translations translations,
			Meetings meetings, SealedDeadlines sealed, EntityManager entities, JdbcClient jdbc, AuditLog audit,
			ApplicationEventPublisher events, Clock clock) {
		this.circulars = circulars;
		this.issuers = issuers;
		this.numbers = numbers;
		this.translations = translations;
		this.meetings = meetings;
		this.sealed = sealed;
		this.entities = entities;
		this.jdbc = jdbc;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Publishes a draft: gives it date, number and address and seals it.
	 * @param date the date of issue; null for the one of the draft, or else today
	 * @return the key of the published letter
	 */
	public String publish(String key, LocalDate date) {
		// What the same transaction has drafted must be there before the seal is set.
		this.entities.flush();
		// Whoever publishes the same draft at the same time waits here and then sees it
		// published.
		this.jdbc.sql("select id from circular where key = :key or draft_key = :key for update")
			.param("key", key)
			.query(Long.class)
			.optional()
			.orElseThrow(NotFoundException::new);
		Circular circular = this.circulars.findByKey(key).orElseThrow(NotFoundException::new);
		circular.tidy();
		// The text must be as it will be before the seal is set.
		this.entities.flush();
		requireComplete(circular);
		Issuer issuer = this.issuers.get(circular.getIssuerId());
		Instant now = this.clock.instant();
		LocalDate on = (date != null) ? date : circular.getIssuedOn();
		LocalDate issuedOn = (on != null) ? on : LocalDate.ofInstant(now, issuer.getZone());
		StudyPeriod period = issuer.periodOf(issuedOn.getYear())
			.orElseThrow(() -> InvalidException.of("date", "circulars.period.none", issuedOn.getYear() + ""));
		this.translations.ready(circular).forEach(circular::add);
		this.sealed.keep(circular.getId(), deadlines(circular));
		int number = this.numbers.next(issuer.getId(), circular.getKind(), circular.getSeries(), period.code());
		circular.publish(period.code(), number, issuedOn, now,
				Seal.of(issuer, (circular.getMeetingId() != null) ? this.meetings.get(circular.getMeetingId()) : null));
		this.audit.record("circular.published", "circular:" + circular.getKey(),
				Map.of("draft", key, "number", number));
		this.events.publishEvent(new CircularPublished(circular.getId(), circular.getMeetingId()));
		return circular.getKey();
	}

	private static void requireComplete(Circular circular) {
		InvalidException missing = new InvalidException();
		if (circular.text().subject().isEmpty()) {
			missing.at("subject", "circulars.missing.subject");
		}
		if (circular.text().paragraphs().isEmpty()) {
			missing.at("paragraphs", "circulars.missing.paragraphs");
		}
		if (circular.getAddressees().isEmpty()) {
			missing.at("addressees", "circulars.missing.addressees");
		}
		missing.throwIfAny();
	}

	private List<SealedDeadline> deadlines(Circular circular) {
		return (circular.getMeetingId() != null)
				? this.meetings.deadlines(circular.getMeetingId()).stream().map(SealedDeadline::of).toList()
				: List.of();
	}

}
