package org.convoke.registrations.invitations;

import java.time.Instant;

import org.convoke.directory.Category;
import org.convoke.web.Language;

/**
 * Somebody who is asked to a meeting, and what came of it.
 *
 * @param givenName null, as the family name, for an organisation that is asked to
 * designate representatives
 * @param acceptedAt when somebody registered with the address and the category
 * @param acceptedBy that person's name
 * @param reference of that registration
 */
public record Invitation(long id, long meetingId, String email, String givenName, String familyName, Category category,
		String organisation, Language language, String token, Instant invitedAt, Instant sentAt, int sentTimes,
		Instant withdrawnAt, Instant acceptedAt, String acceptedBy, String reference) {

	/** The person's name, or the organisation's. */
	public String name() {
		return toPerson() ? this.givenName + " " + this.familyName : this.organisation;
	}

	public boolean toPerson() {
		return this.givenName != null;
	}

	/** Where the invitation stands. */
	public State state() {
		if (this.withdrawnAt != null) {
			return State.WITHDRAWN;
		}
		return (this.acceptedAt != null) ? State.ACCEPTED : State.SENT;
	}

	/** Whether somebody has come, may still come or is asked no more. */
	public enum State {

		SENT, ACCEPTED, WITHDRAWN

	}

}
