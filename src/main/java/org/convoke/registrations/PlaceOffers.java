package org.convoke.registrations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.convoke.audit.Actor;
import org.convoke.audit.AuditLog;
import org.convoke.web.ConflictException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Places held for those who moved up: taken in time, or passed on. */
@Service
class PlaceOffers {

	/** So many are looked at in one go; the rest a second later. */
	private static final int LAPSING = 100;

	private final MeetingCards meetings;

	private final RegistrationStore store;

	private final Admission admission;

	private final RegistrationMails mails;

	private final AuditLog audit;

	private final TransactionOperations transactions;

	private final Clock clock;

	PlaceOffers(MeetingCards meetings, RegistrationStore store, Admission admission, RegistrationMails mails,
			AuditLog audit, TransactionOperations transactions, Clock clock) {
		this.meetings = meetings;
		this.store = store;
		this.admission = admission;
		this.mails = mails;
		this.audit = audit;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** Takes the place that is held for the person; a second time changes nothing. */
	@Transactional
	Registration take(String token, Instant arrival) {
		Registration registration = this.store.lockByToken(token);
		return take(registration, registration.actor(), arrival);
	}

	/** The secretariat takes it for somebody who has said so otherwise. */
	@Transactional
	Registration take(String slug, String reference, Instant arrival) {
		return take(this.store.lockByReference(this.meetings.get(slug).id(), reference), Actor.current(), arrival);
	}

	private Registration take(Registration registration, String actor, Instant arrival) {
		if (registration.status() != RegistrationStatus.CONFIRMED) {
			throw new ConflictException("conflict", "registrations.conflict.noPlace");
		}
		if (registration.answerBy() == null) {
			return registration;
		}
		if (!arrival.isBefore(registration.answerBy())) {
			throw new ConflictException("conflict", "registrations.conflict.lapsed");
		}
		Registration taken = this.store.take(registration);
		this.audit.record(actor, "registration.place-taken", taken.subject(), Map.of());
		this.mails.status(taken, this.meetings.get(taken.meetingId()));
		return taken;
	}

	/**
	 * Passes on what nobody has taken in time, each place in a transaction of its own.
	 */
	void passOn() {
		List<Registration> lapsed = this.store.lapsed(this.clock.instant(), LAPSING);
		for (Registration registration : lapsed) {
			this.transactions.executeWithoutResult((transaction) -> passOn(registration));
		}
	}

	private void passOn(Registration found) {
		Registration registration = this.store.lockByToken(found.token());
		Instant now = this.clock.instant();
		if (registration.answerBy() == null || now.isBefore(registration.answerBy())) {
			return;
		}
		Registration passed = this.store.decide(registration, registration.status().to(RegistrationStatus.CANCELLED),
				now, null);
		this.audit.record("registration.place-lapsed", passed.subject(), Map.of("answerBy", registration.answerBy()));
		this.mails.lapsed(passed, this.meetings.get(passed.meetingId()));
		this.admission.release(registration);
	}

}
