package org.convoke.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.convoke.meetings.Attendance;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.TestMeetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.SecondInstance;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestDatabase;
import org.convoke.testing.TestMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two thousand people, five hundred places, two instances of the application, and real
 * HTTP.
 */
@ConvokeTest
@TestPropertySource(properties = "convoke.test.database=many-registrations")
class ManyRegistrationsTests {

	private static final int PEOPLE = 2000;

	private static final int PLACES = 500;

	private static final int CALLERS = 16;

	@Autowired
	Meetings meetings;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestDatabase database;

	@Autowired
	TestMailServer mails;

	@Value("${convoke.public-url}")
	String address;

	private SecondInstance other;

	private Meeting meeting;

	@BeforeEach
	void startTheOther() {
		this.clock.setTo("2026-04-29T10:00:00+02:00");
		this.other = SecondInstance.start(this.clock, this.database, this.mails);
		this.meeting = this.testMeetings.secondJcaMv();
		this.meetings.limit(this.meeting.getSlug(), Attendance.ON_SITE, PLACES);
	}

	/** Nobody reads their mails. */
	@AfterEach
	void stopTheOther() {
		this.jdbc.sql("update mail set state = 'CANCELLED' where state = 'QUEUED'").update();
		this.other.close();
	}

	@Test
	void placesAreNeverExceededAndTheRestWaitInOrder() throws Exception {
		List<HttpCaller> callers = List.of(new HttpCallers(this.jdbc, this.address).program(),
				new HttpCallers(this.jdbc, this.other.address()).program());
		List<Integer> answers = inParallel(PEOPLE, (number) -> register(callers.get(number % 2), number));
		assertThat(answers).as("everybody is taken in").containsOnly(201);
		assertThat(count("CONFIRMED")).isEqualTo(PLACES);
		assertThat(count("WAITLISTED")).isEqualTo(PEOPLE - PLACES);
		assertThat(this.jdbc.sql("select count(distinct email) from registration where meeting_id = ?")
			.param(this.meeting.getId())
			.query(Integer.class)
			.single()).isEqualTo(PEOPLE);

		// Everybody again, on the other instance: nobody twice.
		assertThat(inParallel(200, (number) -> register(callers.get((number + 1) % 2), number))).containsOnly(409);

		List<String> waiting = this.jdbc.sql("""
				select reference from registration where meeting_id = ? and status = 'WAITLISTED'
				order by arrived_at, id""").param(this.meeting.getId()).query(String.class).list();
		List<String> confirmed = this.jdbc.sql(
				"select reference from registration where meeting_id = ? and status = 'CONFIRMED' order by id limit 60")
			.param(this.meeting.getId())
			.query(String.class)
			.list();
		String list = "/api/v1/meetings/" + this.meeting.getSlug() + "/registrations/";
		assertThat(inParallel(60,
				(number) -> callers.get(number % 2).json(list + confirmed.get(number) + "/cancellation", "").status()))
			.containsOnly(200);
		assertThat(count("CONFIRMED")).isEqualTo(PLACES);
		assertThat(this.jdbc.sql("select reference from registration where meeting_id = ? and answer_by is not null")
			.param(this.meeting.getId())
			.query(String.class)
			.list()).as("those who came first moved up").containsExactlyInAnyOrderElementsOf(waiting.subList(0, 60));
	}

	private int register(HttpCaller caller, int number) {
		return caller
			.json("/api/v1/meetings/" + this.meeting.getSlug() + "/registrations",
					"""
							{"givenName": "Person", "familyName": "%1$d", "email": "person%1$d@many.example.org",
							 "organisation": "Example Telecom", "category": "SECTOR_MEMBER", "country": "CH", "role": "DELEGATE",
							 "attendance": "ON_SITE", "language": "en", "listed": false}"""
						.formatted(number))
			.status();
	}

	private int count(String status) {
		return this.jdbc.sql("select count(*) from registration where meeting_id = ? and status = ?")
			.params(this.meeting.getId(), status)
			.query(Integer.class)
			.single();
	}

	private interface Call {

		int number(int number);

	}

	private static List<Integer> inParallel(int times, Call call) throws Exception {
		ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
		try {
			List<Future<Integer>> answers = IntStream.range(0, times)
				.mapToObj((number) -> callers.submit(() -> call.number(number)))
				.toList();
			List<Integer> statuses = new ArrayList<>();
			for (Future<Integer> answer : answers) {
				statuses.add(answer.get());
			}
			return statuses;
		}
		finally {
			callers.shutdownNow();
		}
	}

}
