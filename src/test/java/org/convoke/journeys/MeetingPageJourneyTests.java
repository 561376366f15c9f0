package org.convoke.journeys;

import java.util.List;

import com.microsoft.playwright.Browser;
import org.convoke.meetings.Group;
import org.convoke.meetings.Groups;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.ObjectiveKind;
import org.convoke.meetings.TestMeetings;
import org.convoke.meetings.agenda.AgendaItem;
import org.convoke.meetings.agenda.Agendas;
import org.convoke.meetings.agenda.Speaker;
import org.convoke.meetings.agenda.Speakers;
import org.convoke.testing.BrowserTest;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.convoke.web.LocalizedText;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The pages of a group and its meeting, as an expert in Seoul comes to them. */
@BrowserTest
@TestPropertySource(properties = { "convoke.test.database=journey-pages",
		"convoke.secretariat-email=secretariat.pages@example.org" })
class MeetingPageJourneyTests {

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	Groups groups;

	@Autowired
	Agendas agendas;

	@Autowired
	Speakers speakers;

	@Autowired
	TestMailServer mails;

	@Autowired
	TestClock clock;

	@Value("${convoke.public-url}")
	String address;

	@Test
	void anExpertFindsAllThatTheLetterPromisesAndFollowsTheGroup(Browser browser) {
		this.clock.setTo("2026-04-29T09:00:00+02:00");
		Meeting meeting = this.testMeetings.secondJcaMv();
		Group group = this.groups.get(meeting.getGroupId());
		this.agendas.write(meeting.getSlug(), null, List.of(item("1", "Opening"), item("2", "Reports")));
		this.agendas.publish(meeting.getSlug(), false);
		this.agendas.write(meeting.getSlug(), null, List.of(item("1", "Opening"), item("2.1", "Report of the chairs")));
		this.agendas.publish(meeting.getSlug(), false);
		this.speakers.write(meeting.getSlug(), null,
				List.of(new Speaker("Robin Example", LocalizedText.of("Professor", "Professeur"),
						LocalizedText.of("Example Institute", "Institut d'exemple"), "KR",
						LocalizedText.of("What a metaverse is", "Ce qu'est un métavers"),
						"https://example.org/robin")));
		Visitor expert = Visitor.at(browser, this.address, "pages-expert", "en-US", "Asia/Seoul");

		expert.read("/meetings/" + meeting.getSlug())
			// The script has told the reader's zone; the next page knows it.
			.read("/meetings/" + meeting.getSlug())
			.sees("Wednesday 13 May 2026", "Your time: 13 May 2026, 15:30", "Draft 2", "Report of the chairs",
					"Robin Example", "On a day of this meeting: 13 May 2026", "Registration is required of everybody")
			.picture("meeting");
		assertThat(expert.part("a[href*='calendar.ics']")).isVisible();
		expert.follow("Agenda with all its versions").sees("No longer on the agenda", "New").accessible();
		expert.follow("Draft 1").sees("A later version has been published", "Reports").accessible();

		expert.read("/groups/" + group.getSlug())
			.sees("Shin-Gak Kang", "Terms of reference", "tsbjcamv@itu.int", "Documents")
			.picture("group");
		expert.fill("Your e-mail address", "pages-expert@example.org").press("Follow").isTold("follow the link");
		String link = this.mails.awaitMail("pages-expert@example.org")
			.links()
			.stream()
			.filter((each) -> each.contains("/following/"))
			.findFirst()
			.orElseThrow();
		expert.read(link).sees("pages-expert@example.org").press("Yes, follow the group").isTold("You now follow");
		expert.accessible().press("Stop following").isTold("You no longer follow").isAt("/groups/" + group.getSlug());
		expert.leave();
	}

	@Test
	void theSecretariatWritesTheProgrammeWithoutAScript(Browser browser) {
		this.clock.setTo("2026-04-20T09:00:00+02:00");
		Meeting meeting = this.testMeetings.secondJcaMv();
		Visitor desk = Visitor.at(browser, this.address, "pages-desk", "en-GB", "Europe/Zurich");
		new Secretariat(desk, this.mails).signIn("secretariat.pages@example.org");

		desk.open("/secretariat/meetings/" + meeting.getSlug()).follow("Agenda").accessible();
		desk.part("[name='items[0].title[en]']").fill("Opening");
		desk.press("Save").isTold("not public before it is published");
		desk.press("Publish as draft").isTold("The agenda is published").sees("Draft 1");
		desk.follow("Speakers").accessible();
		desk.part("[name='speakers[0].name']").fill("Robin Example");
		desk.press("Save").isTold("The speakers are saved");
		desk.read("/meetings/" + meeting.getSlug()).sees("Opening", "Robin Example");
		desk.leave();
	}

	private static AgendaItem item(String label, String english) {
		return new AgendaItem(label, ObjectiveKind.REPORT, LocalizedText.of(english, ""), null, null, null, null, null);
	}

}
