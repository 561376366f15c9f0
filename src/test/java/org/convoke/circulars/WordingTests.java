package org.convoke.circulars;

import java.util.List;

import org.convoke.testing.ConvokeTest;
import org.convoke.web.Language;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@ConvokeTest
@Import(TestLetters.class)
class WordingTests {

	@Autowired
	TestLetters seeds;

	@Autowired
	Circulars circulars;

	@Autowired
	Letters letters;

	@Test
	void aMeetingDescribedAsInItsLetterLeavesNothingToType() {
		String key = this.circulars.draft(this.seeds.secondJcaMv(), Language.FR, CircularDraft.UNCHANGED);
		Circular draft = this.letters.any(key).circular();
		assertThat(plain(draft.text().paragraphs()))
			.containsExactlyElementsOf(plain(Paragraphs.parse(TestLetters.body("circular-127"))));
		assertThat(draft.text().detail()).isEqualTo("(Genève, Suisse, 13 mai 2026)");
		assertThat(TestLetters.printed("circular-127"))
			.contains(draft.text().subject(), draft.text().detail(), draft.text().salutation())
			.containsAll(draft.text().closing());
	}

	@Test
	void aVirtualMeetingWithPartnersNamesThemAndTheZone() {
		String key = this.circulars.draft(this.seeds.seventhU4ssc(), Language.FR, CircularDraft.UNCHANGED);
		LetterText text = this.letters.any(key).circular().text();
		List<Paragraph> printed = Paragraphs.parse(TestLetters.body("circular-92"));
		assertThat(plain(text.paragraphs())).startsWith(plain(printed).get(0));
		assertThat(text.detail()).isEqualTo("(réunion virtuelle, 20 juin 2023)");
		assertThat(this.letters.any(key).circular().isDeadlinesPrinted()).isFalse();
	}

	@Test
	void theSameMeetingInEnglish() {
		String key = this.circulars.draft(this.seeds.secondJcaMv(), Language.EN, CircularDraft.UNCHANGED);
		LetterText text = this.letters.any(key).circular().text();
		assertThat(text.subject())
			.isEqualTo("Second meeting of the Joint Coordination Activity on metaverse standardization (JCA-MV)");
		assertThat(text.detail()).isEqualTo("(Geneva, Switzerland, 13 May 2026)");
		assertThat(text.paragraphs().get(0).text())
			.startsWith("I have the honour to inform you that the second meeting of the Joint Coordination Activity")
			.endsWith("in Geneva, Switzerland, on 13 May 2026, from 08:30 to 10:30.");
		assertThat(text.paragraphs()).extracting(Paragraph::text)
			.contains("The meeting will be held in English only.",
					"Registration is mandatory and is to be completed using the online registration form on the home page"
							+ " of the JCA-MV.");
		assertThat(text.closing()).last().isEqualTo("Yours faithfully,");
	}

	private static List<Paragraph> plain(List<Paragraph> paragraphs) {
		return paragraphs.stream()
			.map((paragraph) -> new Paragraph(TestLetters.plain(paragraph.text()),
					paragraph.bullets().stream().map(TestLetters::plain).toList()))
			.toList();
	}

}
