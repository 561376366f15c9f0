package org.convoke.circulars.typesetting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.convoke.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** The same letter in all six languages, and what no letter should hold. */
class LetterPdfTests {

	private static final LetterPdf PDF = new LetterPdf();

	@ParameterizedTest
	@EnumSource
	void everyLanguageIsValid(Language language) throws Exception {
		byte[] pdf = PDF.render(SampleLetters.in(language), SampleLetters.MADE);
		if (System.getProperty("letters") != null) {
			Files.write(Path.of(System.getProperty("letters"), language.code() + ".pdf"), pdf);
		}
		assertThat(Conformance.breaches(pdf)).isEmpty();
	}

	@Test
	void theJudgeSeesWhatIsWrong() throws Exception {
		try (PDDocument document = Loader.loadPDF(PDF.render(SampleLetters.in(Language.EN), SampleLetters.MADE));
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.getDocumentCatalog().getCOSObject().removeItem(COSName.LANG);
			document.save(out);
			assertThat(Conformance.breaches(out.toByteArray())).isNotEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void titleLanguageAndBookmarksAreThere(Language language) throws IOException {
		Letter letter = SampleLetters.in(language);
		try (PDDocument document = open(letter)) {
			assertThat(document.getDocumentInformation().getTitle()).isEqualTo(letter.title());
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
			List<String> bookmarks = new ArrayList<>();
			for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
				bookmarks.add(item.getTitle());
				StreamSupport.stream(item.children().spliterator(), false)
					.map(PDOutlineItem::getTitle)
					.forEach(bookmarks::add);
			}
			assertThat(bookmarks).contains(letter.reference(), letter.subject())
				.containsAll(letter.annexes().stream().map((annex) -> annex.label() + " – " + annex.title()).toList())
				.containsAll(letter.annexes()
					.stream()
					.flatMap((annex) -> annex.blocks().stream())
					.flatMap((block) -> (block instanceof Block.Heading heading) ? Stream.of(heading.text().plain())
							: Stream.of())
					.toList());
		}
	}

	@ParameterizedTest
	@EnumSource
	void noSentenceIsLost(Language language) throws IOException {
		Letter letter = SampleLetters.in(language);
		try (PDDocument document = open(letter)) {
			String text = squeezed(new PDFTextStripper().getText(document));
			if (language == Language.AR) {
				// The order of extracted Arabic is the reader's guess; its words are not.
				assertThat(words(letter)).allSatisfy((word) -> assertThat(text).contains(word));
			}
			else {
				assertThat(texts(letter)).allSatisfy((sentence) -> assertThat(text).contains(squeezed(sentence)));
			}
		}
	}

	@Test
	void theSameLetterIsTheSameBytes() {
		Letter letter = SampleLetters.in(Language.FR);
		assertThat(PDF.render(letter, SampleLetters.MADE))
			.isEqualTo(new LetterPdf().render(letter, SampleLetters.MADE));
	}

	@Test
	void aDraftIsMarkedOnEveryPage() throws IOException {
		try (PDDocument document = open(SampleLetters.draft(Language.EN))) {
			PDFTextStripper text = new PDFTextStripper();
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				text.setStartPage(page);
				text.setEndPage(page);
				assertThat(text.getText(document)).containsPattern("(?m)^Draft\\s*$");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script> & <b>", "👩‍🔬 🇨🇭 😀 𝄞 emoji",
			"lone \u202e marks \u2067 of \u200f direction \u061c", "bell \u0007 and \u0085 \uffff \ud800 end",
			"عربي inside 中文 inside русский (a [b] {c}) 1.2.3 – 4", "e\u0301\u0327\u0300 a\u030a \ufb01 \ue000 \ufdd0",
			"[bad](http:// [a](<b> https://exa mple. http://[::1 mailto:x@", "\u00ad\u200b\u2060\ufeff\ufe0f" })
	void hostileTextStaysValid(String text) throws Exception {
		for (Language language : List.of(Language.EN, Language.AR)) {
			assertThat(Conformance.breaches(PDF.render(SampleLetters.in(language, text), SampleLetters.MADE)))
				.isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "word ", "a", "中", "م", "(", "*a ", "[a](b) ", "😀", "a@b.org " })
	void aParagraphOf100000CharactersTakesNotLong(String unit) {
		Letter letter = SampleLetters.in(Language.EN, unit.repeat(100_000 / unit.length()));
		assertTimeoutPreemptively(Duration.ofSeconds(60),
				() -> assertThat(PDF.render(letter, SampleLetters.MADE)).startsWith("%PDF".getBytes()));
	}

	private static PDDocument open(Letter letter) throws IOException {
		return Loader.loadPDF(PDF.render(letter, SampleLetters.MADE));
	}

	/** Everything that stands in the letter. */
	static List<String> texts(Letter letter) {
		List<String> texts = new ArrayList<>(List.of(letter.organisation(), letter.bureau(), letter.dateline(),
				letter.reference(), letter.drafter(), letter.subject(), letter.detail(), letter.salutation()));
		texts.addAll(letter.addressees());
		texts.addAll(letter.copies());
		letter.paragraphs().forEach((item) -> add(item, texts));
		letter.deadlines().forEach((due) -> texts.addAll(List.of(due.date(), due.text().plain())));
		letter.closing().forEach((line) -> texts.add(line.plain()));
		letter.annexes().forEach((annex) -> {
			texts.addAll(List.of(annex.label(), annex.title()));
			annex.blocks().forEach((block) -> add(block, texts));
		});
		texts.addAll(letter.footer());
		texts.addAll(List.of(letter.signature().name(), letter.signature().title(), letter.annexList()));
		return texts;
	}

	private static void add(Letter.Item item, List<String> texts) {
		texts.add(item.number());
		texts.add(item.text().plain());
		item.bullets().forEach((bullet) -> texts.add(bullet.plain()));
		item.parts().forEach((part) -> add(part, texts));
	}

	private static void add(Block block, List<String> texts) {
		if (block instanceof Block.Heading heading) {
			texts.add(heading.text().plain());
		}
		else if (block instanceof Block.Paragraph paragraph) {
			texts.add(paragraph.text().plain());
		}
		else if (block instanceof Block.Bullets bullets) {
			bullets.items().forEach((item) -> texts.add(item.plain()));
		}
		else if (block instanceof Block.Table table) {
			Stream.concat(Stream.of(table.head()), table.rows().stream())
				.flatMap(List::stream)
				.forEach((cell) -> texts.add(cell.plain()));
		}
		else if (block instanceof Block.Field field) {
			texts.add(field.label().plain());
		}
	}

	private static List<String> words(Letter letter) {
		return texts(letter).stream()
			.flatMap((text) -> Stream.of(text.split("[\\p{P}\\p{Z}\\s\\p{S}]+")))
			.map(LetterPdfTests::squeezed)
			.filter((word) -> word.matches("\\p{IsArabic}+|[a-zA-Z]+"))
			.toList();
	}

	/** Without spaces, which a PDF need not have, and Arabic vowel marks. */
	private static String squeezed(String text) {
		return text.replaceAll("[\\s\\p{Z}\\u064B-\\u0652\\u0670]+", "");
	}

}
