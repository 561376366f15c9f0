package org.convoke.registrations.checkin;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.awaitility.Awaitility;
import org.convoke.circulars.typesetting.QrCode;
import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.TestMeetings;
import org.convoke.registrations.Registrations;
import org.convoke.registrations.TestRegistrations;
import org.convoke.registrations.papers.BadgeCode;
import org.convoke.testing.BrowserTest;
import org.convoke.testing.TestClock;
import org.convoke.testing.TestMailServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Telephones at the door: with and without a network, a camera, a script. */
@BrowserTest
class CheckInBrowserTests {

	private static final String PICTURES = "target/journey";

	/** A camera that sees one picture; the browser itself reads no codes. */
	private static final String CAMERA = """
			delete window.BarcodeDetector;
			navigator.mediaDevices.getUserMedia = async () => {
				const image = new Image();
				image.src = '%s';
				await image.decode();
				const canvas = document.createElement('canvas');
				canvas.width = 640;
				canvas.height = 480;
				const context = canvas.getContext('2d');
				const draw = () => { context.fillStyle = '#aaa'; context.fillRect(0, 0, 640, 480); context.drawImage(image, 180, 100, 280, 280); };
				draw();
				setInterval(draw, 100);
				return canvas.captureStream(10);
			};""";

	@Autowired
	TestMeetings meetings;

	@Autowired
	Registrations registrations;

	@Autowired
	BadgeCode codes;

	@Autowired
	TestMailServer mails;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Meeting meeting;

	private String address;

	private String amal;

	private String bo;

	private String waiting;

	@BeforeEach
	void aMeeting() {
		this.clock.setTo("2026-05-04T10:00:00+02:00");
		this.meeting = this.meetings.secondJcaMv();
		this.address = "/secretariat/meetings/" + this.meeting.getSlug() + "/check-in";
		this.amal = register("Amal", "Haddad");
		this.bo = register("Bo", "Lindqvist");
		this.waiting = register("Wei", "Wang");
		this.jdbc.sql("update registration set status = 'WAITLISTED' where reference = ?").param(this.waiting).update();
		this.clock.setTo("2026-05-13T08:12:00+02:00");
	}

