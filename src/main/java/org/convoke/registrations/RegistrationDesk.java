package org.convoke.registrations;

import java.time.Clock;
import java.util.Map;

import org.convoke.audit.Actor;
import org.convoke.audit.AuditLog;
import org.convoke.web.InvalidException;
import org.convoke.web.NotFoundException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the secretariat decides about registrations. */
@Service
@Transactional
class RegistrationDesk {

	private final MeetingCards meetings;

	private final RegistrationStore store;

	private final RegistrationChanges changes;

	private final Admission admission;

	private final RegistrationMails mails;

	private final AuditLog audit;

	private final Clock clock;

	RegistrationDesk(MeetingCards meetings, RegistrationStore store, RegistrationChanges changes, Admission admission,
			RegistrationMails mails, AuditLog audit, Clock clock) {
		this.meetings = meetings;
		this.store = store;
		this.changes = changes;
		this.admission = admission;
		this.mails = mails;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	Registration get(String slug, String reference) {
		return this.store.findByReference(this.meetings.get(slug).id(), reference).orElseThrow(NotFoundException::new);
	}

	/** Lets a request in; whoever approves vouches for the address, too. */
	Registration approve(String slug, String reference) {
		MeetingCard meeting = this.meetings.get(slug);
		Registration registration = this.store.lockByReference(meeting.id(), reference);
		registration.status().to(RegistrationStatus.CONFIRMED);
		RegistrationStatus status = registration.status()
			.to(this.admission.seat(meeting, registration.details(), registration.id()));
		return decided(registration, status, null, "registration.approved", meeting);
	}

	/** Refuses a request with a reason that the person is told. */
	Registration decline(String slug, String reference, String reason) {
		MeetingCard meeting = this.meetings.get(slug);
		InvalidException invalid = new InvalidException();
		String told = RegistrationRules.text(invalid, "reason", reason, RegistrationRules.REASON);
		invalid.throwIfAny();
		Registration registration = this.store.lockByReference(meeting.id(), reference);
		RegistrationStatus status = registration.status().to(RegistrationStatus.DECLINED);
		return decided(registration, status, told, "registration.declined", meeting);
	}

	/** Cancels, and lets who waits longest move up. */
	Registration cancel(String slug, String reference) {
		MeetingCard meeting = this.meetings.get(slug);
		Registration registration = this.store.lockByReference(meeting.id(), reference);
		RegistrationStatus status = registration.status().to(RegistrationStatus.CANCELLED);
		Registration cancelled = decided(registration, status, null, "registration.cancelled", meeting);
		this.admission.release(registration);
		return cancelled;
	}

	/** Changes the details that are not null, whatever the deadline says. */
	Registration change(String slug, String reference, RegistrationPatch patch) {
		MeetingCard meeting = this.meetings.get(slug);
		Registration registration = this.store.lockByReference(meeting.id(), reference);
		return this.changes.apply(registration, meeting, patch.appliedTo(registration.details()), Actor.current());
	}

	private Registration decided(Registration registration, RegistrationStatus status, String reason, String act,
			MeetingCard meeting) {
		Registration decided = this.store.decide(registration, status, this.clock.instant(), reason);
		this.audit.record(act, decided.subject(),
				(reason != null) ? Map.of("was", registration.status(), "status", status, "reason", reason)
						: Map.of("was", registration.status(), "status", status));
		this.mails.status(decided, meeting);
		return decided;
	}

}
