package org.convoke.circulars;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.convoke.meetings.MeetingPart;
import org.convoke.testing.ConvokeTest;
import org.convoke.web.Language;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/** Two real letters are entered through the editor and read as they were printed. */
@ConvokeTest
@Import(TestLetters.class)
@TestPropertySource(properties = "convoke.test.database=seed-letters")
class SeedLettersTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestLetters seeds;

	@Autowired
	Issuers issuers;

	@Autowired
	Circulars circulars;

	@Autowired
	Letters letters;

	@Autowired
	CircularLinks links;

	@Autowired
	MessageSource messages;

	@Test
	void circular127ReadsLikeThePrintedOne() throws UnsupportedEncodingException {
		this.issuers.continueSeries("tsb", CircularKind.CIRCULAR, "tsb", "T25", 126);
		String meeting = this.seeds.secondJcaMv();
		String key = begin(meeting);
		MultiValueMap<String, String> form = form(key);
		form.set("drafter", "CB");
		form.set("paragraphs", TestLetters.body("circular-127"));
		assertThat(post("/secretariat/circulars/" + key + "/edit", form)).hasStatus3xxRedirection();
		assertThat(post("/secretariat/circulars/" + key + "/publication", parameter("date", "2026-03-26")))
			.hasRedirectedUrl("/circulars/t25-tsb-cir-0127");

		assertReadsLike("circular-127", "t25-tsb-cir-0127");
		long id = this.letters.any("t25-tsb-cir-0127").meeting().getId();
		assertThat(this.links.links(List.of(id), Language.FR).get(id)).containsExactly(new MeetingPart.Link(
				MeetingPart.Section.CIRCULARS, "Circulaire TSB 127 (26 mars 2026)", "/circulars/t25-tsb-cir-0127"));
		assertThat(this.circulars.addressed(id).orElseThrow().categories())
			.containsExactlyInAnyOrderElementsOf(Wording.ADDRESSEES);
	}

	@Test
	void circular92ReadsLikeThePrintedOne() throws UnsupportedEncodingException {
		this.issuers.continueSeries("tsb", CircularKind.CIRCULAR, "tsb", "T22", 91);
		String key = begin(this.seeds.seventhU4ssc());
		MultiValueMap<String, String> form = form(key);
		form.set("paragraphs", TestLetters.body("circular-92"));
		form.set("addressees[2].text", "Aux Membres du Secteur UIT-T");
		form.remove("addressees[1].chosen");
		form.set("copies[0].text", "Aux Présidents et Vice-Présidents des commissions d'études");
		form.remove("copies[3].chosen");
		form.set("faxLabel", "FAX");
		form.set("closing", "Veuillez agréer, Madame, Monsieur, l'assurance de ma considération distinguée.");
		form.remove("signed");
		assertThat(post("/secretariat/circulars/" + key + "/edit", form)).hasStatus3xxRedirection();
		MultiValueMap<String, String> publication = parameter("date", "2023-05-02");
		// Seven weeks ahead is less than usual for a meeting of no coordination activity.
		publication.set("reason", "The date was agreed with the partners.");
		assertThat(post("/secretariat/circulars/" + key + "/publication", publication))
			.hasRedirectedUrl("/circulars/t22-tsb-cir-0092");

		assertReadsLike("circular-92", "t22-tsb-cir-0092");
	}

	private void assertReadsLike(String name, String key) throws UnsupportedEncodingException {
		MvcTestResult page = this.mvc.get().uri("/circulars/{key}?lang=fr", key).exchange();
		assertThat(page).hasStatusOk();
		List<String> read = TestLetters.lines(page.getResponse().getContentAsString())
			.stream()
			.filter((line) -> !line.equals("Plus d'informations") && !line.startsWith("http://"))
			.toList();
		List<String> printed = TestLetters.printed(name).stream().map(TestLetters::plain).toList();
		// The letterhead is in capitals on paper only.
		List<String> head = read.subList(0, 2).stream().map((line) -> line.toUpperCase(Locale.FRENCH)).toList();
		assertThat(Stream.concat(head.stream(), read.subList(2, read.size()).stream()).limit(printed.size()))
			.containsExactlyElementsOf(printed);
		assertThat(read.subList(printed.size(), read.size())).allMatch(SeedLettersTests::isBelow);
		assertThat(PrintedText.ofPdf(file(key, "pdf"))).isEqualTo(PrintedText.of(printed));
		assertThat(PrintedText.ofDocx(file(key, "docx"))).isEqualTo(PrintedText.of(printed));
	}

	/** What a letter of the archive has as a picture, or not at all. */
	private static boolean isBelow(String line) {
		return line.startsWith("Union internationale") || line.startsWith("Tél.: +41 22 730 5111");
	}

	private byte[] file(String key, String format) {
		MvcTestResult file = this.mvc.get().uri("/circulars/{key}/fr.{format}", key, format).exchange();
		assertThat(file).hasStatusOk();
		return file.getResponse().getContentAsByteArray();
	}

	private String begin(String meeting) {
		MultiValueMap<String, String> begin = parameter("meeting", meeting);
		begin.set("language", "FR");
		String address = post("/secretariat/circulars/new", begin).getResponse().getRedirectedUrl();
		return address.replaceAll(".*/(draft-[^/]+)/edit", "$1");
	}

	/** The form as the editor fills it, with every line chosen and signed. */
	private MultiValueMap<String, String> form(String key) {
		MultiValueMap<String, String> fields = TestForms.of(this.letters.any(key).circular(), this.messages);
		fields.set("signed", "true");
		return fields;
	}

	private static MultiValueMap<String, String> parameter(String name, String value) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		parameters.set(name, value);
		return parameters;
	}

	private MvcTestResult post(String address, MultiValueMap<String, String> parameters) {
		return this.mvc.post()
			.uri(address)
			.with(SecurityMockMvcRequestPostProcessors.user("desk@example.org").roles("SECRETARIAT"))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.params(parameters)
			.exchange();
	}

}
