package org.convoke.registrations;

import java.time.Clock;
import java.time.Instant;
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
 * Changes the details of a registration that is locked: the person's own change, the
 * focal point's and the secretariat's.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RegistrationChanges {

	private final RegistrationRules rules;

	private final ExtrasRules extrasRules;

	private final RegistrationStore store;

	private final ExtrasStore extrasStore;

	private final Places places;

	private final Admission admission;

	private final RegistrationMails mails;

	private final AuditLog audit;

	private final Clock clock;

	RegistrationChanges(RegistrationRules rules, ExtrasRules extrasRules, RegistrationStore store,
			ExtrasStore extrasStore, Places places, Admission admission, RegistrationMails mails, AuditLog audit,
			Clock clock) {
		this.rules = rules;
		this.extrasRules = extrasRules;
		this.store = store;
		this.extrasStore = extrasStore;
		this.places = places;
		this.admission = admission;
		this.mails = mails;
		this.audit = audit;
		this.clock = clock;
	}

	/** Replaces the details only, whatever the deadline says. */
	Registration apply(Registration registration, MeetingCard meeting, RegistrationDetails wanted, String actor) {
		return apply(registration, meeting, wanted, ExtrasInput.NONE, null, actor);
	}

	/**
	 * Replaces the details and what else was sent.
	 * @param arrival when the person's own request arrived; null for the secretariat and
	 * for focal points, whom no deadline binds and who may change what was approved
	 */
	Registration apply(Registration registration, MeetingCard meeting, RegistrationDetails wanted, ExtrasInput more,
			Instant arrival, String actor) {
		if (!registration.status().live()) {
			throw new ConflictException("conflict", "registrations.conflict.over");
		}
		InvalidException invalid = new InvalidException();
		Extras held = this.extrasStore.find(registration).extras();
		RegistrationDetails details = this.rules.check(invalid, wanted, meeting, registration.details());
		Extras extras = this.extrasRules.check(invalid, more, meeting, details.attendance(), held, arrival);
		if (arrival != null) {
			keepWhatWasApproved(invalid, registration, meeting, wanted, details);
		}
		invalid.throwIfAny();
		Set<String> differences = registration.differences(details);
		differences.addAll(extras.differences(held));
		if (differences.isEmpty()) {
			return registration;
		}
		boolean another = differences.contains("organisationId")
				|| (details.organisationId() == null && differences.contains("organisation"));
		if (another && registration.status() != RegistrationStatus.PENDING) {
			this.admission.checkQuota(meeting, details, registration.id());
		}
		Registration changed = this.store.change(registration, details);
		this.extrasStore.save(registration.reference(), held, extras);
		if (differences.contains("attendance")) {
			changed = move(registration, changed);
		}
		if (registration.status() == RegistrationStatus.WAITLISTED
				&& changed.status() == RegistrationStatus.CONFIRMED) {
			this.audit.record(actor, "registration.promoted", changed.subject(),
					Map.of("attendance", details.attendance(), "fields", differences));
			this.mails.status(changed, meeting);
			return changed;
		}
		this.audit.record(actor, "registration.changed", changed.subject(), Map.of("fields", differences));
		this.mails.changed(changed, meeting);
		if (differences.contains("organisationId") && changed.addressConfirmed()) {
			this.admission.announce(changed);
		}
		return changed;
	}

	/**
	 * Whoever was let in stands for the same organisation and does not become its head
	 * without being asked about anew.
	 */
	private void keepWhatWasApproved(InvalidException invalid, Registration registration, MeetingCard meeting,
			RegistrationDetails wanted, RegistrationDetails details) {
		RegistrationDetails held = registration.details();
		boolean another = !RegistrationRules.oneLine(wanted.organisation()).equals(held.organisation())
				&& (held.organisationId() == null || !held.organisationId().equals(details.organisationId()));
		boolean head = details.role() == ParticipantRole.HEAD && held.role() != ParticipantRole.HEAD;
		if (registration.status() == RegistrationStatus.PENDING || !(another || head)
				|| !this.admission.needsApproval(meeting, held)) {
			return;
		}
		if (another) {
			invalid.at("organisation", "registrations.organisation.approved");
		}
		if (head) {
			invalid.at("role", "registrations.role.approved");
		}
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
