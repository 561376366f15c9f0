package org.convoke.registrations;

import java.util.Locale;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.web.Language;

/** The people who register in tests. */
public final class TestRegistrations {

	private TestRegistrations() {
	}

	/** Amal Haddad of a Sector Member, on site. */
	public static RegistrationDetails amal(String email) {
		return of("Amal", "Haddad", email, Category.SECTOR_MEMBER, Attendance.ON_SITE);
	}

	public static RegistrationDetails of(String givenName, String familyName, String email, Category category,
			Attendance attendance) {
		return new RegistrationDetails(givenName, familyName, email, "Example Telecom", category, "CH",
				ParticipantRole.DELEGATE, attendance, Language.EN, true);
	}

	/** An address that no other test uses. */
	static String address(String name, String slug) {
		return (name + "." + slug + "@example.org").toLowerCase(Locale.ROOT);
	}

}
