package org.convoke.journeys;

import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import org.convoke.meetings.Meeting;
import org.convoke.registrations.delegations.TestDelegations;
import org.convoke.testing.BrowserTest;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.convoke.web.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * A member with a focal point: the delegate registers and confirms the address, the focal
 * point opens the link of the mail on a phone and approves, the delegate is confirmed.
 */
@BrowserTest
class DelegationJourneyTests {

	@Autowired
	TestDelegations delegations;

	@Autowired
	TestClock clock;

	@Autowired
	TestMailServer mails;

	@Value("${convoke.public-url}")
	String address;

	private Visitor delegate;

	private Visitor focalPoint;

	@Test
	void aDelegateIsApprovedByTheFocalPoint(Browser browser) {
		this.clock.setTo("2026-04-20T10:00:00+02:00");
		Meeting meeting = this.delegations.meeting();
		long organisation = this.delegations.organisation();
		String focal = "fanny.journey." + meeting.getSlug() + "@example.org";
		String amal = "amal.journey." + meeting.getSlug() + "@example.org";
		this.delegations.focalPoint(organisation, "Fanny", focal, Language.EN);
		this.delegate = Visitor.at(browser, this.address, "delegation-delegate", "en-GB", "Europe/Zurich");
		this.focalPoint = Visitor.onPhone(browser, this.address, "delegation-focal", "en-GB", "Europe/Zurich");

		this.delegate.open("/meetings/" + meeting.getSlug() + "/register");
		this.delegate.fill("Given name", "Amal").fill("Family name", "Haddad").fill("E-mail", amal);
		this.delegate.fill("Organisation", TestDelegations.name(organisation)).choose("Category", "Sector Member");
		this.delegate.choose("Country", "Switzerland").choose("Role", "Head of delegation");
		this.delegate.press("Send the registration");
		this.delegate.read(link(amal, "Please confirm your address", "/registrations/"))
			.press("Confirm my address")
			.sees("Pending");

		this.focalPoint.read(link(focal, "Please decide", "/delegations/"))
			.sees("1 request to decide", "Amal Haddad", "Head of delegation")
			.picture("open");
		this.focalPoint.press("Approve").isTold("Amal Haddad is confirmed").sees("1 delegate").accessible();
		this.mails.awaitMail(amal, "Registration confirmed");
		this.delegate.read(link(amal, "Registration confirmed", "/registrations/"))
			.sees("Your registration is confirmed.");

		this.focalPoint.follow("Register somebody")
			.accessible()
			.fill("Given name", "Very")
			.fill("Family name", "Important")
			.choose("Role", "Head of delegation")
			.press("Register");
		this.focalPoint.sees("Amal Haddad is head of the delegation already").isKept("Given name", "Very");
		this.focalPoint.choose("Role", "Adviser").press("Register").isTold("Very Important is confirmed");
		this.focalPoint.sees("2 delegates", "without an address of their own").accessible().picture("delegation");
		this.focalPoint.press("Move Amal Haddad down").sees("2 delegates");
	}

	@AfterEach
	void everybodyLeaves() {
		Stream.of(this.delegate, this.focalPoint).forEach(Visitor::leave);
	}

	private String link(String to, String subject, String path) {
		return this.mails.awaitMail(to, subject)
			.links()
			.stream()
			.filter((link) -> link.contains(path))
			.findFirst()
			.orElseThrow();
	}

}
