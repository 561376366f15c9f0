package org.convoke.circulars;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ParagraphsTests {

	@Test
	void aPastedLetterKeepsItsParagraphsAndLosesItsNumbers() {
		List<Paragraph> paragraphs = Paragraphs.parse(TestLetters.body("circular-127"));
		assertThat(paragraphs).hasSize(9);
		assertThat(paragraphs.get(0).text()).startsWith("J'ai l'honneur").endsWith("de 8 h 30 à 10 h 30.");
		assertThat(paragraphs.get(6).bullets()).hasSize(3)
			.first()
			.isEqualTo("La troisième Journée des mondes virtuels des Nations Unies (les 11 et 12 mai 2026).");
		assertThat(Paragraphs.parse(TestLetters.body("circular-92"))).hasSize(6)
			.element(3)
			.satisfies((paragraph) -> assertThat(paragraph.bullets()).hasSize(6));
	}

	@Test
	void aBlankLineBeginsAParagraphAndASingleBreakDoesNot() {
		assertThat(Paragraphs.parse("One\r\nand more\r\n\r\n \r\nTwo")).containsExactly(Paragraph.of("One\nand more"),
				Paragraph.of("Two"));
	}

	@Test
	void bulletsBelongToTheParagraphAboveAlsoAcrossBlankLines() {
		assertThat(Paragraphs.parse("Events:\n\n• first\n\n- second\n– third\n  goes on\n\nNext")).containsExactly(
				new Paragraph("Events:", List.of("first", "second", "third\ngoes on")), Paragraph.of("Next"));
	}

	@Test
	void onlyNumbersThatCountTheParagraphsAreTakenAway() {
		assertThat(Paragraphs.parse("1. First\n\n2) Second\n\n2030 is far\n\n19\tNumbered elsewhere\n\n7. Seventh"))
			.extracting(Paragraph::text)
			.containsExactly("First", "Second", "2030 is far", "Numbered elsewhere", "7. Seventh");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  \n ", "One", "*emphasis* at the start\n\n-5 degrees", "• only\n• bullets",
			"1\t2\tnested", "a\n• b\nc\n\nd", "نص عربي\n\n中文" })
	void whatIsWrittenIsReadAgain(String typed) {
		List<Paragraph> paragraphs = Paragraphs.parse(typed);
		assertThat(Paragraphs.parse(Paragraphs.write(paragraphs))).isEqualTo(paragraphs);
	}

	@Test
	void controlCharactersAndHalvesOfCharactersAreDropped() {
		assertThat(Paragraphs.parse("a\u0000b\u001bc\ud83d d😀")).containsExactly(Paragraph.of("abc d😀"));
	}

	@Test
	void aVeryLongParagraphIsOneParagraph() {
		assertThat(Paragraphs.parse("é".repeat(100_000))).singleElement()
			.satisfies((paragraph) -> assertThat(paragraph.text()).hasSize(100_000));
	}

	@Test
	void subParagraphsHaveTheNumberOfTheirParagraph() {
		String typed = """
				1 First
				3.1 is a version, not a sub-paragraph.

				Second:
				2.1 one
				goes on
				• a bullet of it
				2.2 two""";

		List<Paragraph> paragraphs = Paragraphs.parse(typed);

		assertThat(paragraphs).containsExactly(Paragraph.of("1 First\n3.1 is a version, not a sub-paragraph."),
				new Paragraph(null, "Second:", List.of(),
						List.of(new Paragraph.Part("one\ngoes on", List.of("a bullet of it")),
								new Paragraph.Part("two", List.of()))));
		assertThat(Paragraphs.parse(Paragraphs.write(paragraphs))).isEqualTo(paragraphs);
	}

}
