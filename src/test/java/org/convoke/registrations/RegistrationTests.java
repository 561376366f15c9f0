package org.convoke.registrations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.TestMeetings;
import org.convoke.registrations.delegations.TestDelegations;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ConvokeTest
class RegistrationTests {

	private static final Instant LAST_SECOND = Instant.parse("2026-05-04T21:59:59Z");

	private static final Instant TOO_LATE = Instant.parse("2026-05-04T22:00:00Z");

	private static final Instant AFTER = Instant.parse("2026-05-14T22:00:00Z");

	@Autowired
	Registrations registrations;

	@Autowired
	RegistrationDesk desk;

	@Autowired
	SelfService selfService;

	@Autowired
	RegistrationStore store;

	@Autowired
	Meetings meetings;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	TestDelegations delegations;

	@Autowired
	TestClock clock;

	@Autowired
	TestMailServer mails;

	@Autowired
	JdbcClient jdbc;

	private Meeting meeting;

	private String slug;

	@BeforeEach
	void aMeeting() {
		this.clock.setTo("2026-04-29T10:00:00+02:00");
		this.meeting = this.testMeetings.secondJcaMv();
		this.slug = this.meeting.getSlug();
	}

	@Test
	void theSecondOfArrivalDecides() {
		this.clock.setTo(TOO_LATE.plusSeconds(30));
		assertThat(register("last", LAST_SECOND).status()).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThatExceptionOfType(ClosedException.class).isThrownBy(() -> register("late", TOO_LATE))
			.satisfies((ex) -> assertThat(ex.closing().reason()).isEqualTo(Closing.Reason.DEADLINE));
	}

	@Test
	void withoutADeadlineTheStartClosesRegistration() {
		String virtual = this.testMeetings.seventhU4ssc().getSlug();
		RegistrationDetails amal = TestRegistrations.of("Amal", "Haddad", address("amal"), Category.INDIVIDUAL,
				Attendance.REMOTE);
		assertThatExceptionOfType(ClosedException.class)
			.isThrownBy(() -> this.registrations.register(virtual, amal, Instant.parse("2023-06-20T07:30:00Z"), null))
			.satisfies((ex) -> assertThat(ex.closing().reason()).isEqualTo(Closing.Reason.STARTED));
		assertThat(this.registrations.register(virtual, amal, Instant.parse("2023-06-20T07:29:59Z"), null).status())
			.isEqualTo(RegistrationStatus.CONFIRMED);
	}

	@Test
	void theSecretariatAddsSomebodyLaterAndTheLogSaysWhy() {
		Registered late = this.registrations.register(this.slug, TestRegistrations.amal(address("late")), TOO_LATE,
				" Asked by the chair ");
		assertThat(late.status()).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(log(late.reference())).anyMatch((line) -> line.contains("\"override\": \"Asked by the chair\""));
		assertThatExceptionOfType(InvalidException.class).isThrownBy(
				() -> this.registrations.register(this.slug, TestRegistrations.amal(address("nobody")), TOO_LATE, " "));
	}

	@Test
	void aCancelledMeetingTakesNobodyNotEvenFromTheSecretariat() {
		this.jdbc.sql("update meeting set standing = 'CANCELLED', standing_since = now() where slug = ?")
			.param(this.slug)
			.update();
		assertThatExceptionOfType(ClosedException.class).isThrownBy(() -> register("amal", LAST_SECOND));
		assertThatExceptionOfType(ClosedException.class).isThrownBy(() -> this.registrations.register(this.slug,
				TestRegistrations.amal(address("amal")), LAST_SECOND, "I must"));
	}

