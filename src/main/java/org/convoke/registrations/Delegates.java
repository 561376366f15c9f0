package org.convoke.registrations;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.convoke.audit.AuditLog;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.NotFoundException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a focal point decides about the delegates of an organisation. Whoever approves or
 * adds somebody vouches for the address. Other organisations' delegates are not found.
 */
@Service
@Transactional
public class Delegates {

	private final MeetingCards meetings;

	private final Registrations registrations;

	private final RegistrationStore store;

	private final RegistrationRules rules;

	private final RegistrationChanges changes;

	private final Admission admission;

	private final MeetingEnd end;

	private final DelegationOrder order;

	private final RegistrationMails mails;

	private final AuditLog audit;

	private final Clock clock;

	Delegates(MeetingCards meetings, Registrations registrations, RegistrationStore store, RegistrationRules rules,
			RegistrationChanges changes, Admission admission, MeetingEnd end, DelegationOrder order,
			RegistrationMails mails, AuditLog audit, Clock clock) {
		this.meetings = meetings;
		this.registrations = registrations;
		this.store = store;
		this.rules = rules;
		this.changes = changes;
		this.admission = admission;
		this.end = end;
		this.order = order;
		this.mails = mails;
		this.audit = audit;
		this.clock = clock;
	}

	/** Lets a request in, also one that arrived in time and is looked at later. */
	public Registration approve(Mandate mandate, String reference) {
		Registration registration = lock(mandate, reference);
		requirePending(registration);
		MeetingCard meeting = this.meetings.get(mandate.meetingId());
		this.end.refuseEntry(meeting);
		RegistrationStatus status = this.admission.seat(meeting, registration.details(), registration.id());
		return decided(mandate, registration, status, null, "registration.approved", meeting);
	}

	/** Refuses a request with a reason that the person is told. */
	public Registration decline(Mandate mandate, String reference, String reason) {
		InvalidException invalid = new InvalidException();
		String told = RegistrationRules.text(invalid, "reason", reason, RegistrationRules.REASON);
		Registration registration = lock(mandate, reference);
		requirePending(registration);
		invalid.throwIfAny();
		return decided(mandate, registration, RegistrationStatus.DECLINED, told, "registration.declined",
				this.meetings.get(mandate.meetingId()));
	}

	/** Takes somebody out of the delegation; a place that comes free goes on. */
	public Registration withdraw(Mandate mandate, String reference) {
		Registration registration = lock(mandate, reference);
		requireLive(registration);
		MeetingCard meeting = this.meetings.get(mandate.meetingId());
		this.end.refuseWithdrawal(meeting, registration);
		Registration withdrawn = this.store.decide(registration, RegistrationStatus.CANCELLED, this.clock.instant(),
				null);
		log(mandate, "registration.withdrawn", withdrawn, Map.of("was", registration.status()));
		this.mails.withdrawnByDelegation(withdrawn, meeting);
		this.admission.release(registration);
		return withdrawn;
	}

	/**
	 * Registers somebody on behalf of the organisation: without approval, but within its
	 * quota and before the deadline.
	 * @param submission tells one sending of the form from another
	 */
	public Registration add(Mandate mandate, RegistrationDetails given, UUID submission, Instant arrival) {
		// The same form sent twice at once: the second waits here and then finds the
		// first.
		this.store.lockPlaces(mandate.meetingId());
		Optional<Registration> sentBefore = this.store.findBySubmission(submission).filter(mandate::covers);
		if (sentBefore.isPresent()) {
			return sentBefore.get();
		}
		MeetingCard meeting = this.meetings.get(mandate.meetingId());
		this.meetings.window(meeting).closing(arrival).ifPresent((closing) -> {
			throw new ClosedException(closing);
		});
		RegistrationDetails details = of(mandate, this.rules.check(given, meeting));
		this.admission.headBeside(meeting.id(), details, 0).ifPresent((head) -> {
			throw InvalidException.of("role", "registrations.head.taken", head);
		});
		RegistrationStatus status = this.admission.seat(meeting, details, 0);
		Registration registration = this.registrations.create(meeting, details, status, this.clock.instant(), arrival,
				null);
		this.store.insert(registration, submission);
		log(mandate, "registration.added", registration,
				Map.of("status", status, "category", details.category(), "attendance", details.attendance()));
		this.mails.status(registration, meeting);
		return registration;
	}

