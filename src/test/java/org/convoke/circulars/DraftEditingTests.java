package org.convoke.circulars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.convoke.directory.MailingCategory;
import org.convoke.testing.ConvokeTest;
import org.convoke.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/** A draft is written by several people, part by part, and nothing is lost. */
@ConvokeTest
@Import(TestLetters.class)
class DraftEditingTests {

	private static final String ANA = "ana@example.org";

	private static final String BO = "bo@example.org";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestLetters seeds;

	@Autowired
	Circulars circulars;

	@Autowired
	Letters letters;

	@Autowired
	Publications publications;

	@Autowired
	ScheduledPublications scheduled;

	@Autowired
	MessageSource messages;

	@Autowired
	JdbcClient jdbc;

	private String key;

	@BeforeEach
	void aDraftOfThreeParagraphs() {
		this.key = this.circulars.draft(null, Language.EN,
				new CircularDraft(null, null, null, null, null,
						List.of(new CircularDraft.Line("Members", MailingCategory.SECTOR_MEMBERS)), null, null,
						"A subject", null, null, Stream.of("One", "Two", "Three").map(Paragraph::of).toList(), null,
						null, null, null, null));
	}

	@Test
	void theEditorShowsEveryPartInTheLanguageOfTheLetter() {
		String french = this.circulars.draft(this.seeds.secondJcaMv(), Language.FR, CircularDraft.UNCHANGED);
		assertThat(get("/secretariat/circulars/" + french + "/edit?lang=en")).hasStatusOk()
			.bodyText()
			.contains("Administrations des États Membres", "hx-post=\"/secretariat/circulars/" + french + "/edit\"",
					"<article class=\"letter\" lang=\"fr\"", "Paragraph 9", "lang=\"fr\" dir=\"ltr\"");
	}

	@Test
	void theFormSavesItselfAndIsToldSo() {
		MultiValueMap<String, String> form = form();
		form.set("subject", "Another subject");
		MvcTestResult saved = autosave(ANA, form);
		assertThat(saved).hasStatusOk()
			.bodyText()
			.contains("Saved ", "hx-swap-oob", "Another subject")
			.doesNotContain("<form", "<html");
		assertThat(text().subject()).isEqualTo("Another subject");
		assertThat(base(saved, "subject")).isEqualTo(Fingerprint.of("Another subject"));
	}

	@Test
	void differentPartsOfTwoPeopleAreBothKept() {
		MultiValueMap<String, String> ana = form();
		MultiValueMap<String, String> bo = form();
		ana.set("subject", "Ana's subject");
		ana.set("cards[0].text", "One, by Ana");
		bo.set("cards[1].text", "Two, by Bo");
		assertThat(autosave(ANA, ana)).hasStatusOk();
		MvcTestResult saved = autosave(BO, bo);
		assertThat(saved).hasStatusOk()
			.bodyText()
			.contains("ana@example.org has meanwhile changed 2 parts", "Subject, Paragraph 1");
		assertThat(base(saved, "subject")).isEqualTo(Fingerprint.of("A subject"));
		assertThat(text().subject()).isEqualTo("Ana's subject");
		assertThat(paragraphs()).containsExactly("One, by Ana", "Two, by Bo", "Three");

		// What Bo's page still shows of Ana's parts does not overwrite them later on.
		bo.set("cards[1].text", "Two, by Bo again");
		bo.set("base[p-" + id(1) + "]", Fingerprint.of("Two, by Bo"));
		assertThat(autosave(BO, bo)).hasStatusOk();
		assertThat(paragraphs()).containsExactly("One, by Ana", "Two, by Bo again", "Three");
	}

