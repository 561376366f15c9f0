package org.convoke.circulars.typesetting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.convoke.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Word files that Word can open, in all six languages. */
class LetterDocxTests {

	private static final LetterDocx DOCX = new LetterDocx();

	@ParameterizedTest
	@EnumSource
	void thePartsBelongTogether(Language language) throws Exception {
		Map<String, byte[]> parts = parts(SampleLetters.in(language));
		for (Map.Entry<String, byte[]> part : parts.entrySet()) {
			if (!part.getKey().endsWith(".png")) {
				assertThatCode(() -> root(part.getValue())).as(part.getKey()).doesNotThrowAnyException();
			}
		}
		String types = text(parts, "[Content_Types].xml");
		assertThat(found("PartName=\"/([^\"]*)\"", types)).isSubsetOf(parts.keySet());
		String relations = text(parts, "word/_rels/document.xml.rels");
		assertThat(found("Target=\"([a-z/-]+\\.(?:xml|png))\"", relations))
			.allSatisfy((target) -> assertThat(parts).containsKey("word/" + target));
		assertThat(found("r:(?:id|embed)=\"([^\"]*)\"", text(parts, "word/document.xml")))
			.isSubsetOf(found("Id=\"([^\"]*)\"", relations));
		assertThat(found("w:pStyle w:val=\"([^\"]*)\"", text(parts, "word/document.xml")))
			.isSubsetOf(found("w:styleId=\"([^\"]*)\"", text(parts, "word/styles.xml")));
		assertThat(text(parts, "docProps/core.xml")).contains("<dc:language>" + language.code());
	}

	@ParameterizedTest
	@EnumSource
	void noSentenceIsLost(Language language) throws IOException {
		Letter letter = SampleLetters.in(language);
		Map<String, byte[]> parts = parts(letter);
		String text = squeezed(HtmlUtils.htmlUnescape(
				(text(parts, "word/document.xml") + text(parts, "word/footer-first.xml")).replaceAll("<[^>]*>", "")
					.replace("&apos;", "'")));
		assertThat(LetterPdfTests.texts(letter))
			.allSatisfy((sentence) -> assertThat(text).contains(squeezed(sentence)));
	}

	@Test
	void arabicRunsFromRightToLeft() throws Exception {
		Map<String, byte[]> parts = parts(SampleLetters.in(Language.AR));
		String document = text(parts, "word/document.xml");
		Element body = root(parts.get("word/document.xml"));
		int paragraphs = body.getElementsByTagName("w:p").getLength();
		int empty = count(document, "<w:p><w:pPr><w:pStyle w:val=\"Head\"/></w:pPr></w:p>")
				+ count(document, "<w:pStyle w:val=\"More\"/>(?!<w:bidi/>)");
		// One for the section, and none for empty lines, pictures and addresses.
		assertThat(body.getElementsByTagName("w:bidi").getLength()).isEqualTo(paragraphs - empty + 1);
		assertThat(count(document, "<w:tbl>")).isEqualTo(count(document, "<w:bidiVisual/>"));
		assertThat(document).contains("<w:rtl/>").contains("https://www.itu.int/travel/");
		assertThat(text(parts(SampleLetters.in(Language.FR)), "word/document.xml")).doesNotContain("<w:bidi");
	}

	@Test
	void headRowsAreRepeatedAndLinksLead() throws IOException {
		Map<String, byte[]> parts = parts(SampleLetters.in(Language.EN));
		assertThat(text(parts, "word/document.xml")).contains("<w:tblHeader/>", "<w:hyperlink r:id=\"rIdLink");
		assertThat(text(parts, "word/_rels/document.xml.rels")).contains("Target=\"https://www.itu.int/jca-mv\"",
				"Target=\"mailto:tsbjcamv@itu.int\"");
	}

	@Test
	void aDraftIsMarked() throws IOException {
		assertThat(text(parts(SampleLetters.draft(Language.FR)), "word/document.xml")).contains("w:headerReference");
		assertThat(text(parts(SampleLetters.in(Language.FR)), "word/document.xml")).doesNotContain("w:headerReference");
	}

	@Test
	void theSameLetterIsTheSameBytes() {
		Letter letter = SampleLetters.in(Language.ZH);
		assertThat(DOCX.render(letter, SampleLetters.MADE)).isEqualTo(DOCX.render(letter, SampleLetters.MADE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<w:p/> & ]]> <!-- x", "😀 👩‍🔬 \u0007\u0000\uffff\ud800", "lone \u202e \u200f",
			"[x](https://example.org/?a=1&b=\"2\")" })
	void hostileTextStaysWellFormed(String text) throws Exception {
		Map<String, byte[]> parts = parts(SampleLetters.in(Language.EN, text));
		root(parts.get("word/document.xml"));
		root(parts.get("word/_rels/document.xml.rels"));
	}

	private static Map<String, byte[]> parts(Letter letter) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(
				new ByteArrayInputStream(DOCX.render(letter, SampleLetters.MADE)))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		return parts;
	}

	private static Element root(byte[] xml) throws Exception {
		return DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(xml))
			.getDocumentElement();
	}

	private static String text(Map<String, byte[]> parts, String name) {
		return new String(parts.get(name), StandardCharsets.UTF_8);
	}

	private static Set<String> found(String pattern, String text) {
		return Pattern.compile(pattern)
			.matcher(text)
			.results()
			.map((result) -> result.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static int count(String text, String pattern) {
		return (int) Pattern.compile(pattern).matcher(text).results().map(MatchResult::start).count();
	}

	private static String squeezed(String text) {
		return text.replaceAll("[\\s\\p{Z}\\u200E]+", "");
	}

}
