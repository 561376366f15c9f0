package org.convoke.reminders;

import java.util.List;
import java.util.Locale;

import org.convoke.directory.Category;
import org.convoke.directory.MailingCategory;
import org.convoke.files.TestFiles;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.TestMeetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.ReceivedMail;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.convoke.web.Language;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The two deadlines of Circular 127 from its publication to their end. */
@ConvokeTest
@TestPropertySource(properties = { "db-scheduler.polling-interval=1d", "convoke.test.database=reminders" })
class ReminderTests {

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
	MockMvcTester mvc;

	@Autowired
	TestMailServer mails;

	private Meeting meeting;

	@Test
	void everybodyIsRemindedOfWhatTheyStillHaveToDo() {
		this.people.add("Amal", "amal@reminded.example.org", Category.MEMBER_STATE, Language.FR);
		this.people.add("Li", "li@reminded.example.org", Category.SECTOR_MEMBER, Language.EN);
		this.people.add("Noor", "noor@reminded.example.org", Category.ACADEMIA, Language.EN);
		this.people.add("Sofia", "sofia@reminded.example.org", Category.ASSOCIATE, Language.ES);
		this.people.add("Oscar", "oscar@reminded.example.org", Category.ORGANISATION, Language.EN);
		at("2026-03-26T10:00:00+01:00");
		this.meeting = this.testMeetings.secondJcaMv();
		this.people.convene(this.meeting, MailingCategory.MEMBER_STATES, MailingCategory.SECTOR_MEMBERS,
				MailingCategory.ASSOCIATES, MailingCategory.ACADEMIA);

		at("2026-04-10T12:00:00+02:00");
		register("Amal", Language.FR);
		// The server was down at eight; Sofia came before it was back.
		this.clock.setTo("2026-04-16T09:00:00+02:00");
		register("Sofia", Language.ES);
		at("2026-04-16T09:30:00+02:00");
		at("2026-04-20T08:00:00+02:00");
		at("2026-04-23T08:00:00+02:00");
		at("2026-04-24T12:00:00+02:00");
		register("Li", Language.EN);
		contribute("amal@reminded.example.org");
		at("2026-04-27T08:00:00+02:00");
		at("2026-04-29T08:00:00+02:00");
		at("2026-04-30T23:59:59+02:00");
		at("2026-05-03T08:00:00+02:00");
		at("2026-05-04T23:59:59+02:00");
		at("2026-05-05T00:01:00+02:00");

		assertThat(ledger()).containsExactlyInAnyOrder(
				// Contributions until 30 April
				"16 Apr CONTRIBUTION amal REMINDED", "16 Apr CONTRIBUTION sofia SKIPPED CONCERNED_LATER",
				"23 Apr CONTRIBUTION amal REMINDED", "23 Apr CONTRIBUTION sofia REMINDED",
				"29 Apr CONTRIBUTION amal SKIPPED ACTED", "29 Apr CONTRIBUTION sofia REMINDED",
				"29 Apr CONTRIBUTION li REMINDED",
				// Registration until 4 May
				"20 Apr REGISTRATION amal SKIPPED ACTED", "20 Apr REGISTRATION sofia SKIPPED ACTED",
				"20 Apr REGISTRATION li REMINDED", "20 Apr REGISTRATION noor REMINDED",
				"27 Apr REGISTRATION amal SKIPPED ACTED", "27 Apr REGISTRATION sofia SKIPPED ACTED",
				"27 Apr REGISTRATION li SKIPPED ACTED", "27 Apr REGISTRATION noor REMINDED",
				"03 May REGISTRATION amal SKIPPED ACTED", "03 May REGISTRATION sofia SKIPPED ACTED",
				"03 May REGISTRATION li SKIPPED ACTED", "03 May REGISTRATION noor REMINDED");
		assertThat(sent()).containsExactlyInAnyOrder("amal CONTRIBUTION 2", "sofia CONTRIBUTION 2", "li CONTRIBUTION 1",
				"li REGISTRATION 1", "noor REGISTRATION 3");

		assertThat(this.mails.awaitMails("noor@reminded.example.org", 3)).hasSize(3);
		ReceivedMail register = this.mails.awaitMail("noor@reminded.example.org", "Register by");
		assertThat(register.header("Reply-To")).isEqualTo("tsbjcamv@itu.int");
		assertThat(register.text()).contains("Monday 4 May 2026, 23:59 (CEST, UTC+2)");
		assertThat(register.links())
			.anyMatch((link) -> link.endsWith("/meetings/" + this.meeting.getSlug() + "/register"));
		ReceivedMail contribute = this.mails.awaitMail("amal@reminded.example.org",
				"Contributions avant le 30 avril 2026");
		assertThat(contribute.text()).contains("Bonjour Amal Example,", "jeudi 30 avril 2026");
		assertThat(contribute.links())
			.anyMatch((link) -> link.endsWith("/meetings/" + this.meeting.getSlug() + "/contribute"));
	}

	private void at(String moment) {
		this.clock.setTo(moment);
		this.runner.runDue();
	}

	private void register(String name, Language language) {
		this.people.register(this.meeting, name, name.toLowerCase(Locale.ROOT) + "@reminded.example.org", language);
	}

	private void contribute(String email) {
		assertThat(this.mvc.post()
			.uri("/meetings/{slug}/contribute", this.meeting.getSlug())
			.with(csrf())
			.multipart()
			.file(new MockMultipartFile("file", "paper.pdf", "application/pdf", TestFiles.pdf()))
			.param("title", "Roadmap")
			.param("sources", "Institute of Examples")
			.param("contacts[0].name", "Amal Example")
			.param("contacts[0].email", email)
			.param("purpose", "PROPOSAL")
			.param("agendaItem", "5")
			.param("abstract", "What is missing.")
			.param("keywords", "metaverse")
			.exchange()).hasStatus3xxRedirection();
	}

	private List<String> ledger() {
		return this.jdbc.sql("""
				select to_char(c.planned_at at time zone 'Europe/Zurich', 'DD Mon') || ' ' || c.kind || ' '
				    || split_part(r.email, '@', 1) || ' ' || r.outcome || coalesce(' ' || r.reason, '')
				from reminder r join reminder_campaign c on c.id = r.campaign_id where c.meeting_id = ?""")
			.param(this.meeting.getId())
			.query(String.class)
			.list();
	}

	private List<String> sent() {
		return this.jdbc.sql("""
				select split_part(to_address, '@', 1) || ' ' || deadline_kind || ' ' || count(*) from mail
				where meeting_id = ? and kind = 'REMINDER' group by to_address, deadline_kind""")
			.param(this.meeting.getId())
			.query(String.class)
			.list();
	}

}
