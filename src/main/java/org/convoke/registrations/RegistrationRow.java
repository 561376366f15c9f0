package org.convoke.registrations;

import java.time.Instant;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.web.Language;

/** A line of a list of registrations. */
public record RegistrationRow(long id, String reference, String givenName, String familyName, String badgeName,
		String email, String organisation, Category category, String country, ParticipantRole role,
		Attendance attendance, Language language, boolean listed, RegistrationStatus status, Instant emailConfirmedAt,
		Instant arrivedAt, Instant decidedAt, Instant checkedInAt, String declineReason, String overrideReason) {

	/** Given name and family name, as they are shown. */
	public String name() {
		return this.givenName + " " + this.familyName;
	}

}
