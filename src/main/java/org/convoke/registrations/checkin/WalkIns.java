package org.convoke.registrations.checkin;

import java.time.Instant;
import java.util.UUID;

import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.Registered;
import org.convoke.registrations.RegistrationDesk;
import org.convoke.registrations.RegistrationDetails;
import org.convoke.registrations.RegistrationStatus;
import org.convoke.registrations.Registrations;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers somebody at the door and lets them in, all or nothing. Whoever does this for
 * the secretariat thereby approves it; places are not more than there are.
 */
@Service
class WalkIns {

	private static final String REASON = "walk-in";

	private final Registrations registrations;

	private final RegistrationDesk desk;

	private final CheckIns checkIns;

	private final MeetingCards meetings;

	WalkIns(Registrations registrations, RegistrationDesk desk, CheckIns checkIns, MeetingCards meetings) {
		this.registrations = registrations;
		this.desk = desk;
		this.checkIns = checkIns;
		this.meetings = meetings;
	}

	/**
	 * Registers and, when there is a place, checks in.
	 * @param waiting whether the waiting list will do
	 * @throws FullException when no place is left and it will not
	 */
	@Transactional
	public Outcome register(String slug, RegistrationDetails details, boolean waiting, Instant arrival) {
		Registered registered = this.registrations.register(slug, details, arrival, REASON);
		RegistrationStatus status = registered.status();
		if (status == RegistrationStatus.PENDING) {
			status = this.desk.approve(slug, registered.reference()).status();
		}
		if (status == RegistrationStatus.WAITLISTED && !waiting) {
			throw new FullException();
		}
		return this.checkIns.admit(this.meetings.get(slug), registered.reference(), UUID.randomUUID(), arrival);
	}

}
