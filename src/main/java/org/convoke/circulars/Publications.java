package org.convoke.circulars;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.convoke.audit.Actor;
import org.convoke.audit.AuditLog;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The publication of letters: number, address, code and seal. At a later instant:
 * {@link ScheduledPublications}.
 */
@Service
@Transactional
public class Publications {

	private static final int LONGEST_REASON = 2000;

	private final CircularRepository circulars;

	private final Issuers issuers;

	private final NumberSeries numbers;

	private final Letters letters;

	private final Translations translations;

	private final Facts facts;

	private final References references;

	private final Families families;

	private final SealedDeadlines sealed;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Publications(CircularRepository circulars, Issuers issuers, NumberSeries numbers, Letters letters,
			Translations translations, Facts facts, References references, Families families, SealedDeadlines sealed,
			EntityManager entities, JdbcClient jdbc, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
		this.circulars = circulars;
		this.issuers = issuers;
		this.numbers = numbers;
		this.letters = letters;
		this.translations = translations;
		this.facts = facts;
		this.references = references;
		this.families = families;
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
		return publishAs(key, PublicationOrder.on(date));
	}

	/** Publishes a draft as ordered; the key of the published letter. */
	String publishAs(String key, PublicationOrder order) {
		Circular circular = lock(key);
		circular.requireEditable();
		return publish(circular, order, Actor.current());
	}

	/**
	 * Publishes a draft from the console, where advice is seen and must be answered.
	 */
	String publishAdvised(String key, PublicationOrder order) {
		requireReason(lock(key), order, this.clock.instant());
		return publishAs(key, order);
	}

	/** Publishes what was planned, in the name of who planned it. */
	void publishPlanned(String key) {
		Circular circular = lock(key);
		publish(circular, circular.getPlan().order(), circular.getPlan().by());
	}

	/**
	 * Whoever publishes or plans the same draft at the same time waits here and then sees
	 * what has become of it.
	 */
	Circular lock(String key) {
		// What the same transaction has drafted must be there before the seal is set.
		this.entities.flush();
		this.jdbc.sql("select id from circular where key = :key or draft_key = :key for update")
			.param("key", key)
			.query(Long.class)
			.optional()
			.orElseThrow(NotFoundException::new);
		Circular circular = this.circulars.findByKey(key).orElseThrow(NotFoundException::new);
		this.entities.refresh(circular);
		circular.requireDraft();
		if (circular.getAmends() != null) {
			requireInForce(circular.getAmends());
		}
		return circular;
	}

	/** One amendment of a letter at a time, so that each is known to the next. */
	private void requireInForce(Amends amends) {
		this.families.lock(amends.parentId());
		if (amends.kind() != AmendmentKind.REVISION) {
			this.families.of(amends.parentId()).supersededBy(amends.parentId()).ifPresent((revision) -> {
				throw new ConflictException("superseded", "circulars.amend.superseded",
						this.references.of(revision.name(), Language.EN));
			});
		}
	}

	private String publish(Circular circular, PublicationOrder order, String actor) {
		String draftKey = circular.getKey();
		circular.tidy();
		// The text must be as it will be before the seal is set.
		this.entities.flush();
		check(circular, order);
		Issuer issuer = this.issuers.get(circular.getIssuerId());
		Instant now = this.clock.instant();
		LocalDate on = date(circular, issuer, order, now);
		Map<Language, LetterText> ready = this.translations.ready(circular);
		languages(order, ready).stream()
			.filter((language) -> language != circular.getOriginal())
			.forEach((language) -> circular.add(language, ready.get(language)));
		MeetingFacts said = this.facts.of(circular);
		this.sealed.keep(circular.getId(), said.deadlines());
		Published published = number(circular, issuer, on, now, order.reason());
		Integer amendment = amendmentNumber(published.key(), circular.getAmends());
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("draft", draftKey);
		details.put("number", (amendment != null) ? amendment : published.number());
		details.put("languages", circular.getLanguages());
		if (order.reason() != null) {
			details.put("overruled", advice(circular, on).stream().map(Advice::key).toList());
			details.put("reason", order.reason());
		}
		if (order.follow()) {
			this.facts.follow(circular, this.references
				.of(LetterName.of(published.key(), circular.getKind(), circular.getSeries()), circular.getOriginal()));
			details.put("meetingFollows", true);
		}
		this.entities.flush();
		circular.publish(published, amendment, on, Seal.of(issuer, said));
		this.audit.record(actor, "circular.published", "circular:" + circular.getKey(), details);
		this.events.publishEvent(new CircularPublished(circular.getId(), circular.getMeetingId()));
		return circular.getKey();
	}

