package org.convoke.journeys;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody at a browser of their own, with a language and a time zone, who finds fields
 * by their labels and buttons by what stands on them.
 */
final class Visitor {

	private static final Path PICTURES = Path.of("target", "journey");

	private final String name;

	private final Page page;

	private Visitor(String name, Page page) {
		this.name = name;
		this.page = page;
	}

	static Visitor at(Browser browser, String address, String name, String locale, String zone) {
		BrowserContext context = browser
			.newContext(new Browser.NewContextOptions().setBaseURL(address).setLocale(locale).setTimezoneId(zone));
		context.setDefaultTimeout(15_000);
		return new Visitor(name, context.newPage());
	}

	/** Somebody with a telephone in the hand. */
	static Visitor onPhone(Browser browser, String address, String name, String locale, String zone) {
		Visitor visitor = at(browser, address, name, locale, zone);
		visitor.page.setViewportSize(390, 844);
		return visitor;
	}

	/** Another window of somebody who is signed in. */
	static Visitor sharing(Visitor other, String name) {
		return new Visitor(name, other.page.context().newPage());
	}

	/** Where the visitor is. */
	String address() {
		return this.page.url();
	}

	Visitor open(String address) {
		this.page.navigate(address);
		return this;
	}

	/** Opens a page that is there, rightly marked up and reachable for everybody. */
	Visitor read(String address) {
		assertThat(this.page.navigate(address).status()).as(address).isEqualTo(200);
		return accessible();
	}

	/**
	 * Nothing on the page keeps people with disabilities out, as far as a program can
	 * tell.
	 */
	Visitor accessible() {
		List<Rule> violations = new AxeBuilder(this.page).analyze().getViolations();
		assertThat(violations).as("what axe finds at " + this.page.url())
			.extracting((rule) -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
			.isEmpty();
		return this;
	}

	Visitor fill(String label, String text) {
		field(label).fill(text);
		return this;
	}

	/** Fills a field of a group of fields, such as one language of a title. */
	Visitor fill(String group, String label, String text) {
		group(group).getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(text);
		return this;
	}

	Visitor choose(String label, String option) {
		field(label).selectOption(new SelectOption().setLabel(option));
		return this;
	}

	Visitor choose(String group, String label, String option) {
		group(group).getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
			.selectOption(new SelectOption().setLabel(option));
		return this;
	}

	Visitor tick(String label) {
		field(label).check();
		return this;
	}

	Visitor untick(String label) {
		field(label).uncheck();
		return this;
	}

	Visitor attach(String label, String name, String type, byte[] content) {
		field(label).setInputFiles(new FilePayload(name, type, content));
		return this;
	}

	Visitor press(String button) {
		main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
			.first()
			.click();
		return this;
	}

	Visitor follow(String link) {
		main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link).setExact(true)).first().click();
		return this;
	}

	/** Waits until the page says so. */
	Visitor sees(String... texts) {
		for (String text : texts) {
			assertThat(main()).containsText(text);
		}
		return this;
	}

	Visitor seesNot(String... texts) {
		for (String text : texts) {
			assertThat(main()).not().containsText(text);
		}
		return this;
	}

	/** Waits for what the layout tells after something was done. */
	Visitor isTold(String notice) {
		assertThat(this.page.locator(".notices")).containsText(notice);
		return this;
	}

	/** Waits for the error of a field, and finds kept what was typed there. */
	Visitor isCorrected(String label, String error, String typed) {
		Locator field = field(label);
		assertThat(field).hasAttribute("aria-invalid", "true");
		assertThat(field).hasValue(typed);
		assertThat(main().locator(".error-summary")).containsText(error);
		return this;
	}

	Visitor isKept(String label, String typed) {
		assertThat(field(label)).hasValue(typed);
		return this;
	}

	Visitor isAt(String path) {
		assertThat(this.page).hasURL(Pattern.compile(path.replace(".", "\\.") + "(\\?.*)?$"));
		return this;
	}

	Locator field(String label) {
		return main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).first();
	}

	Locator part(String selector) {
		return this.page.locator(selector);
	}

	/** Keeps a picture of the whole page for people to look at. */
	Visitor picture(String what) {
		this.page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(this.name + "-" + what + ".png"))
			.setFullPage(true));
		return this;
	}

	String source() {
		return this.page.content();
	}

	/** Closes the browser, with a picture of what was seen last. */
	void leave() {
		picture("last");
		this.page.context().close();
	}

	private Locator main() {
		return this.page.locator("main");
	}

	private Locator group(String name) {
		return main().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(name).setExact(true)).first();
	}

}
