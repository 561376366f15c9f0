package org.convoke.circulars.reading.desk;

import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.convoke.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@BrowserTest
@Import(FedReader.class)
@TestPropertySource(
		properties = { "convoke.test.database=look-readings", "convoke.secretariat-email=desk.look@example.org" })
class LookTests {

	@Autowired
	Readings readings;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	org.convoke.testing.TestMailServer mails;

	@Value("${convoke.public-url}")
	String address;

	@Test
	void look(Browser browser) throws Exception {
		String seed = new ClassPathResource("circulars/circular-127.txt")
			.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
		long id = this.readings.take("circulaire-127.docx", "file", seed);
		long two = this.readings.take("circulaire-127-bis.docx", "file",
				seed.replace("le 13 mai 2026, de", "le 14 mai 2026, de"));
		BrowserContext context = browser
			.newContext(new Browser.NewContextOptions().setBaseURL(this.address).setLocale("en-GB"));
		Page page = context.newPage();
		page.navigate("/secretariat");
		page.getByLabel("E-mail address").fill("desk.look@example.org");
		page.getByText("Send me the link").click();
		page.navigate(this.mails.awaitMail("desk.look@example.org", "Your link to sign in").links().get(0));
		page.getByText("Sign in now").click();
		String[][] shots = { { "new", "/secretariat/circulars/readings/new" },
				{ "list", "/secretariat/circulars/readings" }, { "check", "/secretariat/circulars/readings/" + id },
				{ "dispute", "/secretariat/circulars/readings/" + two } };
		for (String lang : new String[] { "en", "fr", "ar" }) {
			for (int width : new int[] { 1280, 390 }) {
				for (boolean dark : new boolean[] { false, true }) {
					if (dark && lang.equals("fr")) {
						continue;
					}
					page.setViewportSize(width, width == 390 ? 844 : 800);
					page.emulateMedia(
							new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
					for (String[] shot : shots) {
						page.navigate(shot[1] + "?lang=" + lang);
						String name = shot[0] + "-" + lang + "-" + width + (dark ? "-dark" : "");
						page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/look", name + ".png")));
						if (!dark && shot[0].equals("check") && !lang.equals("fr")) {
							page.screenshot(
									new Page.ScreenshotOptions().setPath(Path.of("/tmp/look", name + "-full.png"))
										.setFullPage(true));
						}
						System.out.println("OVERFLOW " + name + " " + page
							.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
					}
				}
			}
		}
	}

}