	@Test
	void theSamePartOfTwoPeopleIsShownInBothVersions() {
		MultiValueMap<String, String> ana = form();
		MultiValueMap<String, String> bo = form();
		ana.set("cards[1].text", "Two, by Ana");
		bo.set("cards[1].text", "Two, by Bo");
		bo.set("detail", "(Online)");
		autosave(ANA, ana);
		MvcTestResult answer = autosave(BO, bo);
		assertThat(answer).hasStatusOk()
			.bodyText()
			.contains("Somebody else has changed this, too", "Two, by Ana", "<ins>",
					"One part was changed by somebody");
		assertThat(paragraphs()).containsExactly("One", "Two, by Ana", "Three");
		assertThat(text().detail()).isEqualTo("(Online)");

		// Without scripts the page keeps both, too.
		bo.set("then", "save");
		assertThat(post(BO, bo)).hasStatus(409).bodyText().contains("Two, by Bo</textarea>", "Two, by Ana");
		assertThat(paragraphs().get(1)).isEqualTo("Two, by Ana");

		bo.set("then", "mine:p-" + id(1) + ":" + Fingerprint.of("Two, by Ana"));
		assertThat(post(BO, bo)).hasStatus3xxRedirection();
		assertThat(paragraphs().get(1)).isEqualTo("Two, by Bo");
	}

	@Test
	void theOtherVersionIsTakenAndAThirdOneIsNotOverwritten() {
		MultiValueMap<String, String> bo = form();
		MultiValueMap<String, String> ana = form();
		ana.set("subject", "Ana's");
		bo.set("subject", "Bo's");
		autosave(ANA, ana);
		autosave(BO, bo);
		ana.set("base[subject]", Fingerprint.of("Ana's"));
		ana.set("subject", "Ana's third");
		autosave(ANA, ana);

		bo.set("then", "mine:subject:" + Fingerprint.of("Ana's"));
		assertThat(post(BO, bo)).hasStatus(409);
		assertThat(text().subject()).isEqualTo("Ana's third");
		bo.set("then", "theirs:subject");
		assertThat(post(BO, bo)).hasStatus3xxRedirection();
		assertThat(text().subject()).isEqualTo("Ana's third");
	}

	@Test
	void paragraphsMoveAndAreAddedAndTakenAway() {
		press("up:" + id(2));
		assertThat(paragraphs()).containsExactly("One", "Three", "Two");
		press("down:" + id(0));
		assertThat(paragraphs()).containsExactly("Three", "One", "Two");
		press("add:" + id(0));
		assertThat(paragraphs()).containsExactly("Three", "", "One", "Two");
		String added = id(1);
		MultiValueMap<String, String> form = form();
		form.set("cards[1].text", "New");
		form.set("then", "delete:" + id(3));
		post(ANA, form);
		assertThat(paragraphs()).containsExactly("Three", "New", "One");
		assertThat(id(1)).isEqualTo(added);
		press("delete:nothere");
		press("up:" + id(0));
		assertThat(paragraphs()).containsExactly("Three", "New", "One");
	}

	@Test
	void aParagraphThatSomebodyHasJustChangedIsNotTakenAwayUnseen() {
		MultiValueMap<String, String> bo = form();
		MultiValueMap<String, String> ana = form();
		ana.set("cards[1].text", "Two, by Ana");
		autosave(ANA, ana);
		bo.set("then", "delete:" + id(1));
		post(BO, bo);
		assertThat(paragraphs()).containsExactly("One", "Two, by Ana", "Three");
		press("delete:" + id(1));
		assertThat(paragraphs()).containsExactly("One", "Three");
	}

	@Test
	void whatSomebodyWritesAtComesBackWhenAnotherOneHasTakenItAway() {
		MultiValueMap<String, String> ana = form();
		ana.set("cards[1].text", "Two, still needed");
		String two = id(1);
		press("delete:" + two);
		autosave(ANA, ana);
		assertThat(paragraphs()).containsExactly("One", "Two, still needed", "Three");
		assertThat(id(1)).isEqualTo(two);
	}

