package org.convoke.registrations;

/**
 * In whose name a focal point acts: one organisation's delegation to one meeting.
 *
 * @param email the focal point's address, for the audit log
 */
public record Mandate(long meetingId, long organisationId, String email) {

	String actor() {
		return "focal point " + this.email;
	}

	boolean covers(Registration registration) {
		return registration.meetingId() == this.meetingId
				&& Long.valueOf(this.organisationId).equals(registration.details().organisationId());
	}

}