	@Test
	void theDoorWorksThroughAGapInTheNetwork(Page page, BrowserContext context) {
		signIn(page);
		open(page);
		accessible(page);
		context.setOffline(true);
		assertThat(page.locator("#door-state")).containsText("No network");
		type(page, own(this.amal));
		assertThat(page.locator(".door-card")).containsText("Checked in");
		assertThat(page.locator(".door-card")).containsText("Amal Haddad");
		assertThat(page.locator(".door-card")).containsText("Kept, and sent as soon as there is a network.");
		type(page, own(this.amal));
		assertThat(page.locator(".door-card")).containsText("Already checked in at");
		type(page, own(this.waiting));
		assertThat(page.locator(".door-card")).containsText("On the waiting list");
		type(page, "lindq");
		page.locator("#matches").getByRole(AriaRole.BUTTON).click();
		assertThat(page.locator(".door-card")).containsText("Bo Lindqvist");
		assertThat(page.locator("#door-state")).containsText("Waiting to be sent: 3");
		accessible(page);
		picture(page, "offline");
		assertThat(checkedInAt(this.amal)).isNull();
		String kept = (String) page.evaluate("localStorage.getItem('door:" + this.meeting.getSlug() + "')");
		assertThat(kept).contains("scan").doesNotContain("Haddad", "Example Telecom");

		context.setOffline(false);
		assertThat(page.locator("#door-state")).isHidden();
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> checkedInAt(this.bo) != null);
		assertThat(checkedInAt(this.amal)).isNotNull();
		assertThat(checkedInAt(this.waiting)).isNull();
		assertThat(page.locator("#checked-in")).hasText("2");
		assertThat(page.evaluate("localStorage.getItem('door:" + this.meeting.getSlug() + "')")).isNull();
	}

	@Test
	void anAnswerThatGetsLostIsAskedForAgainAndCountsOnce(Page page) {
		signIn(page);
		open(page);
		int[] lost = { 0 };
		page.route("**" + this.address, (route) -> {
			if (route.request().method().equals("POST") && lost[0]++ == 0) {
				route.fetch();
				route.abort();
			}
			else {
				route.resume();
			}
		});
		type(page, this.amal);
		assertThat(page.locator(".door-card")).containsText("Amal Haddad");
		assertThat(page.locator("#door-state")).isHidden();
		assertThat(page.locator("#checked-in")).hasText("1");
		assertThat(lost[0]).isGreaterThan(1);
		assertThat(page.locator("#afterwards")).isHidden();
		assertThat(
				this.jdbc.sql("select count(*) from audit_entry where act = 'registration.checked-in' and subject = ?")
					.param("registration:" + this.amal)
					.query(Integer.class)
					.single())
			.isEqualTo(1);
	}

	@Test
	void theCameraReadsABadgeAndAnotherTelephoneSeesIt(Page page, BrowserContext context, Browser browser) {
		signIn(page);
		Page other = context.newPage();
		other.navigate(this.address);
		page.addInitScript(CAMERA.formatted(QrCode.of(this.codes.of(this.amal)).dataAddress()));
		open(page);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Scan with the camera")).click();
		assertThat(page.locator(".door-card")).containsText("Checked in");
		assertThat(page.locator(".door-card .door-name")).hasText("Amal Haddad");
		accessible(page);
		picture(page, "camera");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop the camera")).click();
		assertThat(other.locator("#checked-in")).hasText("1");
		assertThat(other.locator("#last")).containsText("Amal Haddad");
		other.locator("#last").getByRole(AriaRole.BUTTON).click();
		assertThat(other.locator("#checked-in")).hasText("0");
		assertThat(page.locator("#checked-in")).hasText("0");
		assertThat(checkedInAt(this.amal)).isNull();
	}

	@Test
	void withoutAScriptReferencesAndPicturesAreSentByForms(Page page, BrowserContext context, Browser browser) {
		signIn(page);
		BrowserContext plain = browser.newContext(new Browser.NewContextOptions().setBaseURL(base(page))
			.setJavaScriptEnabled(false)
			.setViewportSize(390, 844)
			.setStorageState(context.storageState()));
		Page form = plain.newPage();
		form.navigate(this.address);
		type(form, own(this.bo));
		assertThat(form.locator(".door-card")).containsText("Checked in");
		form.locator(".door-card").getByRole(AriaRole.BUTTON).click();
		assertThat(form.locator("main")).not().containsText("Bo Lindqvist");
		form.locator(".door-picture summary").click();
		form.locator("#picture")
			.setInputFiles(new FilePayload("badge.png", "image/png", QrCode.of(this.codes.of(this.amal)).png()));
		form.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read the picture")).click();
		assertThat(form.locator(".door-card")).containsText("Amal Haddad");
		form.locator(".door-picture summary").click();
		form.locator("#picture")
			.setInputFiles(new FilePayload("badge.png", "image/png", QrCode.of("https://example.org").png()));
		form.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read the picture")).click();
		assertThat(form.locator(".door-card")).containsText("A code of something else");
		plain.close();
	}

	@Test
	void somebodyIsRegisteredAtTheDoor(Page page) {
		signIn(page);
		open(page);
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Register somebody here")).click();
		accessible(page);
		page.getByLabel("Given name").fill("Walk");
		page.getByLabel("Family name").fill("In");
		page.getByLabel("E-mail").fill("walkin." + this.meeting.getSlug() + "@example.org");
		page.getByLabel("Organisation").fill("Example Telecom");
		page.getByLabel("Category").selectOption("ACADEMIA");
		page.getByLabel("Country").selectOption("CH");
		page.getByLabel("Role").selectOption("EXPERT");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register and check in")).click();
		assertThat(page.locator(".door-card")).containsText("Walk In");
		assertThat(page.locator("#checked-in")).hasText("1");
		page.navigate(this.address + "?lang=ar&q=haddad");
		accessible(page);
		picture(page, "arabic");
		page.navigate("/secretariat?lang=en");
	}

	@Test
	void thePageOfTheRegistrationShowsTheWayIn(Page page) {
		page.setViewportSize(390, 844);
		String token = this.jdbc.sql("select token from registration where reference = ?")
			.param(this.amal)
			.query(String.class)
			.single();
		page.navigate("/registrations/" + token);
		assertThat(page.getByAltText("Code of the badge: " + this.amal)).isVisible();
		assertThat((Integer) page.evaluate("document.querySelector('.pass-code').naturalWidth")).isPositive();
		accessible(page);
		picture(page, "pass");
		this.jdbc.sql("update registration set answer_by = '2026-05-13T18:00:00Z' where reference = ?")
			.param(this.amal)
			.update();
		page.reload();
		assertThat(page.locator("main")).containsText("is held for you until 13 May 2026, 20:00");
		assertThat(page.locator("form[action$='/place']")).isVisible();
		accessible(page);
		picture(page, "held");
	}

	private void signIn(Page page) {
		page.setViewportSize(390, 844);
		String email = "door." + this.meeting.getSlug() + "@example.org";
		this.jdbc.sql("""
				insert into account (email, name, role, language, created_at)
				values (?, 'Door', 'OFFICER', 'en', now())""").param(email).update();
		page.navigate("/secretariat");
		page.getByLabel("E-mail address").fill(email);
		press(page, "Send me the link");
		page.navigate(this.mails.awaitMail(email, "Your link to sign in").links().get(0));
		press(page, "Sign in now");
		assertThat(page.locator(".account")).containsText("@example.org");
	}

	private void open(Page page) {
		page.navigate(this.address);
		assertThat(page.locator("#door[data-listed]")).isVisible();
	}

	private static void type(Page page, String text) {
		page.getByLabel("Reference or name").fill(text);
		page.locator("#code-form").getByRole(AriaRole.BUTTON).click();
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
	}

	private static void accessible(Page page) {
		assertThat(new AxeBuilder(page).analyze().getViolations()).as("what axe finds at " + page.url())
			.extracting((rule) -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
			.isEmpty();
		assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("nothing sticks out")
			.isLessThanOrEqualTo(390);
	}

	private static void picture(Page page, String name) {
		page.screenshot(
				new Page.ScreenshotOptions().setPath(Path.of(PICTURES, "door-" + name + ".png")).setFullPage(true));
	}

	private static String base(Page page) {
		return page.url().replaceAll("(https?://[^/]+)/.*", "$1");
	}

	private String register(String given, String family) {
		return this.registrations.register(this.meeting.getSlug(),
				TestRegistrations.of(given, family,
						family.toLowerCase(java.util.Locale.ROOT) + "." + this.meeting.getSlug() + "@example.org",
						Category.SECTOR_MEMBER, Attendance.ON_SITE),
				this.clock.instant(), null)
			.reference();
	}

	private static String own(String reference) {
		return reference.substring(reference.length() - 9);
	}

	private Instant checkedInAt(String reference) {
		return this.jdbc.sql("select checked_in_at from registration where reference = ?")
			.param(reference)
			.query((row, number) -> (row.getTimestamp(1) != null) ? row.getTimestamp(1).toInstant() : null)
			.optional()
			.orElse(null);
	}

}
