package org.convoke.circulars.reading.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.convoke.circulars.typesetting.Letter;
import org.convoke.circulars.typesetting.LetterDocx;
import org.convoke.circulars.typesetting.LetterPdf;
import org.convoke.circulars.typesetting.SampleLetters;
import org.convoke.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Letters that were made here are read back: each line whole, in its place. */
class OwnLettersTests {

	private static final LetterPdf PDF = new LetterPdf();

	private static final LetterDocx DOCX = new LetterDocx();

	@Test
	void circular127() throws IOException {
		Letter letter = SampleLetters.circular127();
		for (byte[] file : List.of(pdf(letter), docx(letter))) {
			String text = TestSource.read(file);
			assertRead(letter, text);
			assertThat(text).contains("\n1\tJ'ai l'honneur", "\nTél.:\t+41 22 730 6301\n")
				.contains("\n4 mai 2026\tInscription préalable")
				.endsWith("itumail@itu.int • www.itu.int");
		}
	}

	@ParameterizedTest
	@EnumSource
	void inPdf(Language language) {
		Letter letter = SampleLetters.in(language);
		assertRead(letter, TestSource.read(pdf(letter)));
	}

	@ParameterizedTest
	@EnumSource
	void inWord(Language language) {
		Letter letter = SampleLetters.in(language);
		assertRead(letter, TestSource.read(docx(letter)));
	}

	@ParameterizedTest
	@EnumSource
	void pagesAreNotNumbered(Language language) {
		Letter letter = SampleLetters.in(language);
		for (byte[] file : List.of(pdf(letter), docx(letter))) {
			assertThat(TestSource.read(file).lines()).noneMatch((line) -> line.startsWith(letter.reference() + " · "));
		}
	}

	/** Each text is in one line, and each is behind the one before. */
	private static void assertRead(Letter letter, String text) {
		List<String> lines = text.lines().map(OwnLettersTests::plain).toList();
		for (String wanted : Stream.concat(body(letter), around(letter)).toList()) {
			assertThat(lines).anySatisfy((line) -> assertThat(line).contains(plain(wanted)));
		}
		TestSource.assertInOrder(plain(text), body(letter).map(OwnLettersTests::plain).toList());
	}

	private static Stream<String> body(Letter letter) {
		List<String> texts = new ArrayList<>(
				List.of(letter.organisation(), letter.bureau(), letter.dateline(), letter.reference()));
		texts.add(letter.addressees().get(0));
		texts.addAll(letter.copies());
		texts.addAll(List.of(letter.subject(), letter.detail(), letter.salutation()));
		letter.paragraphs().forEach((item) -> add(item, texts));
		letter.deadlines().forEach((due) -> texts.addAll(List.of(due.date(), due.text().plain())));
		letter.closing().forEach((line) -> texts.add(line.plain()));
		texts.add(letter.signature().name());
		letter.annexes().forEach((annex) -> texts.add(annex.title()));
		texts.addAll(letter.footer());
		// One of the samples speaks of itself in all scripts, whose order paper does not
		// keep.
		return texts.stream().filter((line) -> !line.contains("Международный союз") || !line.contains("国际"));
	}

	private static Stream<String> around(Letter letter) {
		return Stream
			.of(letter.addressees(),
					List.of(letter.contact().name(), letter.contact().phone(), letter.contact().email()))
			.flatMap(List::stream);
	}

	private static void add(Letter.Item item, List<String> texts) {
		texts.add(item.text().plain());
		item.bullets().forEach((bullet) -> texts.add(bullet.plain()));
		item.parts().forEach((part) -> add(part, texts));
	}

	/** Without vowel marks, which paper leaves out, and addresses behind words. */
	private static String plain(String text) {
		return text.replaceAll("[\\u064B-\\u0652\\u0670\\u200E]", "")
			.replaceAll(" <https?://[^>]*>", "")
			.replaceAll("[\\h]+", " ")
			.replaceAll(" (?=[。])", "")
			.strip();
	}

	private static byte[] pdf(Letter letter) {
		return PDF.render(letter, SampleLetters.MADE);
	}

	private static byte[] docx(Letter letter) {
		return DOCX.render(letter, SampleLetters.MADE);
	}

}
