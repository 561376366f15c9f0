package org.convoke.circulars.distribution;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.convoke.audit.Actor;
import org.convoke.audit.AuditLog;
import org.convoke.circulars.LetterMails;
import org.convoke.circulars.LetterMails.Addressing;
import org.convoke.mail.Outbox;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The use cases of distributing a letter. Starting only writes down who gets it; the
 * {@link Distributor} writes the messages.
 */
@Service
@Transactional
class Distributions {

	private final LetterMails letters;

	private final Audiences audiences;

	private final DistributionStore distributions;

	private final RecipientStore recipients;

	private final Outbox outbox;

	private final AuditLog audit;

	private final Clock clock;

	Distributions(LetterMails letters, Audiences audiences, DistributionStore distributions, RecipientStore recipients,
			Outbox outbox, AuditLog audit, Clock clock) {
		this.letters = letters;
		this.audiences = audiences;
		this.distributions = distributions;
		this.recipients = recipients;
		this.outbox = outbox;
		this.audit = audit;
		this.clock = clock;
	}

	/** The published letter with that key. */
	@Transactional(readOnly = true)
	public Addressing letter(String key, Language reader) {
		return this.letters.addressing(key, reader);
	}

	/**
	 * Decides that everybody who has not got the letter yet gets it. Doing so again, or
	 * twice at once, adds nobody twice.
	 * @param seen how many people somebody has agreed to, null for whoever it is
	 * @return how many were added
	 */
	public int start(String key, Integer seen) {
		Addressing letter = this.letters.addressing(key, Language.EN);
		boolean begun = this.distributions.begin(letter.id(), Actor.current(), this.clock.instant());
		Audience audience = this.audiences.of(letter);
		if (audience.count() == 0) {
			if (begun) {
				throw InvalidException.of("recipients", "circulars.distribution.nobody");
			}
			return 0;
		}
		if (seen != null && seen != audience.count()) {
			throw new ConflictException("conflict", "circulars.distribution.changed", seen, audience.count());
		}
		int added = this.recipients.add(letter.id(), audience.reached(), this.clock.instant());
		this.audit.record(begun ? "circular.distributed" : "circular.distributedFurther", "circular:" + letter.key(),
				Map.of("recipients", added));
		return added;
	}

	/** Stops it where it is: what has not left stays. */
	public void pause(String key) {
		Addressing letter = this.letters.addressing(key, Language.EN);
		if (this.distributions.pause(letter.id(), this.clock.instant())) {
			this.outbox.hold(this.recipients.mails(letter.id()));
			this.audit.record("circular.distributionPaused", "circular:" + letter.key(), Map.of());
		}
	}

	public void resume(String key) {
		Addressing letter = this.letters.addressing(key, Language.EN);
		if (this.distributions.resume(letter.id())) {
			this.outbox.release(this.recipients.mails(letter.id()));
			this.audit.record("circular.distributionResumed", "circular:" + letter.key(), Map.of());
		}
	}

	@Transactional(readOnly = true)
	public Audience audience(Addressing letter) {
		return this.audiences.of(letter);
	}

	@Transactional(readOnly = true)
	public Progress progress(Addressing letter) {
		return this.distributions.progress(letter.id());
	}

	@Transactional(readOnly = true)
	public Map<String, Progress> progress(Collection<String> keys) {
		return this.distributions.progress(keys);
	}

	/** The people of a distribution that was started. */
	@Transactional(readOnly = true)
	public List<RecipientStore.Row> recipients(Addressing letter, String text, String state, long after, int limit) {
		return this.recipients.list(letter.id(), text, state, after, limit);
	}

}
