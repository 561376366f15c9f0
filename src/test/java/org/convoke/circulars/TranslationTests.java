package org.convoke.circulars;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import jakarta.persistence.EntityManagerFactory;
import org.convoke.directory.MailingCategory;
import org.convoke.testing.ConvokeTest;
import org.convoke.web.ConflictException;
import org.convoke.web.Language;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A letter is translated part by part, before its publication and after it. */
@ConvokeTest
@Import({ TestLetters.class, TranslationTests.Listener.class })
class TranslationTests {

	@TestComponent
	static class Listener {

		private final List<LanguageReleased> released = new ArrayList<>();

		@EventListener
		void on(LanguageReleased event) {
			this.released.add(event);
		}

	}

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Circulars circulars;

	@Autowired
	Translations translations;

	@Autowired
	Publications publications;

	@Autowired
	ScheduledPublications scheduled;

	@Autowired
	EntityManagerFactory entities;

	@Autowired
	Letters letters;

	@Autowired
	Listener listener;

	@Autowired
	JdbcClient jdbc;

	private String key;

	@BeforeEach
	void aFrenchDraftOfTwoParagraphs() {
		this.key = this.circulars.draft(null, Language.FR, new CircularDraft(null, null, null, null, null,
				List.of(new CircularDraft.Line("Aux Membres du Secteur de l'UIT-T", MailingCategory.SECTOR_MEMBERS),
						new CircularDraft.Line("À tous les autres", null)),
				null, null, "Un objet", null, "Madame, Monsieur,",
				Stream.of("Premier.", "Deuxième.").map(Paragraph::of).toList(), null,
				List.of("Veuillez agréer, Madame, Monsieur, l'assurance de ma considération distinguée."), null, null,
				List.of(new Annex(null, AnnexKind.AGENDA, "Projet d'ordre du jour", "| 1 | Ouverture |"))));
	}

	@Test
	void fixedPartsComeFromTheProductAndTheIssuer() {
		TranslatedLetter english = this.translations.get(this.key, Language.EN);
		assertThat(english.parts().stream().filter((each) -> each.part().fixed() != null).map((each) -> each.text()))
			.containsExactly("Geneva", "ITU-T Sector Members", "Dear Sir/Madam,", "Yours faithfully,", "Draft agenda",
					"Director of the Telecommunication Standardization Bureau");
		assertThat(english.parts()
			.stream()
			.filter((each) -> each.state() == TranslationState.MISSING)
			.map((each) -> each.part().kind()))
			.containsExactly("addressee", "subject", "paragraph", "paragraph", "annexText");
		assertThat(english.state()).isEqualTo(TranslationState.MISSING);
	}

	@Test
	void aChangeOfTheOriginalMakesOnlyThatPartStale() {
		translate(this.key, Language.EN);
		assertThat(states().get(Language.EN)).isEqualTo(TranslationState.READY);
		change(1, "Deuxième, tout autre.");
		TranslatedLetter stale = this.translations.get(this.key, Language.EN);
		assertThat(stale.state()).isEqualTo(TranslationState.STALE);
		assertThat(stale.parts().stream().filter((each) -> each.state() == TranslationState.STALE)).singleElement()
			.satisfies((each) -> {
				assertThat(each.before()).isEqualTo("Deuxième.");
				assertThat(each.text()).isEqualTo("en: Deuxième.");
				assertThat(each.changes()).anyMatch((piece) -> piece.change() == Difference.Change.INSERTED);
			});
		assertThat(this.translations.ready(circular())).isEmpty();

		String part = "p-" + circular().text().paragraphs().get(1).id();
		save(Language.EN, part, "en: Deuxième.",
				stale.parts()
					.stream()
					.filter((each) -> each.part().key().equals(part))
					.findFirst()
					.orElseThrow()
					.part()
					.hash(),
				"right:" + part);
		assertThat(states().get(Language.EN)).isEqualTo(TranslationState.READY);
	}

