package org.convoke.registrations;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import org.convoke.audit.AuditLog;
import org.convoke.web.ConflictException;
import org.convoke.web.NotFoundException;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do themselves through the link that they were mailed. */
@Service
@Transactional
class SelfService {

	private final RegistrationStore store;

	private final ExtrasStore extras;

	private final MeetingCards meetings;

	private final RegistrationChanges changes;

	private final Admission admission;

	private final MeetingEnd end;

	private final RegistrationMails mails;

	private final AuditLog audit;

	private final Clock clock;

	SelfService(RegistrationStore store, ExtrasStore extras, MeetingCards meetings, RegistrationChanges changes,
			Admission admission, MeetingEnd end, RegistrationMails mails, AuditLog audit, Clock clock) {
		this.store = store;
		this.extras = extras;
		this.meetings = meetings;
		this.changes = changes;
		this.admission = admission;
		this.end = end;
		this.mails = mails;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	Registration get(String token) {
		return this.store.findByToken(token).orElseThrow(NotFoundException::new);
	}

	/** What the registration holds beside its details. */
	@Transactional(readOnly = true)
	HeldExtras extras(Registration registration) {
		return this.extras.find(registration);
	}

	/**
	 * Notes that the address is right and lets the registration go on: what arrived in
	 * time does so after the deadline, too, but not once the meeting is over or
	 * cancelled. A second click changes nothing.
	 */
	Registration confirmAddress(String token) {
		Registration registration = this.store.lockByToken(token);
		if (registration.addressConfirmed()) {
			return registration;
		}
		MeetingCard meeting = this.meetings.get(registration.meetingId());
		if (!registration.status().live()) {
			throw new ConflictException("conflict", "registrations.conflict.over");
		}
		this.end.refuseEntry(meeting);
		RegistrationStatus status = this.admission.admit(meeting, registration.details());
		Registration confirmed = this.store.decide(registration, status, this.clock.instant(), null);
		this.audit.record(confirmed.actor(), "registration.address-confirmed", confirmed.subject(),
				Map.of("status", status));
		this.mails.status(confirmed, meeting);
		this.admission.announce(confirmed);
		return confirmed;
	}

	/**
	 * Changes the details as the person wishes. After registration has closed the name,
	 * what the badge says, the language, the consent and the needs can still be put
	 * right, the rest stays; requests have deadlines of their own.
	 * @param version the version that the person saw
	 */
	Registration change(String token, int version, RegistrationDetails wanted, ExtrasInput more, Instant arrival) {
		ExtrasInput stored = this.extras.storeFiles(more);
		Registration registration = this.store.lockByToken(token);
		if (registration.version() != version) {
			throw new ObjectOptimisticLockingFailureException(Registration.class, registration.reference());
		}
		MeetingCard meeting = this.meetings.get(registration.meetingId());
		RegistrationDetails was = registration.details();
		String badgeName = meeting.settings().asksBadgeName() ? wanted.badgeName() : was.badgeName();
		boolean closed = this.meetings.window(meeting).closing(arrival).isPresent();
		RegistrationDetails details = closed
				? new RegistrationDetails(wanted.givenName(), wanted.familyName(), was.email(), was.organisation(),
						was.category(), was.country(), was.role(), was.attendance(), wanted.language(), wanted.listed(),
						was.organisationId(), badgeName)
				: new RegistrationDetails(wanted.givenName(), wanted.familyName(), was.email(), wanted.organisation(),
						was.category(), wanted.country(), wanted.role(), wanted.attendance(), wanted.language(),
						wanted.listed(), wanted.organisationId(), badgeName);
		ExtrasInput asked = stored.shown(meeting.settings());
		Registration changed = this.changes.apply(registration, meeting, details,
				closed ? asked.withoutAnswers() : asked, arrival, registration.actor());
		this.extras.deleteUnused(stored);
		return changed;
	}

	/**
	 * Withdraws; possible until the meeting is over, unless the person is there already,
	 * and a second time changes nothing.
	 */
	Registration withdraw(String token) {
		Registration registration = this.store.lockByToken(token);
		if (registration.status() == RegistrationStatus.CANCELLED) {
			return registration;
		}
		RegistrationStatus status = registration.status().to(RegistrationStatus.CANCELLED);
		MeetingCard meeting = this.meetings.get(registration.meetingId());
		this.end.refuseWithdrawal(meeting, registration);
		Registration withdrawn = this.store.decide(registration, status, this.clock.instant(), null);
		this.audit.record(withdrawn.actor(), "registration.withdrawn", withdrawn.subject(),
				Map.of("was", registration.status()));
		this.mails.withdrawn(withdrawn, meeting);
		this.admission.release(registration);
		return withdrawn;
	}

	/** Whether the parts that matter to the meeting can be changed no more. */
	@Transactional(readOnly = true)
	boolean closed(MeetingCard meeting, Instant arrival) {
		return this.meetings.window(meeting).closing(arrival).isPresent();
	}

}
