package org.convoke.registrations;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.convoke.meetings.Attendance;
import org.convoke.meetings.Standing;

/**
 * One person's registration for one meeting, as it is in the database.
 *
 * @param emailConfirmedAt null while nobody has shown to read the mails to the address
 * @param reference what people quote
 * @param token the secret in the address of the self-service page
 * @param arrivedAt when the request arrived; it decides the order of the waiting list
 * @param answerBy until when somebody who moved up from the waiting list must take the
 * place; null when nothing is asked
 * @param checkedInAt when the person was seen at the door
 * @param overrideReason why it was taken in though registration was closed
 */
public record Registration(long id, long meetingId, RegistrationDetails details, RegistrationStatus status,
		Instant emailConfirmedAt, String reference, String token, Instant arrivedAt, Instant decidedAt,
		String declineReason, String overrideReason, Instant answerBy, Instant checkedInAt, int version) {

	public boolean addressConfirmed() {
		return this.emailConfirmedAt != null;
	}

	/** Whether the person has a place and is not asked any more whether to take it. */
	public boolean sure() {
		return this.status == RegistrationStatus.CONFIRMED && this.answerBy == null;
	}

	/** Whether the person has a badge of that meeting. */
	public boolean hasBadge(MeetingCard meeting) {
		return sure() && this.details.attendance() == Attendance.ON_SITE && meeting.standing() != Standing.CANCELLED;
	}

	/** The actor of the audit log when the person acts through the self-service link. */
	public String actor() {
		return "registrant " + this.reference;
	}

	/** The subject of the audit log. */
	public String subject() {
		return "registration:" + this.reference;
	}

	Registered registered() {
		return new Registered(this.reference, this.status);
	}

	/** The names of the details that differ, for the log and the mail. */
	Set<String> differences(RegistrationDetails other) {
		Set<String> names = new TreeSet<>();
		note(names, "givenName", this.details.givenName(), other.givenName());
		note(names, "familyName", this.details.familyName(), other.familyName());
		note(names, "organisation", this.details.organisation(), other.organisation());
		note(names, "category", this.details.category(), other.category());
		note(names, "country", this.details.country(), other.country());
		note(names, "role", this.details.role(), other.role());
		note(names, "attendance", this.details.attendance(), other.attendance());
		note(names, "language", this.details.language(), other.language());
		note(names, "listed", this.details.listed(), other.listed());
		note(names, "organisationId", this.details.organisationId(), other.organisationId());
		note(names, "badgeName", this.details.badgeName(), other.badgeName());
		return names;
	}

	private static void note(Set<String> names, String name, Object before, Object after) {
		if (!Objects.equals(before, after)) {
			names.add(name);
		}
	}

}
