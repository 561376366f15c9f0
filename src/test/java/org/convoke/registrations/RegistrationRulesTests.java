package org.convoke.registrations;

import java.util.List;

import org.convoke.directory.Category;
import org.convoke.directory.Directory;
import org.convoke.directory.OrganisationDetails;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.TestMeetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.web.InvalidException;
import org.convoke.web.InvalidException.Invalid;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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

	@Autowired
	Directory directory;

	@Autowired
	JdbcClient jdbc;

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

	@Test
	void oneStandsForAnOrganisationInItsOwnCategoryOnly() {
		for (Category category : List.of(Category.MEMBER_STATE, Category.STATE_OF_PALESTINE, Category.SECTOR_MEMBER)) {
			String name = "Rules " + category + " " + this.meeting.slug();
			long id = this.directory
				.addOrganisation(new OrganisationDetails(LocalizedText.of(Language.EN, name), null, category, "CH"));
			for (Category given : this.meeting.categories()) {
				assertThat(this.rules.check(of(name, given, id), this.meeting).organisationId())
					.as("%s of a %s", given, category)
					.isEqualTo((given == category) ? id : null);
			}
			InvalidException invalid = new InvalidException();
			RegistrationDetails held = this.rules.check(of(name, category, id), this.meeting);
			assertThat(this.rules.check(invalid, held, this.meeting, held).organisationId()).isEqualTo(id);
			assertThat(
					this.rules.check(invalid, of(name, Category.INDIVIDUAL, id), this.meeting, held).organisationId())
				.isNull();
			assertThat(this.rules.check(invalid, of(name, Category.ACADEMIA, id), this.meeting, held).organisationId())
				.isNull();
		}
	}

	@Test
	void whereOnlyTheDirectoryIsAdmittedTheOtherCategoryIsNamed() {
		this.jdbc.sql("insert into registration_settings (meeting_id, other_organisations) values (?, false)")
			.param(this.meeting.id())
			.update();
		this.meeting = this.cards.get(this.meeting.slug());
		String name = "Rules closed " + this.meeting.slug();
		long id = this.directory.addOrganisation(
				new OrganisationDetails(LocalizedText.of(Language.EN, name), null, Category.SECTOR_MEMBER, "CH"));
		assertThat(wrong(of(name, Category.ACADEMIA, id))).containsExactly("registrations.organisation.otherCategory");
		assertThat(wrong(of(name, null, id))).containsExactly("registrations.category.missing");
		assertThat(wrong(of("Nobody " + name, Category.ACADEMIA, null)))
			.containsExactly("registrations.organisation.notInDirectory");
		assertThat(this.rules.check(of(name, Category.INVITED_EXPERT, id), this.meeting).organisationId()).isNull();
	}

	private static RegistrationDetails of(String organisation, Category category, Long id) {
		return new RegistrationDetails("Amal", "Haddad", "amal@example.org", organisation, category, "CH",
				ParticipantRole.HEAD, Attendance.ON_SITE, Language.EN, false, id, null);
	}

	private List<String> wrong(RegistrationDetails details) {
		InvalidException invalid = catchThrowableOfType(InvalidException.class,
				() -> this.rules.check(details, this.meeting));
		return invalid.fields().stream().map(Invalid::messageKey).toList();
	}

}
