package org.convoke.circulars.reading.source;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.circulars.reading.source.TestDocx.body;
import static org.convoke.circulars.reading.source.TestDocx.p;
import static org.convoke.circulars.reading.source.TestDocx.r;
import static org.convoke.circulars.reading.source.TestDocx.row;

/** What Word shows is read, and nothing else. */
class WordLettersTests {

	@Test
	void paragraphsBreaksTabsAndHyphens() {
		assertThat(body(p("one") + "<w:p/><w:p/>"
				+ "<w:p><w:r><w:t>CH</w:t><w:noBreakHyphen/><w:t>1211</w:t><w:tab/><w:t>Gen</w:t><w:softHyphen/><w:t>eva"
				+ "</w:t><w:br/><w:t>20</w:t></w:r></w:p>")
			.read()).isEqualTo("one\n\nCH\u20111211\tGeneva\n20");
	}

	@Test
	void cellsStandSideBySideButForLongOnes() {
		assertThat(body(
				"<w:tbl><w:tblPr/>" + row(p("Réf.:"), p("Circulaire 92") + p("CB"), p("– À l'un;") + p("– à l'autre"))
						+ row(p("Tél.:"), p("+41 22 730 6301"), "<w:p/>")
						+ row(p("4 mai 2026"), "<w:tbl>" + row(p("inner"), p("table")) + "</w:tbl><w:p/>") + "</w:tbl>")
			.read())
			.isEqualTo("Réf.:\tCirculaire 92\nCB\n\t– À l'un;\n– à l'autre\nTél.:\t+41 22 730 6301\n"
					+ "4 mai 2026\tinner\ttable");
	}

	@Test
	void deletedIsGoneAndInsertedIsThere() {
		assertThat(body("<w:p>" + r("on ") + "<w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins>" + r("13")
				+ "</w:ins><w:moveFrom>" + r("June") + "</w:moveFrom><w:moveTo>" + r(" May") + "</w:moveTo></w:p>"
				+ "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("first ") + "</w:p>" + p("half")
				+ "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("deleted") + "</w:tc></w:tr>" + row(p("kept"))
				+ "</w:tbl>")
			.read()).isEqualTo("on 13 May\nfirst half\nkept");
	}

	@Test
	void hiddenTextAndPlaceholdersAreNotRead() {
		assertThat(body("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
				+ "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>shown</w:t></w:r></w:p>"
				+ "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p("Click here")
				+ "</w:sdtContent></w:sdt>" + "<w:sdt><w:sdtPr/><w:sdtContent>" + p("Filled in")
				+ "</w:sdtContent></w:sdt>")
			.read()).isEqualTo("shown\nFilled in");
	}

