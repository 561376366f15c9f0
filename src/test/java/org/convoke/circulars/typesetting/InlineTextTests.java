package org.convoke.circulars.typesetting;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class InlineTextTests {

	@Test
	void emphasisAndLinksAreSet() {
		assertThat(InlineText.html("a *b* **c** [d](https://example.org/e)"))
			.isEqualTo("a <em>b</em> <strong>c</strong> <a href=\"https://example.org/e\">d</a>");
	}

	@Test
	void addressesBecomeLinksWithoutTheFullStop() {
		assertThat(HtmlUtils
			.htmlUnescape(InlineText.html("Voir https://www.itu.int/tor.aspx. À tsbjcamv@itu.int, merci.")))
			.isEqualTo("Voir <a href=\"https://www.itu.int/tor.aspx\" dir=\"ltr\">https://www.itu.int/tor.aspx</a>. "
					+ "À <a href=\"mailto:tsbjcamv@itu.int\" dir=\"ltr\">tsbjcamv@itu.int</a>, merci.");
	}

	@Test
	void addressesEndWhereTheWritingOfTheLetterGoesOn() {
		assertThat(InlineText.of("通过电子邮件向tsbjcamv@itu.int提交，见https://www.itu.int/jca，谢谢。").runs())
			.filteredOn((run) -> run.link() != null)
			.extracting(RichText.Run::link)
			.containsExactly("mailto:tsbjcamv@itu.int", "https://www.itu.int/jca");
		assertThat(InlineText.of("العنوان https://www.itu.int/jca، شكراً").runs())
			.filteredOn((run) -> run.link() != null)
			.extracting(RichText.Run::text)
			.containsExactly("https://www.itu.int/jca");
	}

	@Test
	void theRunsSayWhatTheHtmlSays() {
		RichText text = InlineText.of("a **b *c*** [d *e*](https://example.org/f) [g](javascript:alert(1)) <b>");
		assertThat(text.runs()).containsExactly(new RichText.Run("a ", false, false, null),
				new RichText.Run("b ", true, false, null), new RichText.Run("c", true, true, null),
				new RichText.Run(" ", false, false, null),
				new RichText.Run("d ", false, false, "https://example.org/f"),
				new RichText.Run("e", false, true, "https://example.org/f"),
				new RichText.Run(" g <b>", false, false, null));
		assertThat(HtmlUtils.htmlUnescape(text.html().replaceAll("<[^>]*>", ""))).isEqualTo(text.plain());
	}

	@Test
	void hyphensOfPrintStayInTheTextAndNotInTheAddress() {
		assertThat(InlineText.html("http://www.itu.int/en/ITU\u2011T/ssc/default.aspx."))
			.isEqualTo("<a href=\"http://www.itu.int/en/ITU-T/ssc/default.aspx\" dir=\"ltr\">"
					+ "http://www.itu.int/en/ITU\u2011T/ssc/default.aspx</a>.");
		assertThat(InlineText.html("[page](https://example.org/a\u00a0b\u200bc)"))
			.contains("href=\"https://example.org/abc\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					网址：https://www.itu.int/net4。该网站定期更新。 | https://www.itu.int/net4          | 网址：[]。该网站定期更新。
					通过电子邮件（tsb@itu.int）提交。             | mailto:tsb@itu.int                | 通过电子邮件（[]）提交。
					请发至tsb@itu.int提交。                      | mailto:tsb@itu.int                | 请发至[]提交。
					على العنوان https://www.itu.int/a، وسيُحدَّث. | https://www.itu.int/a             | على العنوان []، وسيُحدَّث.
					По адресу «https://www.itu.int/a».           | https://www.itu.int/a             | По адресу «[]».
					Voir https://fr.example.org/Métavers.        | https://fr.example.org/Métavers | Voir [].
					""")
	void addressesEndWhereTheSentenceOfAnyLanguageGoesOn(String text, String address, String around) {
		String html = HtmlUtils.htmlUnescape(InlineText.html(text));
		assertThat(html).contains("<a href=\"" + address + "\" dir=\"ltr\">");
		assertThat(html.replaceAll("<a [^>]*>[^<]*</a>", "[]")).isEqualTo(around);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))",
			"[x](JaVaScRiPt:alert(1))", "[x](java\u00adscript:alert(1))", "[x](java\u200bscript:alert(1))",
			"[x](data:text/html;base64,PHNjcmlwdD4=)", "![x](https://example.org/\"onerror=\"alert(1))",
			"<javascript:alert(1)>", "[x](\"onmouseover=\"alert(1))", "</p><iframe src=//example.org>",
			"<svg/onload=alert(1)>" })
	void nothingRuns(String hostile) {
		String html = InlineText.html(hostile);
		assertThat(html).doesNotContainPattern("<(?!/?(a|em|strong|br)\\b)");
		assertThat(html.toLowerCase()).doesNotContainPattern("(href|src)=\"\\s*(javascript|data|java)")
			.doesNotContainPattern("<[^>]*\\son\\w+=");
	}

	@ParameterizedTest
	@ValueSource(strings = { "# not a heading", "3. not a list", "> no quote", "- no list", "```no code",
			"    indented", "| no | table |" })
	void blocksAreText(String text) {
		assertThat(HtmlUtils.htmlUnescape(InlineText.html(text))).isEqualTo(text.strip());
	}

	@Test
	void allWritingSystemsStay() {
		String mixed = "مرحبا JCA-MV 中文 Привет 👩‍🔬 « 8\u00a0h\u00a030 »";
		assertThat(HtmlUtils.htmlUnescape(InlineText.html(mixed)).replace("&zwj;", "\u200d")).isEqualTo(mixed);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "a", "[", "*a", "_*", "![](", "<", "\\", "`", "a@b.c ", "http://", "[a](<b>", "&", "*a **b " })
	void longTextsTakeAMoment(String unit) {
		String text = unit.repeat(100_000 / unit.length());
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(InlineText.html(text)).isNotEmpty());
	}

}
