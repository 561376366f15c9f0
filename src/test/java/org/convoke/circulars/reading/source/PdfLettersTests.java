package org.convoke.circulars.reading.source;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.convoke.circulars.reading.source.TestPdf.At;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.circulars.reading.source.TestPdf.read;

/** The lines of pages become the lines that were written. */
class PdfLettersTests {

	/** As wide as the text of the page, so that shorter lines are known to be ended. */
	private static final At WIDE = at(70, 40,
			"This line is as wide as the text of the page ever becomes, from one margin to the other one.");

	@Test
	void linesOfAParagraphAreJoined() {
		assertThat(read(WIDE,
				at(70, 70, "The meeting of the group will take place at the headquarters of the Union in Geneva"),
				at(70, 82, "from 12 to 14 May 2026."), at(70, 94, "Registration is mandatory."),
				at(70, 106, "Fellowships are not offered.")))
			.endsWith(
					"\nThe meeting of the group will take place at the headquarters of the Union in Geneva from 12 to 14 May "
							+ "2026.\nRegistration is mandatory.\nFellowships are not offered.");
	}

	@Test
	void hyphensAndAddressesAtTheEndOfALine() {
		assertThat(
				read(WIDE, at(70, 70, "The meeting of the group is going to be held under the new rules of standardi-"),
						at(70, 82, "zation, in the presence of the Director of the Bureau and of all of the Vice-"),
						at(70, 94,
								"Chairs. All of the documents of the meeting are on the page https://example.org/en/"),
						at(70, 106, "meetings/2026/default.aspx.")))
			.endsWith(
					"standardization, in the presence of the Director of the Bureau and of all of the Vice-Chairs. All of the "
							+ "documents of the meeting are on the page https://example.org/en/meetings/2026/default.aspx.");
	}

	@Test
	void numbersBulletsAndTableRowsBeginLines() {
		assertThat(read(WIDE, at(70, 70, "1"),
				at(92, 70, "The meeting of the group will take place at the headquarters of the Union in the"),
				at(92, 82, "city of Geneva."), at(70, 94, "2"), at(92, 94, "It is open to:"), at(92, 106, "•"),
				at(104, 106, "Member States;"), at(92, 118, "•"), at(104, 118, "Sector Members."),
				at(70, 140, "30 April 2026"), at(180, 140, "Contributions"), at(70, 160, "4 May 2026"),
				at(180, 160, "Registration")))
			.endsWith(
					"\n1\tThe meeting of the group will take place at the headquarters of the Union in the city of Geneva.\n"
							+ "2\tIt is open to:\n•\tMember States;\n•\tSector Members.\n30 April 2026\tContributions\n"
							+ "4 May 2026\tRegistration");
	}

	@Test
	void columnsAreNotMixed() {
		assertThat(read(at(70, 40, "UNION"), at(380, 70, "Geneva, 2 May 2023"), at(70, 100, "Ref.:"),
				at(120, 100, "Circular 92"), at(300, 100, "- To Administrations of Member States"), at(120, 112, "CB"),
				at(300, 112, "of the Union;"), at(300, 124, "- To Sector Members"), at(70, 136, "Tel.:"),
				at(120, 136, "+41 22 730 6301"), at(300, 136, "- To Associates"), at(70, 148, "Fax:"),
				at(120, 148, "+41 22 730 5853"), at(300, 148, "Copy:"), at(70, 180, "Subject:"),
				at(120, 180, "Seventh meeting")))
			.isEqualTo(
					"UNION\nGeneva, 2 May 2023\nRef.:\tCircular 92\nCB\nTel.:\t+41 22 730 6301\nFax:\t+41 22 730 5853\n"
							+ "- To Administrations of Member States of the Union;\n- To Sector Members\n- To Associates\nCopy:\n"
							+ "Subject:\tSeventh meeting");
	}

	@Test
	void whatRunsAlongThePagesIsLeftOut() {
		List<List<At>> pages = Stream.of(1, 2, 3)
			.map((page) -> Stream
				.of(at(280, 30, (page > 1) ? "- " + page + " -" : "UNION"),
						at(260, 42, (page > 1) ? "Circular 92" : "BUREAU"), at(70, 100, "First on " + page + 0 + "."),
						at(70, 120, "Next on " + page + 0 + "."), at(70, 140, "See also page " + page + 0),
						at(70, 160, "3 May " + page + 0), new At(70, 790, 7, "Place des Nations, Geneva"),
						new At(70, 800, 7, "Circular 92 · Page " + page + " of 3"))
				.toList())
			.toList();
		assertThat(TestSource.read(TestPdf.pages(pages))).isEqualTo("UNION\nBUREAU\n" + Stream.of(10, 20, 30)
			.map((page) -> "First on %s.\nNext on %s.\nSee also page %s\n3 May %s\n".formatted(page, page, page, page))
			.collect(Collectors.joining()) + "Place des Nations, Geneva");
	}

	@Test
	void ligaturesAndShapesAreLetters() {
		byte[] file = TestPdf.raw()
			.stream("BT /F 12 Tf 50 700 Td <0001000200030004> Tj 0 -30 Td <000600050007> Tj ET")
			.object("<</Font<</F 6 0 R>>>>")
			.object("<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 7 0 R/DescendantFonts[8 0 R]>>")
			.stream("begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 7 beginbfchar <0001> <006F> "
					+ "<0002> <FB03> <0003> <0063> <0004> <0065> <0005> <FEF7> <0006> <0628> <0007> <0644> endbfchar endcmap")
			.object("<</Type/Font/Subtype/CIDFontType2/BaseFont/A/DW 500/CIDSystemInfo<</Registry(Adobe)"
					+ "/Ordering(Identity)/Supplement 0>>>>")
			.bytes();
		// The second line is seen as beh, lam with alef, lam; it is read from the right.
		assertThat(TestSource.read(file)).isEqualTo("office للأب");
	}

	@Test
	void theSameGivesTheSame() {
		assertThat(IntStream.range(0, 3).mapToObj((time) -> read(WIDE, at(70, 70, "1"), at(92, 70, "Text."))))
			.containsOnly(read(WIDE, at(70, 70, "1"), at(92, 70, "Text.")));
	}

	private static At at(float x, float y, String text) {
		return new At(x, y, text);
	}

}
