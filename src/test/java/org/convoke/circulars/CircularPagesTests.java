package org.convoke.circulars;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.convoke.directory.MailingCategory;
import org.convoke.testing.ConvokeTest;
import org.convoke.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ConvokeTest
@Import(TestLetters.class)
class CircularPagesTests {

	private static final LocalDate ISSUED = LocalDate.parse("2026-03-26");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestLetters seeds;

	@Autowired
	Circulars circulars;

	@Autowired
	Publications publications;

	@Test
	void theLetterKeepsItsLanguageWhateverThePageSpeaks() {
		String key = publish(this.circulars.draft(this.seeds.secondJcaMv(), Language.FR, CircularDraft.UNCHANGED));
		MvcTestResult page = this.mvc.get().uri("/circulars/{key}", key).header("Accept-Language", "en").exchange();
		assertThat(page).hasStatusOk()
			.bodyText()
			.contains("<title>Circular TSB ", "<html lang=\"en\" dir=\"ltr\">",
					"<article class=\"letter\" lang=\"fr\" dir=\"ltr\">", "Objet:", "This letter was written in French",
					"Principales échéances:");
	}

	@Test
	void aDraftIsUnknownToThePublic() {
		String key = this.circulars.draft(null, Language.EN, text("Secret plans", "Nothing yet."));
		assertThat(this.mvc.get().uri("/circulars/{key}", key)).hasStatus(404);
		assertThat(this.mvc.get().uri("/circulars/unknown")).hasStatus(404);
		assertThat(this.mvc.get().uri("/secretariat/circulars/{key}/edit", key)).hasStatus3xxRedirection();
		String published = publish(key);
		assertThat(this.mvc.get().uri("/circulars/{key}", key)).hasStatus(404);
		assertThat(this.mvc.get().uri("/circulars/{key}", published)).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "hippocampes", "HIPPOCAMPE", "étudiés", "etudie", "zoologie marine" })
	void frenchWordsAreFoundInTheirForms(String q) {
		String key = publish(this.circulars.draft(null, Language.FR,
				text("Zoologie marine", "Les hippocampes étudiés sont rares.")));
		assertThat(this.mvc.get().uri("/circulars?q={q}", q)).hasStatusOk().bodyText().contains("/circulars/" + key);
	}

	@Test
	void chineseIsFoundByItsCharactersAndAnyLetterByItsNumber() {
		String key = publish(this.circulars.draft(null, Language.ZH, text("关于元宇宙标准化的会议", "会议将在日内瓦举行。")));
		assertThat(this.mvc.get().uri("/circulars?q={q}", "日内瓦")).bodyText().contains(key);
		String number = String.valueOf(Integer.parseInt(key.replaceAll(".*-", "")));
		assertThat(this.mvc.get().uri("/circulars?q={q}&year=2026&kind=CIRCULAR&issuer=tsb", "TSB " + number))
			.bodyText()
			.contains(key);
		assertThat(this.mvc.get().uri("/circulars?q={q}", key)).bodyText().contains(key);
		assertThat(this.mvc.get().uri("/circulars?q={q}&year=2025", "日内瓦")).bodyText().doesNotContain(key);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "_", "\\", "'", "\"", "a & | ! ( :*", "-", "<script>alert(1)</script>", "\u0000x",
			"🙂", "99999999999" })
	void anySearchIsAnswered(String q) {
		assertThat(this.mvc.get()
			.uri("/circulars")
			.param("q", q)
			.param("year", "x")
			.param("kind", "?")
			.param("after", "z")).hasStatusOk().bodyText().doesNotContain("<script>alert");
	}

	@Test
	void theArchiveGoesOnPageByPage() throws UnsupportedEncodingException {
		for (int i = 0; i < 21; i++) {
			publish(this.circulars.draft(null, Language.EN, text("Paged " + i, "quokka number " + i)));
		}
		String first = this.mvc.get().uri("/circulars?q=quokka").exchange().getResponse().getContentAsString();
		String next = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
		assertThat(this.mvc.get().uri(next)).hasStatusOk()
			.bodyText()
			.contains("Paged 0")
			.doesNotContain("Paged 1<", "Paged 20");
	}

	@Test
	void everyDraftIsReachedFromTheDesk() throws UnsupportedEncodingException {
		String oldest = this.circulars.draft(null, Language.EN, text("Begun first", "Long ago."));
		for (int i = 0; i < 50; i++) {
			this.circulars.draft(null, Language.EN, text("Begun later", "Now."));
		}
		String edit = "/secretariat/circulars/" + oldest + "/edit";
		String first = desk(this.mvc.get().uri("/secretariat/circulars")).getResponse().getContentAsString();
		assertThat(first).doesNotContain(edit);
		Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]*drafts=[^\"]*)\"").matcher(first);
		assertThat(next.find()).isTrue();
		assertThat(desk(this.mvc.get().uri(next.group(1).replace("&amp;", "&")).header("Accept-Language", "en")))
			.hasStatusOk()
			.bodyText()
			.contains(edit, "Newest letters");
	}

	@Test
	void theLastLookTellsTheNumberAndWhatSeemsWrong() {
		String key = this.circulars.draft(this.seeds.secondJcaMv(), Language.FR,
				text("Réunion", "La date limite est fixée au 31 mars 2026."));
		assertThat(desk(this.mvc.get().uri("/secretariat/circulars/{key}/publication?lang=en&date=2026-05-01", key)))
			.hasStatusOk()
			.bodyText()
			.contains("31 March 2026 as a deadline", "only 12 days", "The deadline of 30 April 2026",
					"Circulaire TSB ");
	}

	@Test
	void anUnsignedFormIsRefused() {
		assertThat(this.mvc.post()
			.uri("/secretariat/circulars/new")
			.with(SecurityMockMvcRequestPostProcessors.user("desk@example.org").roles("SECRETARIAT"))).hasStatus(403);
		assertThat(desk(this.mvc.post()
			.uri("/secretariat/circulars/new")
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.param("meeting", "no-such-meeting")
			.param("language", "FR"))).hasStatusOk().bodyText().contains("no-such-meeting");
	}

	@Test
	void theSettingsOfTheIssuerOpen() {
		assertThat(desk(this.mvc.get().uri("/secretariat/settings"))).hasStatusOk();
		assertThat(desk(this.mvc.get().uri("/secretariat/settings/issuers/tsb"))).hasStatusOk()
			.bodyText()
			.contains("Union internationale des t&eacute;l&eacute;communications", "T25");
		assertThat(desk(this.mvc.post()
			.uri("/secretariat/settings/issuers/tsb/series")
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.param("kind", "CIRCULAR")
			.param("series", "tsb")
			.param("period", "T25")
			.param("lastNumber", "many"))).hasStatusOk().bodyText().contains("error-summary");
		assertThat(desk(this.mvc.get().uri("/secretariat/circulars"))).hasStatusOk();
	}

	private MvcTestResult desk(MockMvcRequestBuilder request) {
		return request.with(SecurityMockMvcRequestPostProcessors.user("desk@example.org").roles("SECRETARIAT"))
			.exchange();
	}

	private String publish(String draft) {
		return this.publications.publish(draft, ISSUED);
	}

	private static CircularDraft text(String subject, String paragraph) {
		return new CircularDraft(null, null, null, null, null,
				List.of(new CircularDraft.Line("Members", MailingCategory.SECTOR_MEMBERS)), null, null, subject, null,
				null, List.of(Paragraph.of(paragraph)), null, null, null, null, null);
	}

}
