package org.convoke.registrations.delegations;

import org.convoke.directory.Category;
import org.convoke.directory.FocalPoint;
import org.convoke.registrations.Mandate;
import org.convoke.web.LocalizedText;

/** What a link opens: one organisation's delegation to one meeting, for a focal point. */
record Delegation(String token, long meetingId, long organisationId, LocalizedText organisation, Category category,
		String country, FocalPoint focalPoint) {

	Mandate mandate() {
		return new Mandate(this.meetingId, this.organisationId, this.focalPoint.email());
	}

}
