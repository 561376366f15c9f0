package org.convoke.registrations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.TestMeetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Places and the waiting list when many come at once. */
@ConvokeTest
class CapacityTests {

	private static final Instant OPEN = Instant.parse("2026-04-29T08:00:00Z");

	private static final int THREADS = 8;

	@Autowired
	Registrations registrations;

	@Autowired
	RegistrationDesk desk;

	@Autowired
	Meetings meetings;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Meeting meeting;

	private String slug;

	@BeforeEach
	void aMeeting() {
		this.clock.setTo(OPEN);
		this.meeting = this.testMeetings.secondJcaMv();
		this.slug = this.meeting.getSlug();
	}

	/** Nobody reads them, and other tests wait for theirs. */
	@AfterEach
	void forgetTheMails() {
		this.jdbc.sql("update mail set state = 'CANCELLED' where meeting_id = ? and state = 'QUEUED'")
			.param(this.meeting.getId())
			.update();
	}

	@Test
	void noPlaceIsGivenTwice() throws Exception {
		this.meetings.limit(this.slug, Attendance.ON_SITE, 20);
		List<Registered> all = atOnce(200, (number) -> register(number, OPEN.plusMillis(number)));
		assertThat(all).hasSize(200);
		assertThat(count(RegistrationStatus.CONFIRMED)).isEqualTo(20);
		assertThat(count(RegistrationStatus.WAITLISTED)).isEqualTo(180);
		assertThat(taken()).isEqualTo(20);

		List<String> confirmed = references("CONFIRMED");
		List<String> waiting = references("WAITLISTED");
		atOnce(15, (number) -> this.desk.cancel(this.slug, confirmed.get(number)).registered());
		assertThat(count(RegistrationStatus.CONFIRMED)).isEqualTo(20);
		assertThat(taken()).isEqualTo(20);
		assertThat(references("CONFIRMED")).as("those who arrived first moved up")
			.containsAll(waiting.subList(0, 15))
			.doesNotContainAnyElementsOf(waiting.subList(15, waiting.size()));
	}

	@Test
	void onePersonWhoSendsManyTimesIsRegisteredOnce() throws Exception {
		List<Registered> taken = atOnce(30, (number) -> {
			try {
				return register(0, OPEN);
			}
			catch (ConflictException ex) {
				return null;
			}
		});
		assertThat(taken).filteredOn((registered) -> registered != null).hasSize(1);
		assertThat(taken()).isEqualTo(1);
	}

	@Test
	void comingGoingAndMovingAtOnceNeitherDeadlocksNorLosesAPlace() throws Exception {
		this.jdbc.sql("update meeting set format = 'HYBRID' where slug = ?").param(this.slug).update();
		this.meetings.limit(this.slug, Attendance.ON_SITE, 10);
		this.meetings.limit(this.slug, Attendance.REMOTE, 40);
		List<Registered> first = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			first.add(register(i, OPEN.plusMillis(i)));
		}
		// Whoever is cancelled makes room for the very person who moves meanwhile.
		atOnce(30, (number) -> {
			int turn = number / 3;
			return switch (number % 3) {
				case 0 -> this.desk.cancel(this.slug, first.get(turn).reference()).registered();
				case 1 -> move(first.get(10 + turn), Attendance.REMOTE);
				default -> register(1000 + turn, OPEN.plusSeconds(turn));
			};
		});
		for (Attendance attendance : Attendance.values()) {
			int confirmed = this.jdbc.sql("""
					select count(*) from registration where meeting_id = ? and attendance = ?
					    and status = 'CONFIRMED'""")
				.params(this.meeting.getId(), attendance.name())
				.query(Integer.class)
				.single();
			assertThat(this.jdbc.sql("select taken from meeting_place where meeting_id = ? and attendance = ?")
				.params(this.meeting.getId(), attendance.name())
				.query(Integer.class)
				.single()).isEqualTo(confirmed);
		}
		assertThat(taken()).as("somebody waits, so nothing is left").isEqualTo(10);
	}

	@Test
	void thePlacesMayChangeWhilePeopleRegister() throws Exception {
		int[] limits = { 15, 20, 25 };
		atOnce(240, (number) -> {
			if (number % 6 != 0) {
				return register(number, OPEN.plusMillis(number));
			}
			try {
				this.meetings.limit(this.slug, Attendance.ON_SITE, limits[number / 6 % 3]);
			}
			catch (InvalidException ex) {
				assertThat(ex.fields()).as("more are taken already").hasSize(1);
			}
			return null;
		});
		assertThat(count(RegistrationStatus.CONFIRMED)).isEqualTo(taken()).isBetween(15, 25);
		assertThat(count(RegistrationStatus.CONFIRMED) + count(RegistrationStatus.WAITLISTED)).isEqualTo(200);
	}

	@Test
	void changingSidesAtOnceDoesNotDeadlock() throws Exception {
		this.jdbc.sql("update meeting set format = 'HYBRID' where slug = ?").param(this.slug).update();
		List<Registered> people = new ArrayList<>();
		for (int i = 0; i < 24; i++) {
			people.add(register(i, OPEN));
		}
		atOnce(12, (number) -> move(people.get(number), Attendance.REMOTE));
		atOnce(24, (number) -> {
			int pair = number / 2;
			return (number % 2 == 0) ? move(people.get(pair), Attendance.ON_SITE)
					: move(people.get(12 + pair), Attendance.REMOTE);
		});
		assertThat(taken()).isEqualTo(12);
	}

	private Registered move(Registered registered, Attendance attendance) {
		RegistrationPatch patch = new RegistrationPatch(null, null, null, null, null, null, attendance, null, null,
				null);
		return this.desk.change(this.slug, registered.reference(), patch).registered();
	}

	private Registered register(int number, Instant arrival) {
		return this.registrations.register(this.slug, TestRegistrations.of("Person", "No " + number,
				"person" + number + "." + this.slug + "@example.org", Category.MEMBER_STATE, Attendance.ON_SITE),
				arrival, null);
	}

	private int count(RegistrationStatus status) {
		return references(status.name()).size();
	}

	/** In the order of arrival. */
	private List<String> references(String status) {
		return this.jdbc.sql("""
				select reference from registration where meeting_id = ? and status = ? order by arrived_at, id""")
			.params(this.meeting.getId(), status)
			.query(String.class)
			.list();
	}

	private int taken() {
		return this.jdbc.sql("select taken from meeting_place where meeting_id = ? and attendance = 'ON_SITE'")
			.param(this.meeting.getId())
			.query(Integer.class)
			.single();
	}

	/** Something done by many at once. */
	interface Numbered {

		Registered act(int number) throws Exception;

	}

	private static List<Registered> atOnce(int times, Numbered act) throws InterruptedException, ExecutionException {
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		try {
			List<Callable<Registered>> calls = new ArrayList<>();
			for (int i = 0; i < times; i++) {
				int number = i;
				calls.add(() -> act.act(number));
			}
			List<Registered> results = new ArrayList<>();
			for (Future<Registered> future : threads.invokeAll(calls)) {
				results.add(future.get());
			}
			return results;
		}
		finally {
			threads.shutdown();
		}
	}

}
