package org.convoke.journeys;

import java.nio.file.Path;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import org.convoke.directory.Directory;
import org.convoke.directory.TestOrganisations;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.TestMeetings;
import org.convoke.testing.BrowserTest;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The registration form with all that it can ask, on a phone, with JavaScript and
 * without.
 */
@BrowserTest
class RegistrationFormJourneyTests {

	private static final Path PICTURES = Path.of("target", "journey");

	@Autowired
	TestMeetings meetings;

	@Autowired
	Directory directory;

	@Autowired
	TestClock clock;

	@Autowired
	TestMailServer mails;

	@Autowired
	JdbcClient jdbc;

	@Value("${convoke.public-url}")
	String address;

	private Meeting meeting;

	private String office;

	@BeforeEach
	void aMeetingThatAsksForEverything() {
		this.clock.setTo("2026-04-29T10:00:00+02:00");
		this.meeting = this.meetings.secondJcaMv();
		this.office = "Office of Phones " + this.meeting.getSlug();
		TestOrganisations.add(this.directory, this.office, null);
		this.jdbc.sql("update meeting set format = 'HYBRID' where id = ?").param(this.meeting.getId()).update();
		this.jdbc.sql("""
				insert into registration_settings (meeting_id, other_organisations, asks_languages, asks_interpretation,
				    offers_visa_letter, offers_fellowship, version) values (?, false, true, true, true, true, 1)""")
			.param(this.meeting.getId())
			.update();
		this.jdbc.sql("""
				insert into registration_question (meeting_id, number, position, kind, text, options, required, only_if,
				    only_if_is)
				values (:meeting, 1, 1, 'CHOICE', '{"en": "Do you come to the reception?"}',
				    '[{"en": "Yes"}, {"en": "No"}]', true, null, null),
				(:meeting, 2, 2, 'TEXT', '{"en": "What do you not eat?"}', '[]', true, 1, 'Yes')""")
			.param("meeting", this.meeting.getId())
			.update();
	}

