package org.convoke.registrations;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.convoke.audit.AuditLog;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.CapacityRaised;
import org.convoke.meetings.Places;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who gets a place, who waits for one, and who moves up when one comes free. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Admission {

	private final MeetingCards meetings;

	private final RegistrationStore store;

	private final Places places;

	private final RegistrationMails mails;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Admission(MeetingCards meetings, RegistrationStore store, Places places, RegistrationMails mails, AuditLog audit,
			ApplicationEventPublisher events, Clock clock) {
		this.meetings = meetings;
		this.store = store;
		this.places = places;
		this.mails = mails;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/** Where somebody whose address is confirmed stands first. */
	RegistrationStatus admit(MeetingCard meeting, RegistrationDetails details) {
		return meeting.needsApproval(details.category()) ? RegistrationStatus.PENDING
				: seat(meeting.id(), details.attendance());
	}

	/** Lets those know who approve, when there is something to approve. */
	void announce(Registration registration) {
		if (registration.status() == RegistrationStatus.PENDING) {
			this.events.publishEvent(new ApprovalAwaited(registration.meetingId(), registration.reference(),
					registration.details().organisationId()));
		}
	}

	/** Takes a place, or queues up when there is none. */
	RegistrationStatus seat(long meetingId, Attendance attendance) {
		return this.places.take(meetingId, attendance) ? RegistrationStatus.CONFIRMED : RegistrationStatus.WAITLISTED;
	}

	/** Gives back the place of a confirmed registration, for whoever waits for it. */
	void release(Registration registration) {
		if (registration.status() == RegistrationStatus.CONFIRMED) {
			Attendance attendance = registration.details().attendance();
			this.places.giveBack(registration.meetingId(), attendance);
			promote(registration.meetingId(), attendance);
		}
	}

	@EventListener
	void promote(CapacityRaised raised) {
		promote(raised.meetingId(), raised.attendance());
	}

	private void promote(long meetingId, Attendance attendance) {
		MeetingCard meeting = null;
		Optional<Registration> first = this.store.firstWaiting(meetingId, attendance);
		while (first.isPresent() && this.places.take(meetingId, attendance)) {
			Registration promoted = this.store.decide(first.get(), RegistrationStatus.CONFIRMED, this.clock.instant(),
					null);
			this.audit.record("registration.promoted", promoted.subject(), Map.of("attendance", attendance));
			meeting = (meeting != null) ? meeting : this.meetings.get(meetingId);
			this.mails.status(promoted, meeting);
			first = this.store.firstWaiting(meetingId, attendance);
		}
	}

}
