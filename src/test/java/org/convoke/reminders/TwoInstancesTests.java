package org.convoke.reminders;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.convoke.directory.Category;
import org.convoke.directory.MailingCategory;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.TestMeetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.SecondInstance;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestDatabase;
import org.convoke.testing.TestMailServer;
import org.convoke.web.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances of the application on one database, both with their schedulers and their
 * dispatchers, and one SMTP server that counts.
 */
@ConvokeTest
@TestPropertySource(properties = "convoke.test.database=two-instances")
class TwoInstancesTests {

	private static final int PEOPLE = 300;

	@Autowired
	TestClock clock;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	TestPeople people;

	@Autowired
	CampaignRunner runner;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestDatabase database;

	@Autowired
	TestMailServer mails;

	private SecondInstance other;

	@BeforeEach
	void startTheOther() {
		this.other = SecondInstance.start(this.clock, this.database, this.mails);
	}

	@AfterEach
	void stopTheOther() {
		this.other.close();
	}

	@Test
	void theirSchedulersRemindEverybodyOnce() {
		Meeting meeting = convened("schedulers");
		this.clock.setTo("2026-04-20T08:00:00+02:00");
		assertEverybodyHasOne("schedulers", meeting);
		assertThat(this.jdbc.sql("select count(*) from scheduled_tasks where task_name = 'reminders'")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void bothAtTheSameMomentRemindEverybodyOnce() {
		Meeting meeting = convened("moment");
		CampaignRunner otherRunner = this.other.bean(CampaignRunner.class);
		this.clock.setTo("2026-04-20T08:00:00+02:00");
		List<CompletableFuture<Void>> runs = Stream.of(this.runner, otherRunner, this.runner, otherRunner)
			.map((each) -> CompletableFuture.runAsync(each::runDue))
			.toList();
		runs.forEach(CompletableFuture::join);
		assertEverybodyHasOne("moment", meeting);
	}

	private Meeting convened(String domain) {
		this.clock.setTo("2026-03-26T10:00:00+01:00");
		this.jdbc.sql("delete from person").update();
		for (int i = 0; i < PEOPLE; i++) {
			this.people.add("Person" + i, address(domain, i), Category.MEMBER_STATE, Language.EN);
		}
		Meeting meeting = this.testMeetings.secondJcaMv();
		this.people.convene(meeting, MailingCategory.MEMBER_STATES);
		return meeting;
	}

	private void assertEverybodyHasOne(String domain, Meeting meeting) {
		Awaitility.await("everybody's reminder")
			.atMost(Duration.ofMinutes(2))
			.until(() -> this.jdbc.sql("""
					select count(*) from mail where meeting_id = ? and kind = 'REMINDER' and state = 'SENT'""")
				.param(meeting.getId())
				.query(Long.class)
				.single(), (sent) -> sent == PEOPLE);
		// Time for a second one, if there were any.
		Awaitility.await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
		assertThat(IntStream.range(0, PEOPLE)).allSatisfy((i) -> assertThat(this.mails.mailsTo(address(domain, i)))
			.filteredOn((mail) -> mail.subject().startsWith("Register by"))
			.hasSize(1));
		assertThat(this.jdbc.sql(
				"select state || ' ' || reminded from reminder_campaign where meeting_id = ? and kind = 'REGISTRATION' and offset_days = 14")
			.param(meeting.getId())
			.query(String.class)
			.single()).isEqualTo("SENT " + PEOPLE);
	}

	private static String address(String domain, int number) {
		return "person" + number + "@" + domain + ".example.org";
	}

}
