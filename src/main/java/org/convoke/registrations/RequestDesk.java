package org.convoke.registrations;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import org.convoke.audit.AuditLog;
import org.convoke.registrations.HeldExtras.RequestState;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.NotFoundException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the secretariat decides about requests for visa support letters and fellowships. A
 * decision can be changed; the person is told each time.
 */
@Service
@Transactional
class RequestDesk {

	/** What was asked for. */
	enum Request {

		VISA, FELLOWSHIP

	}

	private final MeetingCards meetings;

	private final RegistrationStore store;

	private final ExtrasStore extras;

	private final RequestMails mails;

	private final AuditLog audit;

	private final Clock clock;

	RequestDesk(MeetingCards meetings, RegistrationStore store, ExtrasStore extras, RequestMails mails, AuditLog audit,
			Clock clock) {
		this.meetings = meetings;
		this.store = store;
		this.extras = extras;
		this.mails = mails;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * What the registration holds, with the passport: who reads it is logged.
	 * @throws NotFoundException when no letter is asked for
	 */
	HeldExtras readPassport(String slug, String reference) {
		Registration registration = this.store.findByReference(this.meetings.get(slug).id(), reference)
			.orElseThrow(NotFoundException::new);
		HeldExtras held = this.extras.find(registration);
		if (held.passport() == null) {
			throw new NotFoundException();
		}
		this.audit.record("passport.read", registration.subject(), Map.of());
		return held;
	}

	RequestState approve(String slug, String reference, Request request) {
		return decide(slug, reference, request, RequestState.APPROVED, null);
	}

	/** Declines with a reason that the person is told. */
	RequestState decline(String slug, String reference, Request request, String reason) {
		InvalidException invalid = new InvalidException();
		String told = RegistrationRules.text(invalid, "reason", reason, RegistrationRules.REASON);
		invalid.throwIfAny();
		return decide(slug, reference, request, RequestState.DECLINED, told);
	}

	private RequestState decide(String slug, String reference, Request request, RequestState state, String reason) {
		MeetingCard meeting = this.meetings.get(slug);
		Registration registration = this.store.lockByReference(meeting.id(), reference);
		if (!registration.status().live()) {
			throw new ConflictException("conflict", "registrations.conflict.over");
		}
		if (state == now(registration, request)) {
			return state;
		}
		Instant at = this.clock.instant();
		boolean asked = (request == Request.VISA) ? this.extras.decideVisa(registration, state, at, reason)
				: this.extras.decideFellowship(registration, state, at, reason);
		if (!asked) {
			throw new ConflictException("conflict", "registrations.request.none." + request);
		}
		String what = (request == Request.VISA) ? "visa-letter" : "fellowship";
		this.audit.record("registration." + what + "-decided", registration.subject(),
				(reason != null) ? Map.of("state", state, "reason", reason) : Map.of("state", state));
		this.mails.decided(registration, meeting, request, state, reason);
		return state;
	}

	private RequestState now(Registration registration, Request request) {
		HeldExtras held = this.extras.find(registration);
		HeldExtras.Decision decision = (request == Request.VISA) ? held.visa() : held.decision();
		return (decision != null) ? decision.state() : null;
	}

}
