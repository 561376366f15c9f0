package org.convoke.registrations;

import java.time.Clock;
import java.util.Map;
import java.util.Set;

import org.convoke.audit.AuditLog;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.Places;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the details of a registration that is locked: the person's own change and the
 * secretariat's.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RegistrationChanges {

	private final RegistrationRules rules;

	private final RegistrationStore store;

	private final Places places;

	private final Admission admission;

	private final RegistrationMails mails;

	private final AuditLog audit;

	private final Clock clock;

	RegistrationChanges(RegistrationRules rules, RegistrationStore store, Places places, Admission admission,
			RegistrationMails mails, AuditLog audit, Clock clock) {
		this.rules = rules;
		this.store = store;
		this.places = places;
		this.admission = admission;
		this.mails = mails;
		this.audit = audit;
		this.clock = clock;
	}

	Registration apply(Registration registration, MeetingCard meeting, RegistrationDetails wanted, String actor) {
		if (!registration.status().live()) {
			throw new ConflictException("conflict", "registrations.conflict.over");
		}
		RegistrationDetails details = this.rules.check(wanted, meeting, registration.details());
		Set<String> differences = registration.differences(details);
		if (differences.isEmpty()) {
			return registration;
		}
		if (differences.contains("organisationId") && registration.status() != RegistrationStatus.PENDING) {
			this.admission.checkQuota(meeting, details, registration.id());
		}
		Registration changed = this.store.change(registration, details);
		if (differences.contains("attendance")) {
			changed = move(registration, changed);
		}
		this.audit.record(actor, "registration.changed", changed.subject(), Map.of("fields", differences));
		this.mails.changed(changed, meeting);
		return changed;
	}

	/**
	 * Moves a confirmed person to the other way of taking part: the new place is taken
	 * before the old one is given back, so that nobody loses a place by asking. Who waits
	 * may find one there.
	 */
	private Registration move(Registration before, Registration changed) {
		Attendance attendance = changed.details().attendance();
		if (before.status() == RegistrationStatus.CONFIRMED) {
			if (!this.places.take(changed.meetingId(), attendance)) {
				throw InvalidException.of("attendance", "registrations.attendance.full");
			}
			this.admission.release(before);
		}
		else if (before.status() == RegistrationStatus.WAITLISTED
				&& this.places.take(changed.meetingId(), attendance)) {
			return this.store.decide(changed, before.status().to(RegistrationStatus.CONFIRMED), this.clock.instant(),
					null);
		}
		return changed;
	}

}
