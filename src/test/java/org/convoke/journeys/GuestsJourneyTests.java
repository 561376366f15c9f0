package org.convoke.journeys;

import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.TestMeetings;
import org.convoke.testing.BrowserTest;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two ways into a meeting that lead through the secretariat: an expert is invited and
 * registers without approval; a delegate comes too late and is added all the same.
 */
@BrowserTest
class GuestsJourneyTests {

	@Autowired
	TestMeetings testMeetings;

	@Autowired
	TestClock clock;

	@Autowired
	TestMailServer mails;

	@Autowired
	JdbcClient jdbc;

	@Value("${convoke.public-url}")
	String address;

	private String slug;

	private Visitor desk;

	private Visitor guest;

	@BeforeEach
	void theSecretariatIsAtItsDesk(Browser browser) {
		this.clock.setTo("2026-04-20T10:00:00+02:00");
		Meeting meeting = this.testMeetings.secondJcaMv();
		this.slug = meeting.getSlug();
		String officer = "officer." + this.slug + "@example.org";
		this.jdbc.sql("""
				insert into account (email, name, role, language, created_at)
				values (?, 'Officer', 'OFFICER', 'en', now())""").param(officer).update();
		this.desk = Visitor.at(browser, this.address, "guests-desk", "en-GB", "Europe/Zurich");
		new Secretariat(this.desk, this.mails).signIn(officer);
		this.guest = Visitor.onPhone(browser, this.address, "guests-guest", "en-GB", "Europe/Zurich");
	}

	@AfterEach
	void everybodyLeaves() {
		Stream.of(this.desk, this.guest).forEach(Visitor::leave);
	}

	@Test
	void anInvitedExpertNeedsNoApproval() {
		String ines = "ines." + this.slug + "@example.org";
		this.desk.open("/secretariat/meetings/" + this.slug + "/registrations").follow("Invitations").accessible();
		this.desk.fill("E-mail", ines).fill("Given name", "Ines").fill("Family name", "Expert");
		this.desk.choose("Category", "Invited expert").press("Send the invitation").isTold("is on its way");

		this.guest.read(link(ines, "Invitation:", "/register"))
			.isKept("Given name", "Ines")
			.isKept("E-mail", ines)
			.picture("invited");
		this.guest.fill("Organisation", "Institute of Examples").choose("Country", "Kenya").choose("Role", "Expert");
		this.guest.press("Send the registration");
		this.guest.read(link(ines, "Please confirm your address", "/registrations/"))
			.press("Confirm my address")
			.sees("Your registration is confirmed.", "Your badge")
			.accessible()
			.picture("confirmed");
		this.desk.open("/secretariat/meetings/" + this.slug + "/invitations").sees("Accepted", "Ines Expert");
	}

	@Test
	void aLateDelegateIsAddedByTheSecretariat() {
		String omar = "omar." + this.slug + "@example.org";
		this.clock.setTo("2026-05-05T10:00:00+02:00");
		this.guest.read("/meetings/" + this.slug + "/register").sees("Registration is closed");
		this.desk.open("/secretariat/meetings/" + this.slug + "/registrations").follow("Add somebody").accessible();
		this.desk.fill("Given name", "Omar").fill("Family name", "Late").fill("E-mail", omar);
		this.desk.fill("Organisation", "Ministry of Examples").choose("Category", "Member State");
		this.desk.choose("Country", "Kenya").choose("Role", "Delegate").press("Add to the meeting");
		this.desk.sees("Why after closing")
			.isKept("Given name", "Omar")
			.fill("Why after closing", "The minister named him today.")
			.press("Add to the meeting")
			.isTold("Omar Late is confirmed.")
			.sees("The minister named him today.");
		this.guest.read(link(omar, "Registration confirmed", "/registrations/"))
			.sees("Your registration is confirmed.", "Your badge");
	}

	private String link(String to, String subject, String path) {
		return this.mails.awaitMail(to, subject)
			.links()
			.stream()
			.filter((link) -> link.contains(path) && !link.contains("badge") && !link.contains("calendar"))
			.findFirst()
			.orElseThrow();
	}

}
