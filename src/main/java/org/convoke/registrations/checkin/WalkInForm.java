package org.convoke.registrations.checkin;

import java.util.stream.Stream;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.registrations.ParticipantRole;
import org.convoke.registrations.RegistrationDetails;
import org.convoke.web.Language;

/**
 * The short form for somebody who stands at the door.
 *
 * @param waiting whether the waiting list will do when all places are taken
 */
record WalkInForm(String givenName, String familyName, String email, String organisation, String category,
		String country, String role, Boolean waiting) {

	static WalkInForm empty() {
		return new WalkInForm("", "", "", "", "", "", "", false);
	}

	/** Nobody at a door is asked for consent to be listed: so it is not given. */
	RegistrationDetails details(Language language) {
		return new RegistrationDetails(this.givenName, this.familyName, this.email, this.organisation,
				read(Category.class, this.category), this.country, read(ParticipantRole.class, this.role),
				Attendance.ON_SITE, language, false);
	}

	/** The constant of that name, null when there is none. */
	private static <E extends Enum<E>> E read(Class<E> type, String name) {
		return Stream.of(type.getEnumConstants()).filter((each) -> each.name().equals(name)).findFirst().orElse(null);
	}

}