	@Test
	void whatSomebodyHasTakenAwayStaysAwayForWhoTakesTheOtherVersion() {
		press("annex:OTHER");
		String annex = text().annexes().get(0).id();
		String two = id(1);
		MultiValueMap<String, String> ana = form();
		MultiValueMap<String, String> bo = form();
		ana.set("annexes[0].text", "By Ana");
		ana.set("cards[1].text", "Two, by Ana");
		bo.set("annexes[0].text", "By Bo");
		bo.set("cards[1].text", "Two, by Bo");
		autosave(ANA, ana);
		assertThat(autosave(BO, bo)).bodyText().contains("Somebody else has changed this, too");
		press("annex-delete:" + annex);
		press("delete:" + two);

		// Each is chosen on a page that shows the other one as it was opened.
		MultiValueMap<String, String> paragraph = form();
		paragraph.set("cards[2].id", two);
		paragraph.set("cards[2].text", "Two, by Bo");
		paragraph.set("base[p-" + two + "]", Fingerprint.of("Two"));
		paragraph.set("then", "theirs:p-" + two);
		assertThat(post(BO, paragraph)).hasStatus3xxRedirection();
		assertThat(paragraphs()).containsExactly("One", "Three");

		MultiValueMap<String, String> whole = form();
		whole.set("annexes[0].id", annex);
		whole.set("annexes[0].kind", "OTHER");
		whole.set("annexes[0].title", "");
		whole.set("annexes[0].text", "By Bo");
		whole.set("base[a-" + annex + "]", Fingerprint.of("\n"));
		whole.set("then", "theirs:a-" + annex);
		assertThat(post(BO, whole)).hasStatus3xxRedirection();
		assertThat(text().annexes()).isEmpty();
	}

	@Test
	void aPlannedLetterIsNotDeleted() {
		this.scheduled.schedule(this.key, Instant.parse("2099-01-01T00:00:00Z"),
				PublicationOrder.on(LocalDate.parse("2026-03-26")), false);
		assertThat(get("/secretariat/circulars/" + this.key + "/deletion")).hasStatus(409);
		assertThat(delete()).hasStatus(409);
		assertThat(paragraphs()).hasSize(3);
		this.scheduled.unschedule(this.key);
		assertThat(delete()).hasStatus3xxRedirection();
	}

	@Test
	void theMomentOfSavingIsOnTheReadersClock() {
		ZoneId zone = ZoneId.of("Pacific/Kiritimati");
		String before = time(zone);
		MvcTestResult saved = this.mvc.post()
			.uri("/secretariat/circulars/{key}/edit", this.key)
			.header("Accept-Language", "en")
			.header("HX-Request", "true")
			.cookie(new Cookie("zone", "Pacific%2FKiritimati"))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.with(SecurityMockMvcRequestPostProcessors.user(ANA).roles("SECRETARIAT"))
			.params(form())
			.exchange();
		assertThat(saved).bodyText().containsAnyOf("Saved " + before, "Saved " + time(zone));
		assertThat(autosave(ANA, form())).bodyText().containsPattern("Saved \\d\\d:\\d\\d UTC");
	}

	private static String time(ZoneId zone) {
		return LocalTime.now(zone).format(DateTimeFormatter.ofPattern("HH:mm"));
	}

	@Test
	void severalParagraphsInOneCardBecomeSeveralWhenSaved() {
		String first = id(0);
		MultiValueMap<String, String> form = form();
		form.set("cards[0].text", "One\n• a\n• b\n\nOne and a half\n\n2.5\tNot quite");
		autosave(ANA, form);
		assertThat(text().paragraphs()).hasSize(3);
		form = form();
		form.set("then", "split");
		post(ANA, form);
		assertThat(paragraphs()).containsExactly("One", "One and a half", "2.5\tNot quite", "Two", "Three");
		assertThat(text().paragraphs().get(0).bullets()).containsExactly("a", "b");
		assertThat(id(0)).isEqualTo(first);
	}

	@Test
	void whatIsLeftUntidyIsTidyInTheLetter() {
		press("add:");
		MultiValueMap<String, String> form = form();
		form.set("cards[0].text", "One\n\nAnd a half");
		autosave(ANA, form);
		String published = this.publications.publish(this.key, java.time.LocalDate.parse("2026-03-26"));
		assertThat(this.letters.any(published).circular().text().paragraphs().stream().map(Paragraph::text))
			.containsExactly("One", "And a half", "Two", "Three");
	}