	@Test
	void movingAParagraphLeavesItsTranslationAndOneBackMakesItReadyAgain() {
		translate(this.key, Language.ES);
		List<Paragraph> paragraphs = circular().text().paragraphs();
		this.circulars.change(this.key, null, paragraphs(List.of(paragraphs.get(1), paragraphs.get(0))));
		assertThat(states().get(Language.ES)).isEqualTo(TranslationState.READY);
		assertThat(this.translations.ready(circular()).get(Language.ES).paragraphs()).extracting(Paragraph::text)
			.containsExactly("es: Deuxième.", "es: Premier.");
		change(0, "Autre.");
		assertThat(states().get(Language.ES)).isEqualTo(TranslationState.STALE);
		change(0, "Deuxième.");
		assertThat(states().get(Language.ES)).isEqualTo(TranslationState.READY);
	}

	@Test
	void theOriginalThatChangesBetweenLeavesTheTranslationStale() {
		translate(this.key, Language.EN);
		String part = "p-" + circular().text().paragraphs().get(0).id();
		String seen = Fingerprint.of("Premier.");
		change(0, "Premier, corrigé.");
		save(Language.EN, part, "First.", seen, "");
		assertThat(states().get(Language.EN)).isEqualTo(TranslationState.STALE);
	}

	@Test
	void twoTranslatorsDoNotOverwriteEachOther() {
		save(Language.RU, "subject", "Тема", Fingerprint.of("Un objet"), "");
		Merge merge = this.translations.save(this.key, Language.RU, List
			.of(new TranslationForm.PartForm("subject", "Другая", Fingerprint.of("Un objet"), Fingerprint.of(""))),
				Then.of(""));
		assertThat(merge.conflicts()).containsEntry("subject", new Merge.Conflict("Другая", "Тема"));
		assertThat(part(Language.RU, "subject").text()).isEqualTo("Тема");
	}

