package org.convoke.registrations;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.convoke.meetings.Attendance;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.MeetingMoved;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.Standings;
import org.convoke.meetings.TestMeetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.convoke.web.ConflictException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** What happens to a place that comes free. */
@ConvokeTest
class WaitingListTests {

	private static final Instant OPEN = Instant.parse("2026-04-29T08:00:00Z");

	private static final Instant START = Instant.parse("2026-05-13T06:30:00Z");

	@Autowired
	Registrations registrations;

	@Autowired
	SelfService selfService;

	@Autowired
	RegistrationDesk desk;

	@Autowired
	Standings standings;

	@Autowired
	PlaceOffers offers;

	@Autowired
	RegistrationStore store;

	@Autowired
	Meetings meetings;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	TestMailServer mails;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	ApplicationEventPublisher events;

	private Meeting meeting;

	private String slug;

	private Registration in;

	private Registration first;

	private Registration second;

	@BeforeEach
	void onePlaceAndThreePeople() {
		this.clock.setTo(OPEN);
		this.meeting = this.testMeetings.secondJcaMv();
		this.slug = this.meeting.getSlug();
		this.meetings.limit(this.slug, Attendance.ON_SITE, 1);
		this.in = register("in", 0);
		this.second = register("second", 20);
		this.first = register("first", 10);
	}

	@Test
	void whoWaitedLongestIsOfferedThePlaceAndTakesIt() {
		this.selfService.withdraw(this.in.token());
		Registration offered = again(this.first);
		assertThat(offered.status()).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(offered.answerBy()).isEqualTo(OPEN.plus(Duration.ofHours(48)));
		assertThat(again(this.second).status()).isEqualTo(RegistrationStatus.WAITLISTED);
		assertThat(this.mails.awaitMail(address("first"), "A place is free").text()).contains("1 May 2026")
			.contains("/registrations/" + this.first.token());

		this.offers.take(this.first.token(), OPEN.plusSeconds(60));
		assertThat(again(this.first).answerBy()).isNull();
		this.mails.awaitMail(address("first"), "Registration confirmed");
		this.clock.setTo(OPEN.plus(Duration.ofHours(49)));
		this.offers.passOn();
		assertThat(again(this.first).status()).as("it stays").isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(this.offers.take(this.first.token(), OPEN).answerBy()).as("a second click").isNull();
	}