	@Test
	void nobodyIsRegisteredTwiceWhateverTheCase() {
		register("twice", LAST_SECOND);
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> this.registrations.register(this.slug,
					TestRegistrations.amal(address("TWICE").toUpperCase(java.util.Locale.ROOT)), LAST_SECOND, null))
			.satisfies((ex) -> assertThat(ex.type()).isEqualTo("already-registered"));
		assertThat(taken(Attendance.ON_SITE)).as("the place taken in between is given back").isEqualTo(1);
	}

	@Test
	void whoWithdrewCanRegisterAgain() {
		String first = token(register("again", LAST_SECOND));
		this.selfService.withdraw(first);
		assertThat(this.selfService.withdraw(first).status()).isEqualTo(RegistrationStatus.CANCELLED);
		assertThat(taken(Attendance.ON_SITE)).isZero();
		assertThat(register("again", LAST_SECOND).status()).isEqualTo(RegistrationStatus.CONFIRMED);
	}

	@Test
	void aPlaceThatComesFreeGoesToWhoArrivedFirst() {
		this.meetings.limit(this.slug, Attendance.ON_SITE, 1);
		Registered first = register("first", LAST_SECOND.minusSeconds(50));
		Registered late = register("third", LAST_SECOND.minusSeconds(10));
		Registered early = register("second", LAST_SECOND.minusSeconds(20));
		assertThat(late.status()).isEqualTo(RegistrationStatus.WAITLISTED);
		this.selfService.withdraw(token(first));
		assertThat(status(early)).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(status(late)).isEqualTo(RegistrationStatus.WAITLISTED);
		this.mails.awaitMail(address("second"), "A place is free");
		this.meetings.limit(this.slug, Attendance.ON_SITE, 2);
		assertThat(status(late)).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(taken(Attendance.ON_SITE)).isEqualTo(2);
	}

	@Test
	void theQuotaHoldsForOrganisationsOutsideTheDirectoryToo() {
		this.jdbc.sql("insert into registration_settings (meeting_id, organisation_quota) values (?, 2)")
			.param(this.meeting.getId())
			.update();
		assertThat(register("one", LAST_SECOND).status()).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(register("two", LAST_SECOND).status()).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(register("three", LAST_SECOND).status()).isEqualTo(RegistrationStatus.PENDING);
	}

	@Test
	void approvalIsAskedWhereTheCategoryNeedsIt() {
		Registered expert = this.registrations.register(this.slug,
				TestRegistrations.of("Ines", "Expert", address("expert"), Category.INVITED_EXPERT, Attendance.ON_SITE),
				LAST_SECOND, null);
		assertThat(expert.status()).isEqualTo(RegistrationStatus.PENDING);
		assertThat(taken(Attendance.ON_SITE)).isZero();
		assertThat(this.desk.approve(this.slug, expert.reference()).status()).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> this.desk.approve(this.slug, expert.reference()));
		assertThat(taken(Attendance.ON_SITE)).isEqualTo(1);
		assertThat(log(expert.reference())).anyMatch((line) -> line.startsWith("registration.approved"));
	}

	@Test
	void aDeclinedPersonReadsTheReason() {
		Registered expert = this.registrations.register(this.slug, TestRegistrations.of("Ines", "Expert",
				address("declined"), Category.INVITED_EXPERT, Attendance.ON_SITE), LAST_SECOND, null);
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> this.desk.decline(this.slug, expert.reference(), " "));
		this.desk.decline(this.slug, expert.reference(), "The list of experts is full");
		assertThat(this.mails.awaitMail(address("declined"), "Registration declined").text())
			.contains("The list of experts is full");
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> this.desk.cancel(this.slug, expert.reference()));
	}

	@Test
	void aRegistrationOfAnotherMeetingIsNotFound() {
		Registered registered = register("elsewhere", LAST_SECOND);
		String other = this.testMeetings.secondJcaMv().getSlug();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.desk.cancel(other, registered.reference()));
	}

	@Test
	void movingToAFullRoomKeepsThePlaceThatOneHas() {
		this.jdbc.sql("update meeting set format = 'HYBRID' where slug = ?").param(this.slug).update();
		this.meetings.limit(this.slug, Attendance.REMOTE, 0);
		this.meetings.limit(this.slug, Attendance.ON_SITE, 1);
		Registered first = register("mover", LAST_SECOND);
		Registered waiting = register("waiting", LAST_SECOND);
		RegistrationPatch remote = new RegistrationPatch(null, null, null, null, null, null, Attendance.REMOTE, null,
				null, null);
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> this.desk.change(this.slug, first.reference(), remote));
		assertThat(status(first)).isEqualTo(RegistrationStatus.CONFIRMED);
		this.meetings.limit(this.slug, Attendance.REMOTE, 5);
		this.desk.change(this.slug, first.reference(), remote);
		assertThat(status(first)).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(status(waiting)).as("moved up to the place that came free").isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(List.of(taken(Attendance.ON_SITE), taken(Attendance.REMOTE))).containsExactly(1, 1);
	}

	@Test
	void afterTheDeadlineOnlyNameLanguageAndConsentChange() {
		String token = token(register("typo", LAST_SECOND));
		RegistrationDetails wanted = new RegistrationDetails("Amaal", "Haddad", null, "Other", null, "FR",
				ParticipantRole.HEAD, Attendance.ON_SITE, Language.FR, false);
		RegistrationDetails changed = this.selfService.change(token, 0, wanted, ExtrasInput.NONE, TOO_LATE).details();
		assertThat(changed.givenName()).isEqualTo("Amaal");
		assertThat(changed.language()).isEqualTo(Language.FR);
		assertThat(changed.listed()).isFalse();
		assertThat(changed.organisation()).isEqualTo("Example Telecom");
		assertThat(changed.role()).isEqualTo(ParticipantRole.DELEGATE);
	}

	@Test
	void participantsAreThoseWhoseAddressIsKnown() {
		register("known", LAST_SECOND);
		this.registrations.submit(this.slug, TestRegistrations.amal(address("unknown")), ExtrasInput.NONE,
				UUID.randomUUID(), LAST_SECOND);
		String gone = token(register("gone", LAST_SECOND));
		this.selfService.withdraw(gone);
		assertThat(this.registrations.participants(this.meeting.getId())).singleElement().satisfies((participant) -> {
			assertThat(participant.recipient().email()).isEqualTo(address("known"));
			assertThat(participant.since()).isEqualTo(this.clock.instant());
			assertThat(participant.status()).isEqualTo(RegistrationStatus.CONFIRMED);
		});
	}

	@Test
	void theDatabaseItselfKeepsRegistrationsSound() {
		Registered registered = register("sound", LAST_SECOND);
		assertThatThrownBy(() -> this.jdbc.sql("update registration set email_confirmed_at = null where reference = ?")
			.param(registered.reference())
			.update()).hasMessageContaining("registration_taken_by_known_address");
		assertThatThrownBy(() -> this.jdbc.sql("update registration set status = 'DECLINED' where reference = ?")
			.param(registered.reference())
			.update()).hasMessageContaining("registration_declined_for_a_reason");
	}

	@Test
	void whoWasApprovedForAnOrganisationIsAskedAboutAnewForAnother() {
		Meeting approving = this.delegations.meeting();
		long first = this.delegations.organisation();
		long second = this.delegations.organisation();
		String focal = TestRegistrations.address("focal", approving.getSlug());
		this.delegations.focalPoint(second, "Fanny", focal, Language.EN);
		String reference = this.delegations.request(approving, first, "Amal", ParticipantRole.DELEGATE);
		Registration pending = this.store.findByReference(approving.getId(), reference).orElseThrow();
		Registration moved = change(pending,
				TestDelegations.details(approving, second, "Amal", ParticipantRole.DELEGATE));
		assertThat(moved.details().organisationId()).isEqualTo(second);
		assertThat(this.mails.awaitMail(focal, "Please decide").text()).contains("Amal Delegate");

		Registration approved = this.desk.approve(approving.getSlug(), reference);
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> change(approved, TestDelegations.details(approving, first, "Amal", ParticipantRole.HEAD)))
			.satisfies((ex) -> assertThat(ex.fields()).extracting(InvalidException.Invalid::messageKey)
				.containsExactly("registrations.organisation.approved", "registrations.role.approved"));
		Registration corrected = change(approved,
				TestDelegations.details(approving, second, "Amaal", ParticipantRole.ADVISER));
		assertThat(corrected.details().role()).isEqualTo(ParticipantRole.ADVISER);
		assertThat(this.desk
			.change(approving.getSlug(), reference,
					new RegistrationPatch(null, null, TestDelegations.name(first), null, null, ParticipantRole.HEAD,
							null, null, null, null))
			.details()
			.organisationId()).as("the secretariat may").isEqualTo(first);
	}

	@Test
	void whereNobodyIsAskedTheOrganisationCanBeChanged() {
		Registration free = this.store.findByReference(this.meeting.getId(), register("free", LAST_SECOND).reference())
			.orElseThrow();
		RegistrationDetails other = new RegistrationDetails("Amal", "Haddad", null, "Another Telecom", null, "CH",
				ParticipantRole.HEAD, Attendance.ON_SITE, Language.EN, true);
		assertThat(change(free, other).details().organisation()).isEqualTo("Another Telecom");
	}

	@Test
	void theQuotaOfAnotherOrganisationHoldsWhoeverChangesToIt() {
		this.jdbc.sql("insert into registration_settings (meeting_id, organisation_quota) values (?, 1)")
			.param(this.meeting.getId())
			.update();
		Registered other = this.registrations.register(
				this.slug, new RegistrationDetails("Boris", "Other", address("other"), "Another Telecom",
						Category.SECTOR_MEMBER, "CH", ParticipantRole.DELEGATE, Attendance.ON_SITE, Language.EN, false),
				LAST_SECOND, null);
		register("quota", LAST_SECOND);
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> this.desk.change(this.slug, other.reference(),
					new RegistrationPatch(null, null, "Example Telecom", null, null, null, null, null, null, null)))
			.withMessage("registrations.quota");
	}

	@Test
	void nobodyIsLetInOnceTheMeetingIsOverOrCancelled() {
		String unconfirmed = submit("unconfirmed");
		Registered expert = expert("waits");
		for (String why : List.of("ended", "cancelled")) {
			if (why.equals("ended")) {
				this.clock.setTo(AFTER);
			}
			else {
				stand("CANCELLED");
			}
			assertThatExceptionOfType(ConflictException.class)
				.isThrownBy(() -> this.selfService.confirmAddress(unconfirmed))
				.withMessage("registrations.conflict." + why);
			assertThatExceptionOfType(ConflictException.class)
				.isThrownBy(() -> this.desk.approve(this.slug, expert.reference()))
				.withMessage("registrations.conflict." + why);
		}
		assertThat(taken(Attendance.ON_SITE)).isZero();
		assertThat(this.selfService.withdraw(unconfirmed).status()).as("leaving a cancelled one")
			.isEqualTo(RegistrationStatus.CANCELLED);
	}

	@Test
	void whoConfirmsTheAddressForAPostponedMeetingIsToldNoDate() {
		String token = submit("patient");
		stand("POSTPONED");
		this.clock.setTo(AFTER);
		assertThat(this.selfService.confirmAddress(token).status()).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(this.mails.awaitMail(address("patient"), "Registration confirmed").text())
			.contains("Postponed; we shall write to you")
			.doesNotContain("13 May 2026", "badge.pdf", "calendar.ics");
	}

	@Test
	void whoWasThereCannotBeTakenOut() {
		Registered there = register("there", LAST_SECOND);
		String token = token(there);
		checkIn(there, true);
		for (String why : List.of("checkedIn", "ended")) {
			assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> this.selfService.withdraw(token))
				.withMessage("registrations.conflict." + why);
			assertThatExceptionOfType(ConflictException.class)
				.isThrownBy(() -> this.desk.cancel(this.slug, there.reference()))
				.withMessage("registrations.conflict." + why);
			checkIn(there, false);
			this.clock.setTo(AFTER);
		}
		this.clock.setTo(LAST_SECOND);
		assertThat(this.selfService.withdraw(token).status()).isEqualTo(RegistrationStatus.CANCELLED);
	}

	@Test
	void whoFindsAPlaceOnTheOtherSideIsConfirmed() {
		this.jdbc.sql("update meeting set format = 'HYBRID' where slug = ?").param(this.slug).update();
		this.meetings.limit(this.slug, Attendance.ON_SITE, 0);
		Registered waiting = register("sides", LAST_SECOND);
		assertThat(waiting.status()).isEqualTo(RegistrationStatus.WAITLISTED);
		this.desk.change(this.slug, waiting.reference(),
				new RegistrationPatch(null, null, null, null, null, null, Attendance.REMOTE, null, null, null));
		assertThat(status(waiting)).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(log(waiting.reference())).noneMatch((line) -> line.startsWith("registration.changed"))
			.last()
			.asString()
			.startsWith("registration.promoted")
			.contains("REMOTE");
		assertThat(this.mails.awaitMail(address("sides"), "Registration confirmed").text()).contains("calendar.ics");
	}

	@Test
	void aRequestThatStillWaitsIsNotDecided() {
		String token = this.registrations
			.submit(this.slug,
					TestRegistrations.of("Ines", "Expert", address("undecided"), Category.INVITED_EXPERT,
							Attendance.ON_SITE),
					ExtrasInput.NONE, UUID.randomUUID(), LAST_SECOND)
			.token();
		Registration confirmed = this.selfService.confirmAddress(token);
		assertThat(confirmed.status()).isEqualTo(RegistrationStatus.PENDING);
		assertThat(confirmed.addressConfirmed()).isTrue();
		assertThat(confirmed.decidedAt()).isNull();
		assertThat(this.desk.approve(this.slug, confirmed.reference()).decidedAt()).isEqualTo(this.clock.instant());
	}

	private Registration change(Registration registration, RegistrationDetails wanted) {
		return this.selfService.change(registration.token(), registration.version(), wanted, ExtrasInput.NONE,
				LAST_SECOND);
	}

	private String submit(String name) {
		return this.registrations
			.submit(this.slug, TestRegistrations.amal(address(name)), ExtrasInput.NONE, UUID.randomUUID(), LAST_SECOND)
			.token();
	}

	private Registered expert(String name) {
		return this.registrations.register(this.slug,
				TestRegistrations.of("Ines", "Expert", address(name), Category.INVITED_EXPERT, Attendance.ON_SITE),
				LAST_SECOND, null);
	}

	private void stand(String standing) {
		this.jdbc.sql("update meeting set standing = ?, standing_since = now() where slug = ?")
			.params(standing, this.slug)
			.update();
	}

	private void checkIn(Registered registered, boolean in) {
		this.jdbc.sql("update registration set checked_in_at = case when ? then now() end where reference = ?")
			.params(in, registered.reference())
			.update();
	}

	private Registered register(String name, Instant arrival) {
		return this.registrations.register(this.slug, TestRegistrations.amal(address(name)), arrival, null);
	}

	private String address(String name) {
		return TestRegistrations.address(name, this.slug);
	}

	private RegistrationStatus status(Registered registered) {
		return this.desk.get(this.slug, registered.reference()).status();
	}

	private String token(Registered registered) {
		return this.store.findByReference(this.meeting.getId(), registered.reference()).orElseThrow().token();
	}

	private int taken(Attendance attendance) {
		return this.jdbc.sql("select taken from meeting_place where meeting_id = ? and attendance = ?")
			.params(this.meeting.getId(), attendance.name())
			.query(Integer.class)
			.single();
	}

	private List<String> log(String reference) {
		return this.jdbc.sql("select act || ' ' || details from audit_entry where subject = ? order by id")
			.param("registration:" + reference)
			.query(String.class)
			.list();
	}

}