	@Test
	void whatIsReadyIsPublishedAndFurtherLanguagesAreReleasedLater() {
		translate(this.key, Language.EN);
		save(Language.AR, "subject", "الموضوع", Fingerprint.of("Un objet"), "");
		String published = this.publications.publish(this.key, LocalDate.parse("2026-03-26"));
		Circular circular = this.letters.any(published).circular();
		assertThat(circular.getLanguages()).containsExactly(Language.EN, Language.FR);
		assertThat(circular.text(Language.EN).paragraphs()).extracting(Paragraph::id)
			.isEqualTo(circular.text().paragraphs().stream().map(Paragraph::id).toList());
		assertThat(circular.text(Language.EN).head()).containsEntry("addressee-1", "en: À tous les autres");

		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> this.translations.release(published, Language.AR))
			.returns("not-ready", ConflictException::type);
		translate(published, Language.AR);
		this.translations.release(published, Language.AR);
		assertThat(this.letters.any(published).circular().getLanguages()).contains(Language.AR);
		assertThat(this.listener.released).contains(new LanguageReleased(circular.getId(), Language.AR));
		assertThat(this.mvc.get().uri("/circulars/{key}?lang=ar", published)).hasStatusOk()
			.bodyText()
			.contains("<article class=\"letter\" lang=\"ar\" dir=\"rtl\"", "ar: Premier.");

		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> translate(published, Language.AR));
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> this.translations.release(published, Language.AR));
		assertThatThrownBy(() -> this.jdbc
			.sql("update circular_version set subject = 'x' where circular_id = ? and language = 'ar'")
			.param(circular.getId())
			.update()).isInstanceOfAny(DataIntegrityViolationException.class, UncategorizedSQLException.class)
			.hasMessageContaining("sealed");
		assertThat(this.jdbc.sql("select count(*) from audit_entry where act = 'translation.released' and subject = ?")
			.param("circular:" + published + "/ar")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void thePageShowsBothLanguagesAndSavesItself() throws UnsupportedEncodingException {
		translate(this.key, Language.AR);
		change(1, "Deuxième, changé.");
		String page = "/secretariat/circulars/" + this.key + "/translations/ar";
		assertThat(desk(this.mvc.get().uri(page))).hasStatusOk()
			.bodyText()
			.contains("Still right", "<ins>", "dir=\"rtl\"", "10 of 11 parts", "data-state=\"STALE\"");
		MvcTestResult saved = desk(this.mvc.post()
			.uri(page)
			.header("HX-Request", "true")
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.param("parts[0].key", "subject")
			.param("parts[0].text", "<script>alert(1)</script> موضوع")
			.param("parts[0].source", Fingerprint.of("Un objet"))
			.param("parts[0].base", Fingerprint.of("ar: Un objet")));
		assertThat(saved).hasStatusOk()
			.bodyText()
			.contains("Saved ", "hx-swap-oob")
			.doesNotContain("<script>", "<html");
		assertThat(part(Language.AR, "subject").text()).contains("موضوع");
		assertThat(desk(this.mvc.get().uri("/secretariat/circulars"))).bodyText()
			.contains("/secretariat/circulars/" + this.key + "/translations/ar");
		assertThat(desk(this.mvc.get().uri("/secretariat/circulars/" + this.key + "/translations/fr"))).hasStatus(404);
		assertThat(desk(this.mvc.get().uri("/secretariat/circulars/" + this.key + "/translations/tlh"))).hasStatus(404);
	}

	@Test
	void translationsAreWrittenOverTheApi() throws UnsupportedEncodingException {
		String address = "/api/v1/circulars/" + this.key + "/translations";
		assertThat(this.mvc.get().uri(address)).hasStatus(401);
		assertThat(desk(this.mvc.get().uri(address))).hasStatusOk()
			.bodyJson()
			.extractingPath("$.items.length()")
			.isEqualTo(5);
		MvcTestResult read = desk(this.mvc.get().uri(address + "/en"));
		String paragraph = JsonPath.read(read.getResponse().getContentAsString(), "$.parts[5].key");
		assertThat(desk(this.mvc.put()
			.uri(address + "/en")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"parts\": {\"%s\": \"First.\", \"subject\": \"A subject\"}}".formatted(paragraph))))
			.hasStatusOk()
			.bodyJson()
			.extractingPath("$.parts[?(@.key == 'subject')].state")
			.asArray()
			.containsExactly("READY");
		assertThat(desk(this.mvc.put()
			.uri(address + "/en")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"parts\": {\"salutation\": \"Hello\"}}"))).hasStatus(422);
		assertThat(desk(this.mvc.post().uri(address + "/en/release"))).hasStatus(409)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/problems/not-published");
		translate(this.key, Language.EN);
		String published = this.publications.publish(this.key, LocalDate.parse("2026-03-26"));
		translate(published, Language.ZH);
		assertThat(desk(this.mvc.post().uri("/api/v1/circulars/" + published + "/translations/zh/release")))
			.hasStatus(201)
			.bodyJson()
			.extractingPath("$.released")
			.isEqualTo(true);
	}

	@Test
	void aPlannedLetterIsTranslatedNoFurtherUntilItIsPublished() {
		save(Language.EN, "subject", "A subject", Fingerprint.of("Un objet"), "");
		this.scheduled.schedule(this.key, Instant.parse("2099-01-01T00:00:00Z"),
				PublicationOrder.on(LocalDate.parse("2026-03-26")), false);
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> save(Language.EN, "subject", "Another", Fingerprint.of("Un objet"), ""))
			.returns("publication-scheduled", ConflictException::type);
		assertThat(part(Language.EN, "subject").text()).isEqualTo("A subject");
		assertThat(desk(this.mvc.get().uri("/secretariat/circulars/" + this.key + "/translations/en"))).hasStatusOk()
			.bodyText()
			.contains("A subject", "The publication of this draft is planned")
			.doesNotContain("<textarea");
		this.scheduled.unschedule(this.key);
		save(Language.EN, "subject", "Another", Fingerprint.of("Un objet"), "");
		assertThat(part(Language.EN, "subject").text()).isEqualTo("Another");
	}

	@Test
	void aPageThatTheReleaseHasOvertakenIsLedToWhatIsReleased() {
		translate(this.key, Language.EN);
		String page = "/secretariat/circulars/" + this.key + "/translations/en";
		String published = this.publications.publish(this.key, LocalDate.parse("2026-03-26"));
		MockMvcRequestBuilder late = this.mvc.post()
			.uri(page)
			.header("HX-Request", "true")
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.param("parts[0].key", "subject")
			.param("parts[0].text", "Too late");
		assertThat(desk(late)).hasStatusOk().headers().hasValue("HX-Redirect", page);
		assertThat(desk(this.mvc.get().uri(page))).hasStatusOk().bodyText().contains("its text is sealed");
		assertThat(this.letters.any(published).circular().text(Language.EN).subject()).isEqualTo("en: Un objet");
	}

	@Test
	void theApiOverwritesNothingThatItsCallerHasNotRead() throws UnsupportedEncodingException {
		String address = "/api/v1/circulars/" + this.key + "/translations/en";
		int unbegun = version(desk(this.mvc.get().uri(address)));
		assertThat(put(address, "First", unbegun)).hasStatusOk();
		assertThat(put(address, "Of who saw none", unbegun)).hasStatus(409)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/problems/conflict");
		int read = version(desk(this.mvc.get().uri(address)));
		save(Language.EN, "subject", "Somebody else's", Fingerprint.of("Un objet"), "");
		assertThat(put(address, "Mine", read)).hasStatus(409);
		assertThat(part(Language.EN, "subject").text()).isEqualTo("Somebody else's");
		MvcTestResult written = put(address, "Mine", version(desk(this.mvc.get().uri(address))));
		assertThat(written).hasStatusOk();
		assertThat(put(address, "Mine again", version(written))).hasStatusOk();
		assertThat(part(Language.EN, "subject").text()).isEqualTo("Mine again");
	}

	@Test
	void aListOfLettersAsksTheDatabaseOnceForAllOfThem() {
		List<String> keys = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			aFrenchDraftOfTwoParagraphs();
			save(Language.EN, "subject", "A subject", Fingerprint.of("Un objet"), "");
			keys.add(this.key);
		}
		translate(this.key, Language.ES);
		Statistics statistics = this.entities.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		try {
			statistics.clear();
			Map<String, Map<Language, TranslationState>> states = this.translations.states(keys);
			assertThat(statistics.getPrepareStatementCount()).isLessThan(keys.size());
			assertThat(states).containsOnlyKeys(keys).containsEntry(this.key, states());
			assertThat(states.get(this.key)).containsEntry(Language.EN, TranslationState.MISSING)
				.containsEntry(Language.ES, TranslationState.READY);
		}
		finally {
			statistics.setStatisticsEnabled(false);
		}
	}

	private MvcTestResult put(String address, String subject, int version) {
		return desk(this.mvc.put()
			.uri(address)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"parts\": {\"subject\": \"%s\"}, \"version\": %d}".formatted(subject, version)));
	}

	private static int version(MvcTestResult answer) throws UnsupportedEncodingException {
		return JsonPath.read(answer.getResponse().getContentAsString(), "$.version");
	}

	private void translate(String key, Language language) {
		List<TranslationForm.PartForm> parts = this.translations.get(key, language)
			.parts()
			.stream()
			.filter((each) -> each.part().fixed() == null)
			.map((each) -> new TranslationForm.PartForm(each.part().key(),
					language.code() + ": " + each.part().original(), each.part().hash(), Fingerprint.of(each.text())))
			.toList();
		assertThat(this.translations.save(key, language, parts, Then.of("")).conflicts()).isEmpty();
	}

	private void save(Language language, String part, String text, String source, String then) {
		this.translations.save(this.key, language,
				List.of(new TranslationForm.PartForm(part, text, source, Fingerprint.of(part(language, part).text()))),
				Then.of(then));
	}

	private TranslatedLetter.Part part(Language language, String part) {
		return this.translations.get(this.key, language)
			.parts()
			.stream()
			.filter((each) -> each.part().key().equals(part))
			.findFirst()
			.orElseThrow();
	}

	private void change(int index, String text) {
		List<Paragraph> paragraphs = new ArrayList<>(circular().text().paragraphs());
		paragraphs.set(index, Paragraph.of(text).named(paragraphs.get(index).id()));
		this.circulars.change(this.key, null, paragraphs(paragraphs));
	}

	private static CircularDraft paragraphs(List<Paragraph> paragraphs) {
		return new CircularDraft(null, null, null, null, null, null, null, null, null, null, null, paragraphs, null,
				null, null, null, null);
	}

	private Circular circular() {
		return this.letters.any(this.key).circular();
	}

	private Map<Language, TranslationState> states() {
		return this.translations.states(circular());
	}

	private MvcTestResult desk(MockMvcRequestBuilder request) {
		return request.header("Accept-Language", "en")
			.with(SecurityMockMvcRequestPostProcessors.user("desk@example.org").roles("SECRETARIAT"))
			.exchange();
	}

}