	private Published number(Circular circular, Issuer issuer, LocalDate on, Instant now, String reason) {
		Amends amends = circular.getAmends();
		if (amends != null) {
			Circular amended = this.circulars.findById(amends.parentId()).orElseThrow();
			if (on.isBefore(amended.getIssuedOn())) {
				throw InvalidException.of("date", "circulars.amend.beforeParent");
			}
			Published parent = amended.getPublished();
			String key = parent.key() + "-" + amends.kind().segment()
					+ this.numbers.nextBelow(amends.parentId(), amends.kind());
			return new Published(parent.period(), parent.number(), key, VerificationCode.next(), now, reason);
		}
		String period = period(issuer, on);
		Integer own = circular.getOwnNumber();
		int number = (own != null)
				? this.numbers.take(issuer.getId(), circular.getKind(), circular.getSeries(), period, own)
				: this.numbers.next(issuer.getId(), circular.getKind(), circular.getSeries(), period);
		String key = "%s-%s-%s-%04d".formatted(period.toLowerCase(Locale.ROOT), circular.getSeries(),
				circular.getKind().segment(), number);
		return new Published(period, number, key, VerificationCode.next(), now, reason);
	}

	private static Integer amendmentNumber(String key, Amends amends) {
		return (amends != null)
				? Integer.valueOf(key.substring(key.lastIndexOf('-') + 1 + amends.kind().segment().length())) : null;
	}

	/** What can be told to be wrong before the letter is published. */
	void check(Circular circular, PublicationOrder order) {
		if (order.follow() && (circular.getAmends() == null || circular.getMeetingId() == null)) {
			throw new ConflictException("nothing-to-follow", "circulars.follow.nothing");
		}
		InvalidException wrong = new InvalidException();
		if (circular.text().subject().isEmpty()) {
			wrong.at("subject", "circulars.missing.subject");
		}
		if (circular.text().paragraphs().isEmpty()) {
			wrong.at("paragraphs", "circulars.missing.paragraphs");
		}
		if (circular.getAddressees().isEmpty()) {
			wrong.at("addressees", "circulars.missing.addressees");
		}
		if (order.reason() != null && order.reason().length() > LONGEST_REASON) {
			wrong.at("reason", "circulars.publication.reason.tooLong", LONGEST_REASON);
		}
		Map<Language, LetterText> ready = this.translations.ready(circular);
		languages(order, ready).stream()
			.filter((language) -> !ready.containsKey(language) && language != circular.getOriginal())
			.forEach((language) -> wrong.at("languages", "circulars.publication.notReady", language.ownName()));
		wrong.throwIfAny();
	}

	private static List<Language> languages(PublicationOrder order, Map<Language, LetterText> ready) {
		return Arrays.stream(Language.values())
			.filter((language) -> (order.languages() != null) ? order.languages().contains(language)
					: ready.containsKey(language))
			.toList();
	}

	/** Somebody who sees advice says why it is not taken. */
	void requireReason(Circular circular, PublicationOrder order, Instant at) {
		Issuer issuer = this.issuers.get(circular.getIssuerId());
		LocalDate on = date(circular, issuer, order, at);
		if (order.reason() == null && !advice(circular, on).isEmpty()) {
			throw InvalidException.of("reason", "circulars.publication.reason.needed");
		}
	}

	private List<Advice> advice(Circular circular, LocalDate on) {
		return this.letters.proof(circular.getKey(), on).advice();
	}

	/** The day that the letter is issued on when it is published at that instant. */
	static LocalDate date(Circular circular, Issuer issuer, PublicationOrder order, Instant at) {
		LocalDate wanted = (order.date() != null) ? IssueDate.checked("date", order.date()) : circular.getIssuedOn();
		return (wanted != null) ? wanted : LocalDate.ofInstant(at, issuer.getZone());
	}

	/** The study period in which a letter of that day is numbered. */
	static String period(Issuer issuer, LocalDate on) {
		return issuer.periodOf(on.getYear())
			.orElseThrow(() -> InvalidException.of("date", "circulars.period.none", on.getYear() + ""))
			.code();
	}

}
