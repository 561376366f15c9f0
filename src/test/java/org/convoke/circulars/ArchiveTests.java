package org.convoke.circulars;

import java.time.LocalDate;
import java.util.List;

import org.convoke.directory.MailingCategory;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Meetings;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestClock;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Letters are found by their words in each language, and shown where the words are. */
@ConvokeTest
@Import(TestLetters.class)
@TestPropertySource(properties = "convoke.test.database=archive")
class ArchiveTests {

	@Autowired
	Archive archive;

	@Autowired
	Excerpts excerpts;

	@Autowired
	Circulars circulars;

	@Autowired
	Publications publications;

	@Autowired
	TestLetters seeds;

	@Autowired
	Meetings meetings;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource({ "ar, اجتماع, ستعقد الاجتماعات في جنيف", "en, registered, Everybody must register online",
			"es, métodos, Se describe el metodo de trabajo", "fr, echeance, Les échéances sont dans le tableau",
			"ru, участники, Каждый участник должен зарегистрироваться", "zh, 登记, 所有与会者必须登记参加会议", "zh, 会, 议会" })
	void wordsAreFoundInTheFormsOfTheirLanguageAndMarked(String code, String q, String text) {
		Language language = Language.of(code);
		String key = publish(language, "…", text + ".");

		List<CircularRow> rows = find(q).rows();

		assertThat(rows).extracting(CircularRow::key).contains(key);
		Excerpts.Excerpt excerpt = this.excerpts.of(rows, SearchTerms.of(q), Language.EN).get(key);
		assertThat(excerpt.language()).isEqualTo(language);
		assertThat(excerpt.body()).contains("<mark>", "</mark>");
	}

	@Test
	void theExcerptIsSafeAndPrefersTheLanguageOfTheReader() {
		String key = publish(Language.EN, "Okapi <script>", "An okapi & <b>others</b>.");
		addVersion(key, "fr", "Okapi", "Dans cette forêt vit un okapi solitaire.");

		Excerpts.Excerpt english = excerpt(key, "okapi", Language.EN);
		assertThat(english.subject()).isEqualTo("<mark>Okapi</mark> ‹script›");
		assertThat(english.body()).contains("<mark>okapi</mark> &amp; ‹b›");
		assertThat(excerpt(key, "okapi", Language.FR).body()).contains("un <mark>okapi</mark> solitaire");
		assertThat(excerpt(key, "others", Language.FR).language()).isEqualTo(Language.EN);
	}

	@Test
	void aLanguageThatIsAddedLaterIsFoundToo() {
		String key = publish(Language.EN, "Later", "Nothing yet.");
		assertThat(find("ornitorrincos").rows()).isEmpty();

		addVersion(key, "es", "Más tarde", "Un ornitorrinco.");

		assertThat(find("ornitorrincos").rows()).extracting(CircularRow::key).containsExactly(key);
		assertThat(find(new ArchiveSearch("later", null, null, null, null, null, null, Language.ES, false)).rows())
			.extracting(CircularRow::key)
			.containsExactly(key);
	}

	@Test
	void sentencesAreFoundAsPhrasesAndWordsByTheirBeginningWhenNothingElseIs() {
		String key = publish(Language.EN, "Axolotls of the lake", "They live in water.");

		assertThat(find("\"axolotls of the lake\"").rows()).hasSize(1);
		assertThat(find("\"lake of axolotls\"").rows()).isEmpty();
		assertThat(find("axolotl -water").rows()).isEmpty();
		assertThat(find("axol").rows()).extracting(CircularRow::key).containsExactly(key);
	}

	@Test
	void whatStandsInSubParagraphsBulletsAndAnnexesIsFoundButNotTheNamesOfParts() {
		CircularDraft draft = draft("Parts",
				List.of(new Paragraph(null, "Text", List.of("a pangolin"),
						List.of(new Paragraph.Part("a narwhal", List.of("a wombat"))))),
				List.of(new Annex(null, AnnexKind.AGENDA, "A numbat", "A quoll")));
		String key = this.publications.publish(this.circulars.draft(null, Language.EN, draft), null);

		for (String q : List.of("pangolin", "narwhal", "wombat", "numbat", "quoll")) {
			assertThat(find(q).rows()).extracting(CircularRow::key).as(q).containsExactly(key);
		}
		String name = this.jdbc
			.sql("select paragraphs->0->>'id' from circular_version v join circular c"
					+ " on c.id = v.circular_id where c.key = ?")
			.param(key)
			.query(String.class)
			.single();
		assertThat(find(name).rows()).isEmpty();
	}

