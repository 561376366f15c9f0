package org.convoke.registrations.delegations;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.registrations.ClosedException;
import org.convoke.registrations.Delegates;
import org.convoke.registrations.Mandate;
import org.convoke.registrations.ParticipantRole;
import org.convoke.registrations.Registration;
import org.convoke.registrations.RegistrationDetails;
import org.convoke.registrations.RegistrationStatus;
import org.convoke.registrations.Registrations;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What focal points decide, one after the other and all at once. */
@ConvokeTest
class DelegatesTests {

	@Autowired
	Delegates delegates;

	@Autowired
	Registrations registrations;

	@Autowired
	TestDelegations delegations;

	@Autowired
	Meetings meetings;

	@Autowired
	TestMailServer mails;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Meeting meeting;

	private long organisation;

	private Mandate mandate;

	@BeforeEach
	void anOrganisationAtAMeeting() {
		this.clock.setTo("2026-04-29T10:00:00+02:00");
		this.meeting = this.delegations.meeting();
		this.organisation = this.delegations.organisation();
		this.mandate = this.delegations.mandate(this.meeting, this.organisation, "mission@example.org");
	}

	@Test
	void approvesWithinTheDeadlineAndWhatArrivedInTimeAfterIt() {
		String amal = request("Amal", ParticipantRole.DELEGATE);
		this.clock.setTo("2026-05-06T10:00:00+02:00");
		assertThat(this.delegates.approve(this.mandate, amal).status()).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(this.delegations.log(amal)).endsWith("registration.approved by focal point mission@example.org");
		assertThat(this.mails.awaitMail(TestDelegations.address("amal", this.meeting), "Registration confirmed").text())
			.contains(amal);
		assertThatExceptionOfType(ClosedException.class).as("nobody is added any more")
			.isThrownBy(() -> add("Late", "DELEGATE", null));
	}