	@Test
	void withJavaScriptWhatIsForSomeIsShownToThemAlone(Browser browser) {
		try (BrowserContext context = phone(browser, true)) {
			Page page = context.newPage();
			page.navigate(form());
			accessible(page);
			assertThat(page.getByLabel("What do you not eat?")).isHidden();
			assertThat(page.getByLabel("Passport number")).isHidden();
			fillDetails(page, "with");
			page.getByLabel("Organisation", new Page.GetByLabelOptions().setExact(true))
				.pressSequentially(this.office.substring(0, 12));
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(this.office)).click();
			assertThat(page.getByLabel("Organisation", new Page.GetByLabelOptions().setExact(true)))
				.hasValue(this.office);
			page.getByLabel("Remote").check();
			assertThat(page.getByLabel("I need a visa support letter")).isHidden();
			page.getByLabel("On site").check();
			page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
			page.getByLabel("What do you not eat?").fill("Nuts");
			page.getByLabel("I need a visa support letter").check();
			accessible(page);
			picture(page, "form-390");
			send(page);
			assertThat(page.locator(".error-summary")).containsText("Enter the passport number");
			assertThat(page.getByLabel("What do you not eat?")).hasValue("Nuts");
			accessible(page);
			picture(page, "form-390-errors");
			fillPassport(page);
			send(page);
			assertThat(page.locator("main")).containsText("Check your mail");
			assertThat(count("with", "organisation_id is not null")).isOne();
		}
	}

	@Test
	void withoutJavaScriptEverythingCanBeSent(Browser browser) {
		try (BrowserContext context = phone(browser, false)) {
			Page page = context.newPage();
			page.navigate(form());
			assertThat(page.locator("main"))
				.containsText("Only if you answered “Yes” to “Do you come to the reception?”");
			fillDetails(page, "without");
			page.getByLabel("Organisation", new Page.GetByLabelOptions().setExact(true)).fill("office of phones");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look it up in the directory")).click();
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(this.office)).click();
			assertThat(page.getByLabel("Organisation", new Page.GetByLabelOptions().setExact(true)))
				.hasValue(this.office);
			assertThat(page.getByLabel("Given name")).hasValue("Amal");
			page.getByLabel("On site").check();
			page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
			page.getByLabel("I need a visa support letter").check();
			fillPassport(page);
			page.getByLabel("Given name").press("Enter");
			assertThat(page.locator(".error-summary")).containsText("Answer this question");
			assertThat(page.getByLabel("Passport number")).hasValue("LR1234567");
			picture(page, "form-390-no-script");
			page.getByLabel("What do you not eat?").fill("Nuts");
			send(page);
			assertThat(page.locator("main")).containsText("Check your mail");
			changesTheRegistration(page);
		}
	}

	@Test
	void itCanBeReadInArabicAndInTheDark(Browser browser) {
		try (BrowserContext context = phone(browser, true)) {
			Page page = context.newPage();
			page.navigate(form() + "?lang=ar");
			accessible(page);
			picture(page, "form-390-ar");
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
			page.setViewportSize(1280, 900);
			accessible(page);
			picture(page, "form-1280-ar-dark");
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
			page.navigate(form() + "?lang=en");
			picture(page, "form-1280");
			assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(1280);
		}
	}

	private void changesTheRegistration(Page page) {
		String link = this.mails.awaitMail(email("without"), "Please confirm")
			.links()
			.stream()
			.filter((each) -> each.contains("/registrations/"))
			.findFirst()
			.orElseThrow();
		page.navigate(link + "/edit");
		assertThat(page.getByLabel("Passport number")).hasValue("LR1234567");
		assertThat(page.getByLabel("What do you not eat?")).hasValue("Nuts");
		page.getByLabel("What do you not eat?").fill("Shellfish");
		page.getByLabel("I need a visa support letter").uncheck();
		page.getByLabel("French").check();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the changes")).click();
		assertThat(page.locator(".notices")).containsText("Your changes are saved");
		page.navigate(link + "/edit");
		assertThat(page.getByLabel("What do you not eat?")).hasValue("Shellfish");
		assertThat(page.getByLabel("Passport number")).hasValue("");
		assertThat(page.getByLabel("French")).isChecked();
	}

	private void fillDetails(Page page, String name) {
		page.getByLabel("Given name").fill("Amal");
		page.getByLabel("Family name").fill("Haddad");
		page.getByLabel("E-mail").fill(email(name));
		page.getByLabel("Category").selectOption("SECTOR_MEMBER");
		page.locator("#country").selectOption("LB");
		page.getByLabel("Role").selectOption(new SelectOption().setLabel("Delegate"));
	}

	private static void fillPassport(Page page) {
		page.getByLabel("Name as in the passport").fill("HADDAD AMAL");
		page.getByLabel("Date of birth").fill("1990-05-01");
		page.getByLabel("Place of birth").fill("Beirut");
		page.getByLabel("Country that issued the passport").selectOption("LB");
		page.getByLabel("Passport number").fill("LR1234567");
		page.getByLabel("Issued on").fill("2020-01-01");
		page.getByLabel("Valid until").fill("2030-01-01");
	}

	private static void send(Page page) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the registration")).click();
	}

	private BrowserContext phone(Browser browser, boolean javaScript) {
		BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(this.address)
			.setViewportSize(390, 844)
			.setLocale("en-GB")
			.setTimezoneId("Europe/Zurich")
			.setJavaScriptEnabled(javaScript));
		context.setDefaultTimeout(15_000);
		return context;
	}

	private static void accessible(Page page) {
		List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
		assertThat(violations).extracting((rule) -> rule.getId() + " " + rule.getNodes().get(0).getHtml()).isEmpty();
		assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
			.isLessThanOrEqualTo(page.viewportSize().width);
	}

	private static void picture(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
	}

	private String form() {
		return "/meetings/" + this.meeting.getSlug() + "/register";
	}

	private String email(String name) {
		return name + "." + this.meeting.getSlug() + "@example.org";
	}

	private int count(String name, String condition) {
		return this.jdbc.sql("select count(*) from registration where email = ? and " + condition)
			.param(email(name))
			.query(Integer.class)
			.single();
	}

}
