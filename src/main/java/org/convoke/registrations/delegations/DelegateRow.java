package org.convoke.registrations.delegations;

import java.time.Instant;

import org.convoke.meetings.Attendance;
import org.convoke.registrations.ParticipantRole;
import org.convoke.registrations.RegistrationStatus;

/**
 * A delegate as the focal point sees the registration.
 *
 * @param token opens the registration itself; shown only where its mails come to the
 * focal point anyway
 */
record DelegateRow(String reference, String token, String givenName, String familyName, String email, String country,
		ParticipantRole role, Attendance attendance, RegistrationStatus status, Instant emailConfirmedAt,
		Instant arrivedAt, String declineReason) {

	public String name() {
		return this.givenName + " " + this.familyName;
	}

	/** Whether somebody must decide about it. */
	public boolean open() {
		return this.status == RegistrationStatus.PENDING;
	}

	public boolean takesPart() {
		return this.status == RegistrationStatus.CONFIRMED || this.status == RegistrationStatus.WAITLISTED;
	}

	public boolean borrowed(String focalPoint) {
		return BorrowedAddress.isOf(focalPoint, this.email);
	}

}