	@Test
	void textBoxesAreReadOnce() {
		String box = "<w:txbxContent>" + p("in the box") + "</w:txbxContent>";
		assertThat(body("<w:p>" + r("before ")
				+ "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>" + box
				+ "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
				+ "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + r("after") + "</w:p>" + p("end"))
			.read()).isEqualTo("before after\nin the box\nend");
		assertThat(body("<w:p><w:r><w:pict><v:textbox>" + box + "</v:textbox></w:pict></w:r></w:p>").read())
			.isEqualTo("in the box");
	}

	@Test
	void fieldsShowTheirResults() {
		assertThat(body("<w:p>" + field("REF date \\h", "4 May") + r(" and ") + "<w:fldSimple w:instr=' DATE '>"
				+ r("today") + "</w:fldSimple></w:p>")
			.read()).isEqualTo("4 May and today");
	}

	@Test
	void anAddressIsSaidOnceWhereItIsNotShown() {
		assertThat(body("<w:p><w:hyperlink r:id='l1'>" + r("home page") + "</w:hyperlink>" + r(", ")
				+ "<w:hyperlink r:id='l1'>" + r("again") + "</w:hyperlink></w:p><w:p><w:hyperlink r:id='l2'>"
				+ r("www.example.org/a‑b") + "</w:hyperlink>" + r(" ") + "<w:hyperlink r:id='l3'>" + r("mail")
				+ "</w:hyperlink> </w:p><w:p>" + field("HYPERLINK \"https://example.org/form\"", "form") + "</w:p>")
			.linking("l1", "https://example.org/home")
			.linking("l2", "https://www.example.org/a-b/")
			.linking("l3", "mailto:desk@example.org")
			.read())
			.isEqualTo("home page <https://example.org/home>, again\nwww.example.org/a‑b mail\n"
					+ "form <https://example.org/form>");
	}

	@Test
	void numbersThatWordCounts() {
		String lists = "<w:numbering " + TestDocx.NAMESPACES + "><w:abstractNum w:abstractNumId='7'>"
				+ level(0, "decimal", "%1", "") + level(1, "decimal", "%1.%2", "") + level(2, "lowerLetter", "%3)", "")
				+ "</w:abstractNum><w:abstractNum w:abstractNumId='8'>" + level(0, "bullet", "\uF0B7", "")
				+ level(1, "bullet", "–", "") + level(2, "upperRoman", "%3.", "<w:suff w:val='space'/>")
				+ "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
				+ "<w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num>"
				+ "<w:num w:numId='3'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/>"
				+ "</w:lvlOverride></w:num></w:numbering>";
		String styles = "<w:styles " + TestDocx.NAMESPACES + "><w:style w:styleId='Numbered'><w:pPr><w:numPr>"
				+ "<w:numId w:val='1'/></w:numPr></w:pPr></w:style><w:style w:styleId='Derived'>"
				+ "<w:basedOn w:val='Numbered'/></w:style></w:styles>";
		assertThat(body(styled("Derived", "one") + listed(1, 0, "two") + listed(1, 1, "two one") + listed(1, 2, "a")
				+ listed(1, 2, "b") + listed(1, 1, "two two") + listed(2, 0, "bullet") + listed(2, 1, "dash")
				+ listed(2, 2, "roman") + listed(1, 0, "three") + listed(1, 1, "three one") + listed(0, 0, "none")
				+ listed(1, 0, "") + listed(3, 0, "five") + listed(9, 0, "unknown"))
			.with("numbering", "numbering", lists)
			.with("styles", "styles", styles)
			.read())
			.isEqualTo("1\tone\n2\ttwo\n2.1\ttwo one\na)\ta\nb)\tb\n2.2\ttwo two\n•\tbullet\n–\tdash\n"
					+ "I. roman\n3\tthree\n3.1\tthree one\nnone\n\n5\tfive\nunknown");
	}

	@Test
	void theFormatsOfNumbers() {
		assertThat(Stream
			.of("lowerLetter", "upperRoman", "russianLower", "arabicAlpha", "chineseCounting", "decimalZero", "hex")
			.map((format) -> IntStream.of(1, 4, 28)
				.mapToObj((number) -> ListNumber.text(format, number))
				.collect(Collectors.joining(" "))))
			.containsExactly("a d bb", "I IV XXVIII", "а г я", "أ ث ي", "一 四 二十八", "01 04 28", "1 4 28");
	}

	@Test
	void theFirstPageHasItsHeadAndFoot() {
		String section = "<w:sectPr><w:headerReference w:type='first' r:id='head'/><w:headerReference w:type='default' "
				+ "r:id='other'/><w:footerReference w:type='first' r:id='foot'/><w:footerReference w:type='default' "
				+ "r:id='other'/><w:titlePg/></w:sectPr>";
		assertThat(body(p("body") + "<w:p><w:r><w:footnoteReference w:id='2'/></w:r></w:p>" + section)
			.with("head", "header", "<w:hdr " + TestDocx.NAMESPACES + ">" + p("UNION") + "</w:hdr>")
			.with("other", "header", "<w:hdr " + TestDocx.NAMESPACES + ">" + p("running") + "</w:hdr>")
			.with("foot", "footer",
					"<w:ftr " + TestDocx.NAMESPACES + ">" + p("Place des Nations") + "<w:p>" + r("Page ")
							+ field("PAGE", "1") + "</w:p></w:ftr>")
			.with("footnotes", "footnotes",
					"<w:footnotes " + TestDocx.NAMESPACES + "><w:footnote w:type='separator' w:id='-1'>" + p("---")
							+ "</w:footnote><w:footnote w:id='1'>" + p("of nobody")
							+ "</w:footnote><w:footnote w:id='2'>" + p("a note") + "</w:footnote></w:footnotes>")
			.read()).isEqualTo("UNION\n\nbody\n\na note\n\nPlace des Nations");
	}

	@Test
	void anotherStandardHasOtherNames() {
		assertThat(TestDocx
			.document("<w:document xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'><w:body>" + p("strict")
					+ "</w:body></w:document>")
			.read()).isEqualTo("strict");
	}

	@Test
	void marksOfDirectionAreNotText() {
		assertThat(body(p("desk@example.org\u200E.\u202B\u00AD")).read()).isEqualTo("desk@example.org.");
	}

	private static String field(String instruction, String result) {
		return "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> " + instruction
				+ " </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>" + r(result)
				+ "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
	}

	private static String level(int level, String format, String text, String more) {
		return "<w:lvl w:ilvl='" + level + "'><w:start w:val='1'/><w:numFmt w:val='" + format + "'/>" + more
				+ "<w:lvlText w:val='" + text + "'/></w:lvl>";
	}

	private static String listed(int list, int level, String text) {
		return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='" + list + "'/></w:numPr></w:pPr>"
				+ r(text) + "</w:p>";
	}

	private static String styled(String style, String text) {
		return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>" + r(text) + "</w:p>";
	}

}