	@Test
	void aPastedTextReplacesTheParagraphsAndKeepsTheirNames() {
		String two = id(1);
		MultiValueMap<String, String> form = form();
		form.set("paragraphs", "1\tEins\n\n2\tTwo\n3\tDrei\n\n4\tVier");
		autosave(ANA, form);
		assertThat(paragraphs()).containsExactly("One", "Two", "Three");
		form.set("then", "paste");
		post(ANA, form);
		assertThat(paragraphs()).containsExactly("Eins", "Two", "Drei", "Vier");
		assertThat(id(1)).isEqualTo(two);
	}

	@ParameterizedTest
	@EnumSource(AnnexKind.class)
	void annexesBeginWithWhatTheMeetingTells(AnnexKind kind) {
		this.key = this.circulars.draft(this.seeds.secondJcaMv(), Language.FR, CircularDraft.UNCHANGED);
		press("annex:" + kind);
		Annex annex = text().annexes().get(0);
		assertThat(annex.kind()).isEqualTo(kind);
		switch (kind) {
			case PRACTICAL_INFORMATION ->
				assertThat(annex.text()).contains("# Lieu", "Genève, Suisse", "30 avril 2026");
			case AGENDA -> assertThat(annex.text()).contains("| 1 | Ouverture de la réunion |", "\n|---|---|\n");
			case TIMETABLE ->
				assertThat(annex.text()).contains("mercredi 13 mai 2026", "8\u00A0h\u00A030–10\u00A0h\u00A030");
			case FORM -> assertThat(annex.text()).contains(": ____");
			case OTHER -> assertThat(annex.text()).isEmpty();
		}
		MultiValueMap<String, String> form = form();
		form.set("annexes[0].text", "# Heading\n\nText");
		autosave(ANA, form);
		press("annex:OTHER");
		press("annex-up:" + text().annexes().get(1).id());
		assertThat(text().annexes().get(1).text()).isEqualTo("# Heading\n\nText");
		press("annex-delete:" + text().annexes().get(0).id());
		assertThat(text().annexes()).hasSize(1);
	}

	@Test
	void whatIsWrongIsSaidAtItsFieldAndTheRestIsSaved() {
		MultiValueMap<String, String> form = form();
		form.set("contactEmail", "nobody");
		form.set("date", "31 mars");
		form.set("subject", "Saved all the same");
		assertThat(autosave(ANA, form)).hasStatusOk().bodyText().contains("Enter a date as in");
		assertThat(text().subject()).isEqualTo("Saved all the same");
		form.set("then", "save");
		assertThat(post(ANA, form)).hasStatusOk().bodyText().contains("error-summary", "31 mars", "nobody");
		assertThat(this.letters.any(this.key).circular().getContact().email()).isNull();
	}

	@Test
	void hostileTextIsKeptAndShownHarmlessly() {
		MultiValueMap<String, String> form = form();
		String hostile = "<script>alert(1)</script> [x](javascript:alert(1)) [broken](htp:/ \u202Eabc\u0007 مرحبا 🙂 &amp; ";
		form.set("cards[0].text", hostile);
		form.set("subject", "<img src=x onerror=alert(1)>");
		assertThat(autosave(ANA, form)).hasStatusOk()
			.bodyText()
			.contains("&#x1f642;", "مرحبا", "&lt;script&gt;")
			.doesNotContain("<script>", "href=\"javascript", "<img src=x", "\u0007");
		assertThat(text().paragraphs().get(0).text()).contains("<script>alert(1)</script>", "🙂", "\u202Eabc");
		assertThat(get("/secretariat/circulars/" + this.key + "/edit")).bodyText()
			.contains("&lt;script&gt;alert(1)")
			.doesNotContain("<script>alert", "<img src=x");
	}

