package org.convoke.journeys;

import java.time.Duration;
import java.util.Map;

import com.microsoft.playwright.Locator;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.convoke.testing.TestMailServer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What the secretariat does for every letter that convenes a meeting, in the console. */
record Secretariat(Visitor desk, TestMailServer mails) {

	/** Through the page and the link in the mail. */
	void signIn(String email) {
		this.desk.open("/secretariat").isAt("/sign-in").accessible().fill("E-mail address", email);
		this.desk.press("Send me the link").sees("Look into your mailbox");
		this.desk.open(this.mails.awaitMail(email, "Your link to sign in").links().get(0));
		this.desk.accessible().press("Sign in now").isAt("/secretariat").sees("Desk").picture("desk");
	}

	/** Tells the last number that a series of circulars used before Convoke. */
	void continueSeries(String period, String lastNumber) {
		this.desk.open("/secretariat/settings").follow("Telecommunication Standardization Bureau");
		this.desk.fill("Series", "tsb").choose("Study period", period).fill("Last number", lastNumber);
		this.desk.press("Continue after this number").isTold("The settings are saved.");
		this.desk.sees("TSB").sees(lastNumber).picture("series");
	}

	/** Sets a deadline of the meeting, without a time and with the usual reminders. */
	void setDeadline(String meeting, String kind, String date, String action) {
		this.desk.open("/secretariat/meetings/" + meeting).follow("Add a deadline");
		this.desk.choose("What must be done", kind).fill("Date", date);
		this.desk.fill("In the words of the letter", "Français", action);
		this.desk.press("Save").isTold("The deadline is set.").sees(kind, "14, 7, 1 days before");
	}

	/** Begins the French letter of a meeting; the draft is written from it. */
	void beginLetter(String meeting) {
		this.desk.open("/secretariat/meetings/" + meeting).follow("Write the circular");
		this.desk.tick("Français").press("Write the draft").isAt("/edit").picture("draft");
	}

	/**
	 * Fills the fields of the editor, pastes the paragraphs and waits until the preview
	 * beside them follows.
	 */
	void correctLetter(Map<String, String> fields, String paragraphs, String previewed) {
		fields.forEach(this.desk::fill);
		this.desk.part("summary").filter(new Locator.FilterOptions().setHasText("Paste a whole text")).click();
		this.desk.fill("Numbered paragraphs", paragraphs).press("Replace all paragraphs");
		assertThat(this.desk.part("#preview")).containsText(previewed);
		this.desk.picture("preview");
		this.desk.press("Save").isTold("The draft is saved.");
	}

	/** Publishes what is in the editor; the number comes by itself. */
	void publish(String reference, String key) {
		this.desk.press("Save and publish …").sees("It will be " + reference + ".").picture("publication");
		this.desk.press("Publish").isAt("/circulars/" + key).isTold("The letter is published.").picture("published");
	}

	/** Waits until a reminder of the meeting is in that state. */
	void awaitReminder(String meeting, String deadline, String offset, String state) {
		Locator row = this.desk.part("tr")
			.filter(new Locator.FilterOptions().setHasText(deadline))
			.filter(new Locator.FilterOptions().setHasText(offset));
		Awaitility.await(deadline + ", " + offset + ": " + state).atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			this.desk.open("/secretariat/meetings/" + meeting + "/reminders");
			Assertions.assertThat(row.innerText()).contains(state);
		});
	}

	/** Confirms a registration that needs approval. */
	void approve(String meeting, String name) {
		this.desk.open("/secretariat/meetings/" + meeting + "/registrations").picture("registrations");
		this.desk.follow(name).press("Approve").isTold(name + " is confirmed.");
	}

}