	/**
	 * Gives a delegate another role.
	 * @throws InvalidException when it would be a second head
	 */
	public Registration changeRole(Mandate mandate, String reference, ParticipantRole role) {
		Registration registration = lock(mandate, reference);
		requireLive(registration);
		this.end.refuseChange(this.meetings.get(mandate.meetingId()));
		RegistrationDetails details = as(registration, role);
		if (registration.status() != RegistrationStatus.PENDING) {
			this.admission.headBeside(mandate.meetingId(), details, registration.id()).ifPresent((head) -> {
				throw InvalidException.of("role", "registrations.head.taken", head);
			});
		}
		return change(mandate, registration, details);
	}

	/** Makes a delegate the head, first in the order; who was it becomes deputy. */
	public Registration makeHead(Mandate mandate, String reference) {
		Registration registration = lock(mandate, reference);
		requireDelegate(registration);
		this.end.refuseChange(this.meetings.get(mandate.meetingId()));
		this.store.lockHead(mandate.meetingId(), mandate.organisationId())
			.filter((head) -> head.id() != registration.id())
			.ifPresent((head) -> change(mandate, head, as(head, ParticipantRole.DEPUTY)));
		Registration head = change(mandate, registration, as(registration, ParticipantRole.HEAD));
		if (this.order.first(mandate, reference)) {
			log(mandate, "registration.reordered", head, Map.of("direction", "first"));
		}
		return head;
	}

	/** Moves a delegate one place up or down in the order of the delegation. */
	public void move(Mandate mandate, String reference, boolean up) {
		Registration registration = lock(mandate, reference);
		requireDelegate(registration);
		this.end.refuseChange(this.meetings.get(mandate.meetingId()));
		if (this.order.move(mandate, reference, up)) {
			log(mandate, "registration.reordered", registration, Map.of("direction", up ? "up" : "down"));
		}
	}

	private Registration change(Mandate mandate, Registration registration, RegistrationDetails details) {
		return this.changes.apply(registration, this.meetings.get(mandate.meetingId()), details, ExtrasInput.NONE, null,
				mandate.actor());
	}

	private Registration lock(Mandate mandate, String reference) {
		// Looked at before it is locked, so that strangers cannot make others wait.
		this.store.findByReference(mandate.meetingId(), reference)
			.filter(mandate::covers)
			.orElseThrow(NotFoundException::new);
		Registration locked = this.store.lockByReference(mandate.meetingId(), reference);
		if (!mandate.covers(locked)) {
			throw new NotFoundException();
		}
		return locked;
	}

	private Registration decided(Mandate mandate, Registration registration, RegistrationStatus status, String reason,
			String act, MeetingCard meeting) {
		Registration decided = this.store.decide(registration, status, this.clock.instant(), reason);
		log(mandate, act, decided, (reason != null) ? Map.of("status", status, "reason", reason)
				: Map.of("was", registration.status(), "status", status));
		this.mails.status(decided, meeting);
		return decided;
	}

	private void log(Mandate mandate, String act, Registration registration, Map<String, ?> details) {
		this.audit.record(mandate.actor(), act, registration.subject(), details);
	}

	private static void requirePending(Registration registration) {
		if (registration.status() != RegistrationStatus.PENDING) {
			throw conflict(registration);
		}
	}

	/** Whoever has been let in, also who waits for a place. */
	private static void requireDelegate(Registration registration) {
		if (registration.status() != RegistrationStatus.CONFIRMED
				&& registration.status() != RegistrationStatus.WAITLISTED) {
			throw conflict(registration);
		}
	}

	private static void requireLive(Registration registration) {
		if (!registration.status().live()) {
			throw conflict(registration);
		}
	}

	/** Says what happened to the registration meanwhile. */
	private static ConflictException conflict(Registration registration) {
		return new ConflictException("conflict", "registrations.meanwhile." + registration.status(),
				registration.details().name());
	}

	/** Whatever the name may mean elsewhere, it is the focal point's organisation. */
	private static RegistrationDetails of(Mandate mandate, RegistrationDetails checked) {
		return new RegistrationDetails(checked.givenName(), checked.familyName(), checked.email(),
				checked.organisation(), checked.category(), checked.country(), checked.role(), checked.attendance(),
				checked.language(), checked.listed(), mandate.organisationId(), checked.badgeName());
	}

	private static RegistrationDetails as(Registration registration, ParticipantRole role) {
		RegistrationDetails held = registration.details();
		return new RegistrationDetails(held.givenName(), held.familyName(), held.email(), held.organisation(),
				held.category(), held.country(), role, held.attendance(), held.language(), held.listed(),
				held.organisationId(), held.badgeName());
	}

}