	@Test
	void aVeryLongParagraphIsKeptAndATooLongOneIsRefusedWithWhatWasTyped() {
		MultiValueMap<String, String> form = form();
		form.set("cards[0].text", "word ".repeat(20_000).strip());
		assertThat(autosave(ANA, form)).hasStatusOk().bodyText().contains("Saved ");
		assertThat(text().paragraphs().get(0).text()).hasSize(99_999);
		form = form();
		form.set("cards[0].text", "x".repeat(300_000));
		assertThat(autosave(ANA, form)).hasStatusOk().bodyText().contains("Not saved", "at most 250,000");
		form.set("then", "save");
		assertThat(post(ANA, form)).hasStatus(422).bodyText().contains("x".repeat(300_000), "error-summary");
		assertThat(text().paragraphs().get(0).text()).hasSize(99_999);
	}

	@Test
	void aDraftIsDeletedWithANoteInTheLog() {
		assertThat(get("/secretariat/circulars/" + this.key + "/deletion")).hasStatusOk()
			.bodyText()
			.contains("A subject");
		assertThat(delete()).hasStatus3xxRedirection();
		assertThat(get("/secretariat/circulars/" + this.key + "/edit")).hasStatus(404);
		assertThat(this.jdbc.sql("select actor from audit_entry where act = 'circular.deleted' and subject = ?")
			.param("circular:" + this.key)
			.query(String.class)
			.single()).isEqualTo(ANA);
	}

	@Test
	void aPublishedLetterIsNotChangedByAStalePage() {
		MultiValueMap<String, String> form = form();
		String published = this.publications.publish(this.key, java.time.LocalDate.parse("2026-03-26"));
		form.set("subject", "Too late");
		assertThat(autosave(ANA, form)).hasStatusOk().headers().containsHeader("HX-Redirect");
		assertThat(this.letters.any(published).circular().text().subject()).isEqualTo("A subject");
	}

	@Test
	void manySavesOfOnePersonAreOneNoteInTheLog() {
		for (int i = 0; i < 3; i++) {
			MultiValueMap<String, String> form = form();
			form.set("subject", "Subject " + i);
			autosave(ANA, form);
		}
		autosave(BO, form());
		assertThat(this.jdbc.sql("select actor from audit_entry where act = 'circular.changed' and subject = ?")
			.param("circular:" + this.key)
			.query(String.class)
			.list()).containsExactly(ANA);
	}

	private MultiValueMap<String, String> form() {
		return TestForms.of(this.letters.any(this.key).circular(), this.messages);
	}

	private LetterText text() {
		return this.letters.any(this.key).circular().text();
	}

	private List<String> paragraphs() {
		return text().paragraphs().stream().map(Paragraph::text).toList();
	}

	private String id(int index) {
		return text().paragraphs().get(index).id();
	}

	private void press(String then) {
		MultiValueMap<String, String> form = form();
		form.set("then", then);
		assertThat(post(ANA, form)).hasStatus3xxRedirection();
	}

	private MvcTestResult autosave(String who, MultiValueMap<String, String> form) {
		return send(who, form, true);
	}

	private MvcTestResult post(String who, MultiValueMap<String, String> form) {
		return send(who, form, false);
	}

	private MvcTestResult send(String who, MultiValueMap<String, String> form, boolean htmx) {
		var request = this.mvc.post()
			.uri("/secretariat/circulars/{key}/edit", this.key)
			.header("Accept-Language", "en")
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.with(SecurityMockMvcRequestPostProcessors.user(who).roles("SECRETARIAT"))
			.params(form);
		return (htmx ? request.header("HX-Request", "true") : request).exchange();
	}

	private MvcTestResult delete() {
		return this.mvc.post()
			.uri("/secretariat/circulars/{key}/deletion", this.key)
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.with(SecurityMockMvcRequestPostProcessors.user(ANA).roles("SECRETARIAT"))
			.exchange();
	}

	private MvcTestResult get(String address) {
		return this.mvc.get()
			.uri(address)
			.with(SecurityMockMvcRequestPostProcessors.user(ANA).roles("SECRETARIAT"))
			.exchange();
	}

	private static String base(MvcTestResult answer, String part) {
		try {
			return answer.getResponse()
				.getContentAsString()
				.replaceAll("(?s).*name=\"base\\[" + part + "]\" value=\"([^\"]*)\".*", "$1");
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