	@Test
	void theLetterWhoseNumberIsAskedForComesFirst() {
		String key = publish(Language.EN, "Asked for by its number", "An ibex.");
		int number = Integer.parseInt(key.replaceAll(".*-0*", ""));
		publish(Language.EN, "A newer one that speaks of " + number, "See " + number + ".");

		assertThat(find("TSB " + number).rows().get(0).key()).isEqualTo(key);
		assertThat(find(key).rows().get(0).key()).isEqualTo(key);
	}

	@Test
	void openMeansThatADeadlineOfTheMeetingIsStillToCome() {
		String slug = this.seeds.secondJcaMv();
		String key = this.publications.publish(this.circulars.draft(slug, Language.FR, CircularDraft.UNCHANGED),
				LocalDate.parse("2026-03-26"));
		ArchiveSearch open = new ArchiveSearch("", null, null, null, "tsb", "T25", slug, null, true);

		this.clock.setTo("2026-05-04T23:59:00+02:00");
		assertThat(find(open).rows()).extracting(CircularRow::key).containsExactly(key);
		this.clock.setTo("2026-05-05T00:00:01+02:00");
		assertThat(find(open).rows()).isEmpty();
		this.meetings.setDeadline(slug, DeadlineKind.VISA, LocalDate.parse("2026-05-09"), null, LocalizedText.NONE,
				List.of());
		assertThat(find(open).rows()).hasSize(1);
	}

	@Test
	void anEnormousLetterIsStillFound() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; text.length() < CircularDraft.MOST_TEXT - 20; i++) {
			text.append("mot").append(Integer.toString(i * 7919, 36)).append(' ');
		}
		String key = publish(Language.FR, "Enormous", text + "zyzomys");
		for (String language : List.of("es", "ru", "zh")) {
			addVersion(key, language, "Enormous", text.reverse() + " zyzomys");
		}
		assertThat(find("zyzomys").rows()).extracting(CircularRow::key).containsExactly(key);
	}

	@Test
	void theFeedIsAtomAndLinksEveryLanguage() {
		String key = publish(Language.EN, "Feed & <more>", "A paragraph.");
		addVersion(key, "fr", "Fil", "Un paragraphe.");

		assertThat(this.mvc.get().uri("/circulars/feed.atom?lang=fr")).hasStatusOk()
			.hasContentTypeCompatibleWith("application/atom+xml")
			.bodyText()
			.startsWith("<?xml")
			.contains("xml:lang=\"fr\"", "/circulars/" + key + "?lang=fr", "hreflang=\"en\"", ": Fil</title>");
		assertThat(this.mvc.get().uri("/feed.atom?q=feed&lang=en")).hasStatusOk()
			.bodyText()
			.contains("Feed &amp; &lt;more&gt;");
	}

	@Test
	void aLetterTellsSearchEnginesItsLanguagesAndASearchIsNoPageOfItsOwn() {
		String key = publish(Language.EN, "Metadata", "First words of it.");
		addVersion(key, "fr", "Métadonnées", "Premiers mots.");

		assertThat(this.mvc.get().uri("/circulars/{key}?lang=fr", key)).bodyText()
			.contains("rel=\"canonical\"", "/circulars/" + key + "?lang=fr\"", "hreflang=\"en\"",
					"property=\"og:title\"", "content=\"Premiers mots.\"")
			.doesNotContain("noindex");
		assertThat(this.mvc.get().uri("/circulars?q=metadata")).bodyText().contains("noindex");
		assertThat(this.mvc.get().uri("/circulars")).bodyText().doesNotContain("noindex");
	}

	private Archive.Found find(String q) {
		return find(ArchiveSearch.words(q));
	}

	private Archive.Found find(ArchiveSearch search) {
		return this.archive.find(search, null, 20);
	}

	private Excerpts.Excerpt excerpt(String key, String q, Language reader) {
		return this.excerpts.of(find(q).rows(), SearchTerms.of(q), reader).get(key);
	}

	private String publish(Language language, String subject, String text) {
		CircularDraft draft = draft(subject, List.of(Paragraph.of(text)), null);
		return this.publications.publish(this.circulars.draft(null, language, draft), null);
	}

	private static CircularDraft draft(String subject, List<Paragraph> paragraphs, List<Annex> annexes) {
		return new CircularDraft(null, null, null, null, null,
				List.of(new CircularDraft.Line("Members", MailingCategory.SECTOR_MEMBERS)), null, null, subject, null,
				null, paragraphs, null, null, null, null, annexes);
	}

	private void addVersion(String key, String language, String subject, String text) {
		this.jdbc.sql("""
				insert into circular_version (circular_id, language, subject, paragraphs)
				select id, ?, ?, jsonb_build_array(jsonb_build_object('text', ?::text)) from circular where key = ?""")
			.params(language, subject, text, key)
			.update();
	}

}
