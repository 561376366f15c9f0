package org.convoke.reminders;

import org.convoke.directory.Category;
import org.convoke.directory.MailingCategory;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.TestMeetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConvokeTest
@TestPropertySource(properties = { "db-scheduler.polling-interval=1d", "convoke.test.database=reminders" })
class ReminderPagesTests {

	@Autowired
	MockMvcTester mvc;

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

	private Meeting meeting;

	@BeforeEach
	void aMeetingConvened() {
		this.clock.setTo("2026-03-26T10:00:00+01:00");
		this.meeting = this.testMeetings.secondJcaMv();
		this.people.add("Palesa", "palesa@" + this.meeting.getSlug() + ".example.org", Category.STATE_OF_PALESTINE,
				Language.EN);
		this.people.convene(this.meeting, MailingCategory.STATE_OF_PALESTINE);
	}

	@Test
	void theMeetingsPageSaysWhenAndHowMany() {
		assertThat(get("")).hasStatusOk()
			.bodyText()
			.contains("14 days before", "20 April 2026, 08:00 (CEST, UTC+2)", "Until 4 May 2026, 23:59 (CEST, UTC+2)")
			.containsPattern("\\d+ (person|people) would be reminded now");
		assertThat(get("?lang=fr")).hasStatusOk().bodyText().contains("14 jours avant");
	}

	@Test
	void aPlannedCampaignShowsWhoWouldGetItAndCanBeCancelledWithAReason() {
		String address = "/" + campaign("REGISTRATION", 14);
		assertThat(get(address)).hasStatusOk()
			.bodyText()
			.contains("Palesa Example", "Will be reminded", "palesa@" + this.meeting.getSlug() + ".example.org",
					"badge info");
		assertThat(post(address + "/cancellation", " ")).hasStatus(422)
			.bodyText()
			.contains("Say why they are cancelled.");
		assertThat(post(address + "/cancellation", "x".repeat(501))).hasStatus(422);
		assertThat(post(address + "/cancellation", "The minister writes himself")).hasStatus3xxRedirection();
		assertThat(get(address)).hasStatusOk()
			.bodyText()
			.contains("Cancelled by the secretariat", "The minister writes himself")
			.doesNotContain("Cancel these reminders");
		assertThat(this.jdbc
			.sql("select details ->> 'reason' from audit_entry where act = 'reminders.cancelled' and subject = ?")
			.param("meeting:" + this.meeting.getSlug())
			.query(String.class)
			.single()).isEqualTo("The minister writes himself");
		assertThat(post(address + "/cancellation", "Again")).hasStatus(409);

		this.clock.setTo("2026-04-20T08:00:00+02:00");
		this.runner.runDue();
		assertThat(this.jdbc.sql(
				"select count(*) from reminder r join reminder_campaign c on c.id = r.campaign_id where c.meeting_id = ? and c.kind = 'REGISTRATION'")
			.param(this.meeting.getId())
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void afterwardsTheLedgerSaysWhoGotItAndWhoNotAndWhy() {
		this.clock.setTo("2026-04-20T08:00:00+02:00");
		this.people.register(this.meeting, "Palesa", "palesa@" + this.meeting.getSlug() + ".example.org", Language.EN);
		this.runner.runDue();
		assertThat(get("/" + campaign("REGISTRATION", 14))).hasStatusOk()
			.bodyText()
			.contains("palesa@" + this.meeting.getSlug() + ".example.org", "Has done it already", "badge success");
		assertThat(desk("/secretariat/reminders")).hasStatusOk()
			.bodyText()
			.contains("/secretariat/meetings/" + this.meeting.getSlug() + "/reminders");
		assertThat(desk("/secretariat/reminders?lang=fr")).hasStatusOk().bodyText().contains("À venir");
	}

	@Test
	void whatIsLateIsShown() {
		this.clock.setTo("2026-04-20T08:05:01+02:00");
		assertThat(desk("/secretariat/reminders")).hasStatusOk().bodyText().contains("badge danger", "Late");
		assertThat(desk("/secretariat")).hasStatusOk().bodyText().contains("Reminders late");
	}

	@Test
	void isForTheSecretariatAloneAndKnowsOnlyItsOwnCampaigns() {
		assertThat(this.mvc.get().uri("/secretariat/reminders")).hasStatus3xxRedirection();
		Meeting other = this.testMeetings.secondJcaMv();
		long campaign = campaign("REGISTRATION", 14);
		assertThat(desk("/secretariat/meetings/" + other.getSlug() + "/reminders/" + campaign)).hasStatus(404);
		assertThat(desk("/secretariat/meetings/none/reminders")).hasStatus(404);
	}

	private long campaign(String kind, int offset) {
		return this.jdbc.sql("select id from reminder_campaign where meeting_id = ? and kind = ? and offset_days = ?")
			.params(this.meeting.getId(), kind, offset)
			.query(Long.class)
			.single();
	}

	private MvcTestResult get(String path) {
		return desk("/secretariat/meetings/" + this.meeting.getSlug() + "/reminders" + path);
	}

	private MvcTestResult desk(String uri) {
		return this.mvc.get().uri(uri).with(user("desk@example.org").roles("SECRETARIAT")).exchange();
	}

	private MvcTestResult post(String path, String reason) {
		return this.mvc.post()
			.uri("/secretariat/meetings/" + this.meeting.getSlug() + "/reminders" + path)
			.param("reason", reason)
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.with(csrf())
			.exchange();
	}

}
