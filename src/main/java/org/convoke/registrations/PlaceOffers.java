package org.convoke.registrations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.convoke.audit.Actor;
import org.convoke.audit.AuditLog;
import org.convoke.meetings.Standing;
import org.convoke.web.ConflictException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Places held for those who moved up: taken in time, or passed on. */
@Service
class PlaceOffers {

	private static final Logger log = LoggerFactory.getLogger(PlaceOffers.class);

	/** So many are looked at in one go; the rest a second later. */
	private static final int LAPSING = 100;

	/** Answers that arrived in time may still wait for the lock. */
	private static final Duration GRACE = Duration.ofSeconds(30);

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
		MeetingCard meeting = this.meetings.get(registration.meetingId());
		// Nothing is lost while nobody knows when the meeting takes place.
		if (!arrival.isBefore(registration.answerBy()) && meeting.standing() != Standing.POSTPONED) {
			throw new ConflictException("conflict", "registrations.conflict.lapsed");
		}
		Registration taken = this.store.take(registration);
		this.audit.record(actor, "registration.place-taken", taken.subject(), Map.of());
		this.mails.status(taken, meeting);
		return taken;
	}

	/**
	 * Passes on what nobody has taken in time, each place in a transaction of its own;
	 * one that fails does not keep the others.
	 */
	void passOn() {
		Instant now = this.clock.instant();
		for (Registration registration : this.store.lapsed(now.minus(GRACE), now, LAPSING)) {
			try {
				this.transactions.executeWithoutResult((transaction) -> passOn(registration));
			}
			catch (RuntimeException ex) {
				log.error("The place of {} could not be passed on and will be tried again", registration.reference(),
						ex);
			}
		}
	}

	private void passOn(Registration found) {
		Registration registration = this.store.lockByToken(found.token());
		Instant now = this.clock.instant();
		MeetingCard meeting = this.meetings.get(registration.meetingId());
		if (registration.answerBy() == null || now.minus(GRACE).isBefore(registration.answerBy())
				|| !meeting.awaits(now)) {
			return;
		}
		Registration passed = this.store.decide(registration, registration.status().to(RegistrationStatus.CANCELLED),
				now, null);
		this.audit.record("registration.place-lapsed", passed.subject(), Map.of("answerBy", registration.answerBy()));
		this.mails.lapsed(passed, meeting);
		this.admission.release(registration);
	}

}