	@Test
	void declinesWithAReasonThatThePersonIsTold() {
		String amal = request("Amal", ParticipantRole.DELEGATE);
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> this.delegates.decline(this.mandate, amal, " "));
		this.delegates.decline(this.mandate, amal, "The delegation is complete.");
		assertThat(this.mails.awaitMail(TestDelegations.address("amal", this.meeting), "declined").text())
			.contains("The delegation is complete.");
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> this.delegates.decline(this.mandate, amal, "Again"))
			.withMessage("registrations.meanwhile.DECLINED");
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> this.delegates.approve(this.mandate, amal));
	}

	@Test
	void anotherOrganisationsDelegatesAreNotFound() {
		Mandate others = this.delegations.mandate(this.meeting, this.delegations.organisation(), "other@example.org");
		String amal = request("Amal", ParticipantRole.DELEGATE);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.delegates.approve(others, amal));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.delegates.withdraw(others, amal));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.delegates.makeHead(others, amal));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.delegates.move(others, amal, true));
		Mandate elsewhere = this.delegations.mandate(this.delegations.meeting(), this.organisation, "m@example.org");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.delegates.approve(elsewhere, amal));
		assertThat(this.delegations.status(amal)).isEqualTo(RegistrationStatus.PENDING);
	}

	@Test
	void addsSomebodyWhoIsConfirmedAtOnceAndSentTwiceOnlyOnce() {
		UUID submission = UUID.randomUUID();
		Registration added = this.delegates.add(this.mandate, details("Vip", "HEAD"), submission, this.clock.instant());
		assertThat(added.status()).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(added.addressConfirmed()).isTrue();
		assertThat(
				this.delegates.add(this.mandate, details("Vip", "HEAD"), submission, this.clock.instant()).reference())
			.isEqualTo(added.reference());
		assertThat(this.mails.awaitMail(TestDelegations.address("vip", this.meeting), "Registration confirmed").text())
			.contains("/registrations/" + added.token());
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> add("Vip", "DELEGATE", null));
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> add("Second", "HEAD", null))
			.satisfies((ex) -> assertThat(ex.fields().get(0).field()).isEqualTo("role"));
	}

	@Test
	void aFormSentManyTimesAtOnceAddsOnePerson() throws Exception {
		UUID submission = UUID.randomUUID();
		RegistrationDetails vip = details("Vip", "DELEGATE");
		List<Object> results = TestDelegations.atOnce(16,
				(number) -> this.delegates.add(this.mandate, vip, submission, this.clock.instant()).reference());
		assertThat(results).hasSize(16).allMatch(results.get(0)::equals);
	}

	@Test
	void twoFocalPointsWhoApproveAtOnceConfirmOnce() throws Exception {
		String amal = request("Amal", ParticipantRole.DELEGATE);
		List<Object> results = TestDelegations.atOnce(8,
				(number) -> this.delegates.approve(
						this.delegations.mandate(this.meeting, this.organisation, "focal" + number + "@example.org"),
						amal));
		assertThat(results).filteredOn((result) -> result instanceof Registration).hasSize(1);
		assertThat(results).filteredOn((result) -> result instanceof ConflictException).hasSize(7);
		assertThat(this.jdbc.sql("select taken from meeting_place where meeting_id = ? and attendance = 'ON_SITE'")
			.param(this.meeting.getId())
			.query(Integer.class)
			.single()).isEqualTo(1);
		assertThat(this.delegations.log(amal)).filteredOn((act) -> act.startsWith("registration.approved")).hasSize(1);
	}

	@Test
	void theQuotaHoldsWhenTwentyComeAtOnce() throws Exception {
		this.delegations.quota(this.meeting, 3);
		this.jdbc.sql("update meeting set format = 'HYBRID' where id = ?").param(this.meeting.getId()).update();
		List<String> requests = IntStream.range(0, 10)
			.mapToObj((number) -> request("Request" + number, ParticipantRole.DELEGATE))
			.toList();
		// By approval, by adding, and by registering without approval.
		this.jdbc.sql("update meeting_eligible_category set approval = false where meeting_id = ?")
			.param(this.meeting.getId())
			.update();
		TestDelegations.atOnce(20, (number) -> switch (number % 4) {
			case 0, 1 -> this.delegates.approve(this.mandate, requests.get(number / 2));
			case 2 -> add("Added" + number, "DELEGATE", Attendance.REMOTE);
			default -> this.registrations.register(this.meeting.getSlug(),
					of("Self" + number, "DELEGATE", Attendance.REMOTE), this.clock.instant(), null);
		});
		assertThat(this.delegations.count(this.meeting, this.organisation, "CONFIRMED")).isEqualTo(3);
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> add("More", "DELEGATE", null))
			.withMessage("registrations.quota");
		assertThat(this.registrations
			.register(this.meeting.getSlug(), of("Own", "DELEGATE", Attendance.REMOTE), this.clock.instant(), null)
			.status()).as("waits for a decision").isEqualTo(RegistrationStatus.PENDING);
	}

	@Test
	void thoseOnTheWaitingListCountSoThatMovingUpKeepsTheQuota() {
		this.delegations.quota(this.meeting, 2);
		this.meetings.limit(this.meeting.getSlug(), Attendance.ON_SITE, 1);
		assertThat(add("First", "DELEGATE", null).status()).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(add("Second", "DELEGATE", null).status()).isEqualTo(RegistrationStatus.WAITLISTED);
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> add("Third", "DELEGATE", null));
		this.meetings.limit(this.meeting.getSlug(), Attendance.ON_SITE, 9);
		assertThat(this.delegations.count(this.meeting, this.organisation, "CONFIRMED")).isEqualTo(2);
	}

	@Test
	void aDelegationHasOneHeadAlsoWhenTwoAreMadeAtOnce() throws Exception {
		String first = add("First", "HEAD", null).reference();
		List<String> others = List.of(add("Second", "DELEGATE", null).reference(),
				add("Third", "ADVISER", null).reference());
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> this.delegates.changeRole(this.mandate, others.get(0), ParticipantRole.HEAD));
		List<Object> results = TestDelegations.atOnce(6,
				(number) -> this.delegates.makeHead(this.mandate, others.get(number % 2)));
		assertThat(results).allMatch((result) -> result instanceof Registration);
		assertThat(List.of(this.delegations.role(first), this.delegations.role(others.get(0)),
				this.delegations.role(others.get(1))))
			.containsExactlyInAnyOrder(ParticipantRole.DEPUTY, ParticipantRole.DEPUTY, ParticipantRole.HEAD);
	}

	@Test
	void aSecondHeadWaitsForApproval() {
		this.jdbc.sql("update meeting_eligible_category set approval = false where meeting_id = ?")
			.param(this.meeting.getId())
			.update();
		String first = request("First", ParticipantRole.HEAD);
		String second = request("Second", ParticipantRole.HEAD);
		assertThat(this.delegations.status(first)).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(this.delegations.status(second)).isEqualTo(RegistrationStatus.PENDING);
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> this.delegates.approve(this.mandate, second))
			.withMessage("registrations.head.taken");
		this.delegates.changeRole(this.mandate, second, ParticipantRole.DELEGATE);
		assertThat(this.delegates.approve(this.mandate, second).status()).isEqualTo(RegistrationStatus.CONFIRMED);
	}

	@Test
	void ordersTheDelegatesAndTheHeadComesFirst() {
		String one = add("One", "DELEGATE", null).reference();
		String two = add("Two", "DELEGATE", null).reference();
		String three = add("Three", "DELEGATE", null).reference();
		this.delegates.move(this.mandate, three, true);
		this.delegates.move(this.mandate, one, true);
		assertThat(order()).containsExactly(one, three, two);
		this.delegates.makeHead(this.mandate, two);
		assertThat(order()).containsExactly(two, one, three);
		this.delegates.move(this.mandate, two, false);
		assertThat(order()).containsExactly(one, two, three);
	}

	@Test
	void requestsAreNotInTheOrderAndMovingTheHeadBackIsLogged() {
		String one = add("One", "HEAD", null).reference();
		String waits = request("Waits", ParticipantRole.DELEGATE);
		String two = add("Two", "DELEGATE", null).reference();
		this.delegates.move(this.mandate, two, true);
		assertThat(order()).containsSubsequence(two, one);
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> this.delegates.move(this.mandate, waits, false))
			.withMessage("registrations.meanwhile.PENDING");
		this.delegates.makeHead(this.mandate, one);
		assertThat(order()).containsSubsequence(one, two);
		assertThat(this.delegations.log(one)).endsWith("registration.reordered by focal point mission@example.org");
		int entries = this.delegations.log(one).size();
		this.delegates.makeHead(this.mandate, one);
		assertThat(this.delegations.log(one)).as("nothing moved").hasSize(entries);
	}

	@Test
	void nothingChangesOnceTheMeetingIsOver() {
		String amal = add("Amal", "DELEGATE", null).reference();
		add("Boris", "DELEGATE", null);
		String chen = request("Chen", ParticipantRole.DELEGATE);
		this.clock.setTo("2026-05-13T08:31:00+02:00");
		this.delegates.changeRole(this.mandate, amal, ParticipantRole.ADVISER);
		this.clock.setTo("2026-05-14T10:00:00+02:00");
		refused("ended", () -> this.delegates.changeRole(this.mandate, amal, ParticipantRole.EXPERT));
		refused("ended", () -> this.delegates.makeHead(this.mandate, amal));
		refused("ended", () -> this.delegates.move(this.mandate, amal, false));
		refused("ended", () -> this.delegates.withdraw(this.mandate, amal));
		refused("ended", () -> this.delegates.approve(this.mandate, chen));
		this.jdbc.sql("update meeting set standing = 'CANCELLED', standing_since = now() where id = ?")
			.param(this.meeting.getId())
			.update();
		refused("cancelled", () -> this.delegates.approve(this.mandate, chen));
	}

	@Test
	void whoWasCheckedInIsNotWithdrawn() {
		String amal = add("Amal", "DELEGATE", null).reference();
		this.jdbc.sql("update registration set checked_in_at = now() where reference = ?").param(amal).update();
		refused("checkedIn", () -> this.delegates.withdraw(this.mandate, amal));
		assertThat(this.delegations.status(amal)).isEqualTo(RegistrationStatus.CONFIRMED);
	}

	@Test
	void whoIsWithdrawnIsToldAndThePlaceGoesOn() {
		this.meetings.limit(this.meeting.getSlug(), Attendance.ON_SITE, 1);
		String first = add("First", "DELEGATE", null).reference();
		String second = add("Second", "DELEGATE", null).reference();
		this.delegates.withdraw(this.mandate, first);
		assertThat(this.delegations.status(second)).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(this.mails.awaitMail(TestDelegations.address("first", this.meeting), "withdrawn").text())
			.contains("focal point of Example Telecom");
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> this.delegates.withdraw(this.mandate, first))
			.withMessage("registrations.meanwhile.CANCELLED");
	}

	private static void refused(String why, ThrowingCallable act) {
		assertThatExceptionOfType(ConflictException.class).isThrownBy(act).withMessage("registrations.conflict." + why);
	}

	private List<String> order() {
		return this.jdbc.sql("""
				select reference from registration where meeting_id = ? and organisation_id = ?
				order by delegation_position""")
			.params(this.meeting.getId(), this.organisation)
			.query(String.class)
			.list();
	}

	private String request(String name, ParticipantRole role) {
		return this.delegations.request(this.meeting, this.organisation, name, role);
	}

	private Registration add(String name, String role, Attendance attendance) {
		return this.delegates.add(this.mandate, (attendance != null) ? of(name, role, attendance) : details(name, role),
				UUID.randomUUID(), this.clock.instant());
	}

	private RegistrationDetails details(String name, String role) {
		return of(name, role, Attendance.ON_SITE);
	}

	private RegistrationDetails of(String name, String role, Attendance attendance) {
		return new RegistrationDetails(name, "Delegate", TestDelegations.address(name, this.meeting),
				TestDelegations.name(this.organisation), Category.SECTOR_MEMBER, "CH", ParticipantRole.valueOf(role),
				attendance, Language.EN, false, this.organisation, null);
	}

}
