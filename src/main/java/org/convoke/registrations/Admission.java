package org.convoke.registrations;

import org.convoke.meetings.Attendance;
import org.convoke.meetings.Places;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who gets a place and who waits for one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Admission {

	private final Places places;

	private final WaitingList waitingList;

	private final ApplicationEventPublisher events;

	Admission(Places places, WaitingList waitingList, ApplicationEventPublisher events) {
		this.places = places;
		this.waitingList = waitingList;
		this.events = events;
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
			this.waitingList.moveUp(registration.meetingId(), attendance);
		}
	}

}
