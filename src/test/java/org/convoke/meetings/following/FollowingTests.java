package org.convoke.meetings.following;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.convoke.circulars.CircularDraft;
import org.convoke.circulars.Circulars;
import org.convoke.circulars.Publications;
import org.convoke.meetings.Group;
import org.convoke.meetings.Groups;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.MeetingDetails;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.TestMeetings;
import org.convoke.sample.JcaMv;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.ReceivedMail;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.convoke.web.Language;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Following a group: agreed to by the address itself, told once, stopped by a link. */
@ConvokeTest
class FollowingTests {

	private static final Pattern LINK = Pattern.compile("/following/[A-Za-z0-9_-]+");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	Groups groups;

	@Autowired
	Meetings meetings;

	@Autowired
	Circulars circulars;

	@Autowired
	Publications publications;

	@Autowired
	FollowerAudience audience;

	@Autowired
	FollowerNews news;

	@Autowired
	TestMailServer mails;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Test
	void whoFollowsConfirmsByTheLinkAndStopsByIt() {
		Meeting meeting = this.testMeetings.secondJcaMv();
		Group group = this.groups.get(meeting.getGroupId());
		assertThat(body("/groups/" + group.getSlug() + "?lang=en")).contains("Follow the group by e-mail",
				"action=\"/groups/" + group.getSlug() + "/follow\"");

		assertThat(ask(group, " Walks@Example.org", "FR")).hasRedirectedUrl("/groups/" + group.getSlug());
		ReceivedMail mail = this.mails.awaitMail("walks@example.org");
		assertThat(mail.subject()).isEqualTo("Souhaitez-vous suivre JCA-MV\u00a0?");
		String link = link(mail);
		assertThat(body(link + "?lang=en")).contains("Do you want to hear of JCA-MV at walks@example.org?");
		assertThat(concerned(meeting)).isEmpty();

		assertThat(post(link + "/confirmation")).hasRedirectedUrl(link);
		assertThat(body(link + "?lang=en")).contains("Stop following").doesNotContain("Do you want");
		assertThat(concerned(meeting)).containsExactly("walks@example.org fr " + link);

		assertThat(post(link + "/cancellation")).hasRedirectedUrl("/groups/" + group.getSlug());
		assertThat(concerned(meeting)).isEmpty();
		assertThat(this.mvc.get().uri(link)).hasStatus(404);
		assertThat(this.jdbc.sql("select count(*) from follower where email = 'walks@example.org'")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void nobodyLearnsWhoFollowsAndNobodyIsFlooded() {
		Group group = this.groups.get(this.testMeetings.secondJcaMv().getGroupId());
		String known = "known@example.org";
		MvcTestResult first = ask(group, known, "EN");
		post(link(this.mails.awaitMail(known)) + "/confirmation");

		MvcTestResult again = ask(group, known, "RU");
		assertThat(again.getMvcResult().getFlashMap().get("notice"))
			.isEqualTo(first.getMvcResult().getFlashMap().get("notice"));
		assertThat(again).hasRedirectedUrl("/groups/" + group.getSlug());
		assertThat(queued(known)).isEqualTo(1);

		this.jdbc.sql("update follower set asked_at = now() - interval '61 seconds' where email = ?")
			.param(known)
			.update();
		ask(group, known, "RU");
		assertThat(this.mails.awaitMail(known, "follow JCA-MV already").text()).contains("/following/");
		assertThat(queued(known)).isEqualTo(2);
	}

	@Test
	void whoNeverAnswersIsForgottenAfterAWeek() {
		Group group = this.groups.get(this.testMeetings.secondJcaMv().getGroupId());
		ask(group, "silent@example.org", "EN");
		this.jdbc.sql("update follower set asked_at = now() - interval '8 days' where email = 'silent@example.org'")
			.update();

		ask(group, "another@example.org", "EN");

		assertThat(this.jdbc.sql("select email from follower where group_id = ?")
			.param(group.getId())
			.query(String.class)
			.list()).containsExactly("another@example.org");
	}

	@Test
	void whatIsNoAddressIsSaidAtTheField() {
		Group group = this.groups.get(this.testMeetings.secondJcaMv().getGroupId());

		MvcTestResult refused = ask(group, "nobody@", "EN");

		assertThat(refused).hasStatus(422).bodyText().contains("id=\"email-error\"", "value=\"nobody@\"");
		assertThat(ask(group, "", "EN")).hasStatus(422);
		assertThat(ask(group, "somebody@example.org", "XX")).hasStatus(422);
	}

	@Test
	void followersAreToldOnceOfANewMeetingWithTheWayToStop() {
		this.clock.setTo("2026-04-01T10:00:00Z");
		Group group = this.groups.get(this.testMeetings.secondJcaMv().getGroupId());
		String follower = follower(group, "announced@example.org");

		Meeting meeting = this.meetings.create(group.getSlug() + "-3", group.getId(), thirdMeeting());
		ReceivedMail mail = this.mails.awaitMail("announced@example.org", "New meeting of JCA-MV");

		assertThat(mail.text()).contains("/meetings/" + meeting.getSlug(), follower, "Stop following");
		assertThat(mail.header("List-Unsubscribe")).startsWith("<http").endsWith(follower + ">");
		this.news.announce(meeting.getId());
		assertThat(queued("announced@example.org")).isEqualTo(2);
	}

	@Test
	void aMeetingOfThePastIsNoNews() {
		this.clock.setTo("2026-04-01T10:00:00Z");
		Meeting meeting = this.testMeetings.seventhU4ssc();
		follower(this.groups.get(meeting.getGroupId()), "past@example.org");

		this.news.announce(meeting.getId());

		assertThat(queued("past@example.org")).isEqualTo(1);
	}

	@Test
	void followersAreToldOfACircularAboutAMeeting() {
		this.clock.setTo("2026-03-26T10:00:00Z");
		Meeting meeting = this.testMeetings.secondJcaMv();
		follower(this.groups.get(meeting.getGroupId()), "letters@example.org");
		String key = this.publications.publish(
				this.circulars.draft(meeting.getSlug(), Language.EN, CircularDraft.UNCHANGED),
				LocalDate.of(2026, 3, 26));

		ReceivedMail mail = this.mails.awaitMail("letters@example.org", "Circular");

		assertThat(mail.text()).contains("/circulars/" + key, "/meetings/" + meeting.getSlug(), "/following/");
	}

	private static MeetingDetails thirdMeeting() {
		MeetingDetails second = JcaMv.secondMeeting();
		return new MeetingDetails(3, second.title(), second.format(), second.venue(), second.city(), second.country(),
				second.zone(), second.description(), second.eligibility(), second.fee(), second.homePage(),
				second.joinLink(), second.audience(), second.workingLanguages(), second.eligible(), second.sessions(),
				second.coOrganisers(), second.objectives(), second.coLocatedEvents());
	}

	private List<String> concerned(Meeting meeting) {
		return this.jdbc.sql(this.audience.select())
			.param("meeting", meeting.getId())
			.query((row, number) -> row.getString("email") + " " + row.getString("language") + " "
					+ row.getString("path"))
			.list();
	}

	/** Follows and confirms; answers with the path of the link. */
	private String follower(Group group, String email) {
		ask(group, email, "EN");
		String link = link(this.mails.awaitMail(email));
		post(link + "/confirmation");
		return link;
	}

	private MvcTestResult ask(Group group, String email, String language) {
		return this.mvc.post()
			.uri("/groups/" + group.getSlug() + "/follow?lang=en")
			.param("email", email)
			.param("language", language)
			.with(csrf())
			.exchange();
	}

	private MvcTestResult post(String address) {
		return this.mvc.post().uri(address).with(csrf()).exchange();
	}

	private long queued(String email) {
		return this.jdbc.sql("select count(*) from mail where to_address = ?").param(email).query(Long.class).single();
	}

	private static String link(ReceivedMail mail) {
		Matcher link = LINK.matcher(mail.text());
		assertThat(link.find()).isTrue();
		return link.group();
	}

	private String body(String address) {
		MvcTestResult result = this.mvc.get().uri(address).exchange();
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