	@Test
	void whatNobodyTakesGoesToTheNext() {
		this.selfService.withdraw(this.in.token());
		this.clock.setTo(OPEN.plus(Duration.ofHours(48)).plusSeconds(30));
		await().until(() -> again(this.second).answerBy() != null);
		assertThat(again(this.first).status()).isEqualTo(RegistrationStatus.CANCELLED);
		assertThat(again(this.second).status()).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(taken()).isEqualTo(1);
		this.mails.awaitMail(address("first"), "The place was passed on");
		this.mails.awaitMail(address("second"), "A place is free");
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> this.offers.take(this.first.token(), this.clock.instant()));
	}

	@Test
	void anAnswerThatArrivedInTimeCountsALateOneDoesNot() {
		this.selfService.withdraw(this.in.token());
		Instant end = again(this.first).answerBy();
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> this.offers.take(this.first.token(), end));
		this.offers.take(this.first.token(), end.minusMillis(1));
		assertThat(again(this.first).answerBy()).isNull();
	}

	@Test
	void closeToTheMeetingThereIsLessTimeAndOnceItHasBegunNoneIsNeeded() {
		this.clock.setTo(START.minus(Duration.ofHours(4)));
		this.selfService.withdraw(this.in.token());
		assertThat(again(this.first).answerBy()).isEqualTo(START.minus(Duration.ofHours(2)));
		this.clock.setTo(START.plusSeconds(60));
		await().until(() -> again(this.second).status() == RegistrationStatus.CONFIRMED);
		assertThat(again(this.second).answerBy()).isNull();
		this.mails.awaitMail(address("second"), "Registration confirmed");
	}

	@Test
	void takingAndLapsingAtOnceLeavesOneOfThem() {
		for (int round = 0; round < 10; round++) {
			Registration holder = again(again(this.first).status().live() ? this.first : this.second);
			if (holder.answerBy() == null) {
				this.jdbc.sql("update registration set status = 'CONFIRMED', answer_by = ? where id = ?")
					.params(Timestamp.from(OPEN.plusSeconds(1)), holder.id())
					.update();
				this.jdbc.sql("update registration set status = 'CANCELLED', answer_by = null where id = ?")
					.param(this.in.id())
					.update();
			}
			this.clock.setTo(OPEN.plusSeconds(31));
			CompletableFuture<Void> lapsing = CompletableFuture.runAsync(this.offers::passOn);
			try {
				this.offers.take(holder.token(), OPEN);
				lapsing.join();
				assertThat(again(holder).status()).isEqualTo(RegistrationStatus.CONFIRMED);
			}
			catch (ConflictException ex) {
				lapsing.join();
				assertThat(again(holder).status()).isEqualTo(RegistrationStatus.CANCELLED);
			}
			assertThat(taken()).isEqualTo(confirmed());
			if (confirmed() == 0) {
				return;
			}
		}
	}

	@Test
	void aPlaceThatIsDeclinedGoesOnAtOnce() {
		this.selfService.withdraw(this.in.token());
		this.selfService.withdraw(this.first.token());
		assertThat(again(this.second).answerBy()).isNotNull();
		assertThat(List.of(taken(), confirmed())).containsOnly(1);
	}

	@Test
	void whatLapsedJustNowMayStillBeTaken() {
		this.selfService.withdraw(this.in.token());
		Instant end = again(this.first).answerBy();
		this.clock.setTo(end.plusSeconds(29));
		this.offers.passOn();
		assertThat(this.offers.take(this.first.token(), end.minusMillis(1)).answerBy()).isNull();
	}

	@Test
	void noOfferLapsesWhileTheMeetingIsPostponedAndItIsMadeAnewAfterwards() {
		this.selfService.withdraw(this.in.token());
		this.mails.awaitMail(address("first"), "A place is free");
		this.standings.postpone(this.slug, null, "A strike");
		this.clock.setTo(OPEN.plus(Duration.ofHours(50)));
		this.offers.passOn();
		assertThat(again(this.first).status()).isEqualTo(RegistrationStatus.CONFIRMED);
		this.standings.confirm(this.slug, null, this.meeting.getSessions(), "It is over");
		assertThat(again(this.first).answerBy()).isEqualTo(OPEN.plus(Duration.ofHours(98)));
		await().until(() -> this.jdbc
			.sql("select count(*) from mail where to_address = ? and subject like 'A place is free%'")
			.param(address("first"))
			.query(Integer.class)
			.single() == 2);
	}

	@Test
	void whileItIsPostponedThePlaceCanBeTakenLate() {
		this.selfService.withdraw(this.in.token());
		this.standings.postpone(this.slug, null, "A strike");
		this.offers.take(this.first.token(), OPEN.plus(Duration.ofHours(50)));
		assertThat(again(this.first).answerBy()).isNull();
	}

	@Test
	void noOfferOfACancelledMeetingLapses() {
		this.selfService.withdraw(this.in.token());
		this.standings.cancel(this.slug, null, "No funds");
		this.clock.setTo(OPEN.plus(Duration.ofHours(50)));
		this.offers.passOn();
		assertThat(again(this.first).status()).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(again(this.second).status()).isEqualTo(RegistrationStatus.WAITLISTED);
	}

	@Test
	void onceTheMeetingIsOverNobodyMovesUp() {
		this.clock.setTo(this.meeting.getEnd());
		this.desk.cancel(this.slug, this.in.reference());
		this.meetings.limit(this.slug, Attendance.ON_SITE, 3);
		assertThat(again(this.first).status()).isEqualTo(RegistrationStatus.WAITLISTED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PROPOSED", "POSTPONED", "CANCELLED" })
	void morePlacesOfAMeetingThatIsNotSureMoveNobodyUp(String standing) {
		this.jdbc.sql("update meeting set standing = ?, standing_since = ? where slug = ?")
			.params(standing, Timestamp.from(OPEN), this.slug)
			.update();
		this.meetings.limit(this.slug, Attendance.ON_SITE, 2);
		assertThat(again(this.first).status()).isEqualTo(RegistrationStatus.WAITLISTED);
		if (!standing.equals("CANCELLED")) {
			this.standings.confirm(this.slug, null, standing.equals("POSTPONED") ? this.meeting.getSessions() : null,
					"It is sure now");
			assertThat(again(this.first).status()).isEqualTo(RegistrationStatus.CONFIRMED);
			assertThat(again(this.second).status()).isEqualTo(RegistrationStatus.WAITLISTED);
		}
	}

	@Test
	void anOfferFollowsTheMeetingThatComesCloser() {
		this.selfService.withdraw(this.in.token());
		moveTo("2026-04-30T08:30", "2026-04-30T10:30");
		assertThat(again(this.first).answerBy()).isEqualTo("2026-04-29T19:15:00Z");
		moveTo("2026-06-30T08:30", "2026-06-30T10:30");
		assertThat(again(this.first).answerBy()).as("later is no reason to ask longer")
			.isEqualTo("2026-04-29T19:15:00Z");
		moveTo("2026-04-29T09:30", "2026-04-29T11:30");
		assertThat(again(this.first).answerBy()).as("it has begun").isNull();
		assertThat(again(this.first).status()).isEqualTo(RegistrationStatus.CONFIRMED);
	}

	@Test
	void onlyMorePlacesMoveSomebodyUp() {
		this.jdbc.sql("update meeting_place set capacity = 5 where meeting_id = ?")
			.param(this.meeting.getId())
			.update();
		this.meetings.limit(this.slug, Attendance.ON_SITE, 4);
		assertThat(again(this.first).status()).isEqualTo(RegistrationStatus.WAITLISTED);
		this.meetings.limit(this.slug, Attendance.ON_SITE, null);
		assertThat(again(this.first).status()).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(again(this.second).status()).isEqualTo(RegistrationStatus.CONFIRMED);
	}

	@Test
	void aPlaceThatCannotBePassedOnKeepsNoOther() {
		Registration broken = this.first;
		Meeting brokenMeeting = this.meeting;
		this.selfService.withdraw(this.in.token());
		this.jdbc.sql("update registration set answer_by = ? where id = ?")
			.params(Timestamp.from(OPEN.minusSeconds(3600)), broken.id())
			.update();
		this.jdbc.sql("update meeting_place set taken = 0 where meeting_id = ?").param(brokenMeeting.getId()).update();
		onePlaceAndThreePeople();
		this.selfService.withdraw(this.in.token());
		this.clock.setTo(OPEN.plus(Duration.ofHours(49)));
		this.offers.passOn();
		assertThat(again(this.first).status()).isEqualTo(RegistrationStatus.CANCELLED);
		assertThat(again(broken).status()).isEqualTo(RegistrationStatus.CONFIRMED);
		this.jdbc.sql("update registration set answer_by = null where id = ?").param(broken.id()).update();
	}

	/** As the desk does, without the deadlines that stand in the way. */
	private void moveTo(String start, String end) {
		this.transactions.executeWithoutResult((transaction) -> {
			this.jdbc
				.sql("update meeting_session set starts_at = ?::timestamp, ends_at = ?::timestamp where meeting_id = ?")
				.params(start, end, this.meeting.getId())
				.update();
			this.jdbc
				.sql("""
						update meeting set starts_at = ?::timestamp at time zone zone, ends_at = ?::timestamp at time zone zone
						where id = ?""")
				.params(start, end, this.meeting.getId())
				.update();
			this.events.publishEvent(new MeetingMoved(this.meeting.getId()));
		});
	}

	private Registration register(String name, int seconds) {
		Registered registered = this.registrations.register(this.slug, TestRegistrations.amal(address(name)),
				OPEN.plusSeconds(seconds), null);
		return this.store.findByReference(this.meeting.getId(), registered.reference()).orElseThrow();
	}

	private Registration again(Registration registration) {
		return this.store.findByToken(registration.token()).orElseThrow();
	}

	private String address(String name) {
		return TestRegistrations.address(name, this.slug);
	}

	private int taken() {
		return this.jdbc.sql("select taken from meeting_place where meeting_id = ? and attendance = 'ON_SITE'")
			.param(this.meeting.getId())
			.query(Integer.class)
			.single();
	}

	private int confirmed() {
		return this.jdbc.sql("select count(*) from registration where meeting_id = ? and status = 'CONFIRMED'")
			.param(this.meeting.getId())
			.query(Integer.class)
			.single();
	}

}
