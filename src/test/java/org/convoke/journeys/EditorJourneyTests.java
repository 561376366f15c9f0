package org.convoke.journeys;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.convoke.testing.BrowserTest;
import org.convoke.testing.TestMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A letter is written in the browser, card by card, by two people at once. */
@BrowserTest
@TestPropertySource(
		properties = { "convoke.test.database=journey-editor", "convoke.secretariat-email=editor@example.org" })
class EditorJourneyTests {

	private static final Seed LETTER = Seed.of("circular-127");

	private static final LocatorAssertions.ContainsTextOptions PATIENTLY = new LocatorAssertions.ContainsTextOptions()
		.setTimeout(15_000);

	@Autowired
	TestMailServer mails;

	@Value("${convoke.public-url}")
	String address;

	private Visitor ana;

	private Visitor bo;

	@Test
	void circular127IsWrittenCardByCard(Browser browser) {
		this.ana = Visitor.at(browser, this.address, "editor-ana", "en-GB", "Europe/Zurich");
		new Secretariat(this.ana, this.mails).signIn("editor@example.org");
		this.ana.open("/secretariat/circulars/new").tick("Français").press("Write the draft").isAt("/edit");
		List<String> paragraphs = List.of(LETTER.body().strip().split("\\n(?=\\d+\\t)"));
		this.ana.fill("Subject", "Deuxième réunion");
		for (int i = 0; i < paragraphs.size(); i++) {
			this.ana.press("Add a paragraph");
			Locator card = this.ana.part(".card-text").nth(i);
			assertThat(card).isFocused();
			card.fill(paragraphs.get(i).strip());
		}
		String last = "la date limite de soumission des contributions est fixée au 30 avril 2026.";
		assertThat(this.ana.part("#preview")).containsText(last, PATIENTLY);
		assertThat(this.ana.part("#save-state")).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));
		this.ana.accessible().picture("cards");

		this.ana.open(this.ana.address());
		assertThat(this.ana.part(".card-text")).hasCount(9);
		assertThat(this.ana.part("#preview .para")).hasCount(9);
		assertThat(this.ana.part("#preview .para").nth(6).locator("li")).hasCount(3);
		this.ana.isKept("Subject", "Deuxième réunion");

		this.ana.press("Move paragraph 9 up");
		assertThat(this.ana.part("#preview .para").nth(7)).containsText(last, PATIENTLY);

		twoPeopleAtOnce();
		aTextPastedIntoOneCardBecomesSeveral();
		theTranslationBesideTheOriginal();
	}

	private void twoPeopleAtOnce() {
		this.bo = Visitor.sharing(this.ana, "editor-bo");
		this.bo.open(this.ana.address());
		this.ana.fill("Subject", "Objet d’Ana");
		assertThat(this.ana.part("#preview")).containsText("Objet d’Ana", PATIENTLY);
		this.bo.fill("Place and date below the subject", "(Genève)");
		assertThat(this.bo.part("#preview")).containsText("Objet d’Ana", PATIENTLY);
		assertThat(this.bo.part("#save-state")).containsText("has meanwhile changed one part");

		this.bo.fill("Subject", "Objet de Bo");
		assertThat(this.bo.part(".versions")).containsText("Objet d’Ana", PATIENTLY);
		this.bo.isKept("Subject", "Objet de Bo").accessible().picture("conflict");
		this.bo.press("Keep mine");
		assertThat(this.bo.part("#preview")).containsText("Objet de Bo", PATIENTLY);
		assertThat(this.bo.part(".versions")).hasCount(0);
		this.ana.open(this.ana.address()).isKept("Subject", "Objet de Bo");
	}

	private void aTextPastedIntoOneCardBecomesSeveral() {
		this.ana.press("Add a paragraph");
		assertThat(this.ana.part(".card-text")).hasCount(10);
		this.ana.part(".card-text").last().fill("Dixième\n\nOnzième\n\nDouzième");
		this.ana.part("#detail").focus();
		assertThat(this.ana.part(".card-text")).hasCount(12,
				new LocatorAssertions.HasCountOptions().setTimeout(15_000));
		assertThat(this.ana.part("#preview")).containsText("Douzième");
		this.ana.press("Draft agenda");
		assertThat(this.ana.part("#annexes textarea")).hasValue(Pattern.compile("Ouverture de la réunion"));
	}

	private void theTranslationBesideTheOriginal() {
		this.ana.part(".states a").filter(new Locator.FilterOptions().setHasText("العربية")).click();
		this.ana.part("[id='text-subject']").fill("الموضوع");
		assertThat(this.ana.part("#preview article")).hasAttribute("dir", "rtl");
		assertThat(this.ana.part("#preview")).containsText("الموضوع", PATIENTLY);
		assertThat(this.ana.part("[id='state-subject']")).hasText("ready");
		this.ana.accessible().picture("translation");
	}

	@AfterEach
	void everybodyLeaves() {
		this.ana.leave();
	}

}
