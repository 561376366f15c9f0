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
public class RegistrationDesk {

	private final MeetingCards meetings;

	private final RegistrationStore store;

	private final ExtrasStore extras;

	private final RegistrationChanges changes;

	private final Admission admission;

	private final MeetingEnd end;

	private final RegistrationMails mails;

	private final AuditLog audit;

	private final Clock clock;

	RegistrationDesk(MeetingCards meetings, RegistrationStore store, ExtrasStore extras, RegistrationChanges changes,
			Admission admission, MeetingEnd end, RegistrationMails mails, AuditLog audit, Clock clock) {
		this.meetings = meetings;
		this.store = store;
		this.extras = extras;
		this.changes = changes;
		this.admission = admission;
		this.end = end;
		this.mails = mails;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	Registration get(String slug, String reference) {
		return this.store.findByReference(this.meetings.get(slug).id(), reference).orElseThrow(NotFoundException::new);
	}

	/** What the registration holds beside its details. */
	@Transactional(readOnly = true)
	HeldExtras extras(Registration registration) {
		return this.extras.find(registration);
	}

	/** Lets a request in; whoever approves vouches for the address, too. */
	public Registration approve(String slug, String reference) {
		MeetingCard meeting = this.meetings.get(slug);
		Registration registration = this.store.lockByReference(meeting.id(), reference);
		registration.status().to(RegistrationStatus.CONFIRMED);
		this.end.refuseEntry(meeting);
		RegistrationStatus status = registration.status()
			.to(this.admission.seat(meeting, registration.details(), registration.id()));
		return decided(registration, status, null, "registration.approved", meeting);
	}

	/** Refuses a request with a reason that the person is told. */
	public Registration decline(String slug, String reference, String reason) {
		MeetingCard meeting = this.meetings.get(slug);
		InvalidException invalid = new InvalidException();
		String told = RegistrationRules.text(invalid, "reason", reason, RegistrationRules.REASON);
		invalid.throwIfAny();
		Registration registration = this.store.lockByReference(meeting.id(), reference);
		RegistrationStatus status = registration.status().to(RegistrationStatus.DECLINED);
		return decided(registration, status, told, "registration.declined", meeting);
	}

	/**
	 * Cancels, and lets who waits longest move up; who was checked in is first checked
	 * out.
	 */
	Registration cancel(String slug, String reference) {
		MeetingCard meeting = this.meetings.get(slug);
		Registration registration = this.store.lockByReference(meeting.id(), reference);
		RegistrationStatus status = registration.status().to(RegistrationStatus.CANCELLED);
		this.end.refuseWithdrawal(meeting, registration);
		Registration cancelled = decided(registration, status, null, "registration.cancelled", meeting);
		this.admission.release(registration);
		return cancelled;
	}

	/** Changes the details that are not null, whatever the deadline says. */
	Registration change(String slug, String reference, RegistrationPatch patch) {
		MeetingCard meeting = this.meetings.get(slug);
		Registration registration = this.store.lockByReference(meeting.id(), reference);
		return this.changes.apply(registration, meeting, patch.appliedTo(registration.details()), patch.extras(), null,
				Actor.current());
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
