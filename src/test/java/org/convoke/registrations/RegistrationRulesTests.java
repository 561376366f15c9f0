package org.convoke.registrations;

import java.util.List;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.TestMeetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.web.InvalidException;
import org.convoke.web.InvalidException.Invalid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ConvokeTest
class RegistrationRulesTests {

	@Autowired
	RegistrationRules rules;

	@Autowired
	MeetingCards cards;

	@Autowired
	TestMeetings meetings;

	private MeetingCard meeting;

	@BeforeEach
	void aMeeting() {
		this.meeting = this.cards.get(this.meetings.secondJcaMv().getSlug());
	}

	@Test
	void typographicNoiseIsTakenOut() {
		RegistrationDetails checked = this.rules.check(new RegistrationDetails("\u00A0Amal\u202F ", "El\u00A0 Haddad",
				"\u200F\u00A0Amal.Haddad@Example.ORG\u200B", " Example\tTelecom ", Category.ACADEMIA, "ch",
				ParticipantRole.HEAD, null, org.convoke.web.Language.FR, false), this.meeting);
		assertThat(checked.name()).isEqualTo("Amal El Haddad");
		assertThat(checked.email()).isEqualTo("amal.haddad@example.org");
		assertThat(checked.organisation()).isEqualTo("Example Telecom");
		assertThat(checked.country()).isEqualTo("CH");
		assertThat(checked.attendance()).as("the only one").isEqualTo(Attendance.ON_SITE);
	}

	@Test
	void allThatIsWrongIsSaidAtOnce() {
		assertThat(wrong(
				new RegistrationDetails(null, " \u00A0", "", null, null, null, null, Attendance.REMOTE, null, false)))
			.containsExactly("registrations.givenName.missing", "registrations.familyName.missing",
					"registrations.email.missing", "registrations.organisation.missing",
					"registrations.category.missing", "registrations.country.missing", "registrations.role.missing",
					"registrations.attendance.notOffered.REMOTE", "registrations.language.missing");
		assertThat(wrong(new RegistrationDetails("x".repeat(121), "y".repeat(120), "a@example.org", "z".repeat(251),
				Category.INDIVIDUAL, "XX", ParticipantRole.EXPERT, null, org.convoke.web.Language.AR, true)))
			.containsExactly("registrations.tooLong", "registrations.tooLong", "registrations.category.notEligible",
					"registrations.country.unknown");
	}

	@ParameterizedTest
	@ValueSource(strings = { "amal", "amal@example", "amal haddad@example.org", "amal@@example.org", "@example.org",
			"amal@", "amal@example..org", "amal@example.org, b@example.org", "<amal@example.org>" })
	void whatIsNoAddressIsRefused(String email) {
		assertThat(wrong(TestRegistrations.amal(email))).containsExactly("registrations.email.invalid");
	}

	@Test
	void charactersAreCountedAsPeopleCountThem() {
		assertThat(this.rules
			.check(TestRegistrations.of("𠮷".repeat(120), "田", "a@example.org", Category.ACADEMIA, null), this.meeting)
			.givenName()).hasSize(240);
	}

	private List<String> wrong(RegistrationDetails details) {
		InvalidException invalid = catchThrowableOfType(InvalidException.class,
				() -> this.rules.check(details, this.meeting));
		return invalid.fields().stream().map(Invalid::messageKey).toList();
	}

}
