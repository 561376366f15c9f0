package org.convoke.circulars.reading.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.convoke.circulars.reading.source.TestPdf.At;
import org.convoke.files.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Files that are no letters, or were made to do harm: refused for a reason, and soon. */
class HostileFilesTests {

	private static final int MEGA = 1024 * 1024;

	private static final String FONT = "<</Font<</F 6 0 R>>>>";

	static Stream<Arguments> refused() {
		return Stream.of(Arguments.of("empty", new byte[0], "empty"),
				Arguments.of("blank text", bytes(" \n\t\n"), "noText"),
				Arguments.of("too large", new byte[(int) LetterSource.MAX_SIZE + 1], "tooLarge"),
				Arguments.of("program", bytes("MZ\u0000\u0001\u0002"), "type"),
				Arguments.of("picture", new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0 }, "type"),
				Arguments.of("rich text", bytes("{\\rtf1\\ansi Dear Sir}"), "type"),
				Arguments.of("page of the web", bytes("<!DOCTYPE html><p>Dear Sir"), "type"),
				Arguments.of("zip of letters", TestFiles.zip(Map.of("letter.docx", TestDocx.body("").bytes())), "type"),
				Arguments.of("spreadsheet",
						TestFiles.zip(Map.of("[Content_Types].xml", bytes("spreadsheetml.sheet.main+xml"))), "type"),
				Arguments.of("old Word", new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1 }, "oldOffice"),
				Arguments.of("macros", TestDocx.body(TestDocx.p("Dear Sir")).part("word/vbaProject.bin", "x").bytes(),
						"macros"),
				Arguments.of("long text", bytes("a ".repeat(LetterSource.MAX_CHARACTERS)), "long"));
	}

	static Stream<Arguments> hostileWord() {
		String entities = IntStream.range(1, 12)
			.mapToObj((i) -> "<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(10) + "\">")
			.collect(Collectors.joining());
		String body = "<w:document " + TestDocx.NAMESPACES + "><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p>"
				+ "</w:body></w:document>";
		return Stream
			.of(Arguments.of("no text", TestDocx.body("<w:p/>").bytes(), "noText"),
					Arguments.of("document type",
							TestDocx.document("<!DOCTYPE w:document>" + body.formatted("Dear Sir")).bytes(), "doctype"),
					Arguments.of("entities",
							TestDocx.document("<!DOCTYPE w:document [<!ENTITY e0 \"lol\">" + entities + "]>"
									+ body.formatted("&e11;"))
								.bytes(),
							"doctype"),
					Arguments.of("file of the machine", TestDocx
						.document("<!DOCTYPE w:document [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
								+ body.formatted("&f;"))
						.bytes(), "doctype"),
					Arguments.of("document type in a further part",
							TestDocx.body(TestDocx.p("Dear Sir"))
								.with("styles", "styles", "<!DOCTYPE s><w:styles " + TestDocx.NAMESPACES + "/>")
								.bytes(),
							"doctype"),
					Arguments.of("bomb", TestDocx.body("").part("word/media/a.bin", new byte[600 * MEGA / 10]).bytes(),
							"bomb"),
					Arguments.of("bomb of spaces in the text",
							TestDocx.body("<w:p>" + " ".repeat(33 * MEGA) + "</w:p>" + noise(MEGA)).bytes(), "bomb"),
					Arguments.of("much text", TestDocx.body(TestDocx.p("word ".repeat(60_000))).bytes(), "long"),
					Arguments.of("nested without end", TestDocx.body(
							"<w:p>".repeat(100_000))
						.bytes(), "damaged"),
					Arguments.of("lists without end",
							TestDocx.body(TestDocx.p("Dear Sir") + noise(MEGA))
								.with("numbering", "numbering", "<w:numbering " + TestDocx.NAMESPACES + ">"
										+ "<w:abstractNum w:abstractNumId='1'/>".repeat(200_000) + "</w:numbering>")
								.bytes(),
							"bomb"),
					Arguments.of("fields without end",
							TestDocx.body("<w:p>" + ("<w:r><w:fldChar w:fldCharType='begin'/></w:r>" + TestDocx.r("x"))
								.repeat(100_000) + "</w:p>").bytes(),
							"damaged"),
					Arguments.of("not well formed", TestDocx.body("<w:p><w:r>").bytes(), "damaged"),
					Arguments.of("no document",
							TestFiles.zip(Map.of("[Content_Types].xml", bytes("wordprocessingml.document.main+xml"))),
							"damaged"),
					Arguments.of("cut off", half(TestDocx.body(TestDocx.p("Dear Sir")).bytes()), "damaged"));
	}

	static Stream<Arguments> hostilePdf() {
		At line = new At(70, 70, "Dear Sir");
		byte[] plain = TestPdf.pages(List.of(List.of(line)));
		byte[] many = TestPdf.pages(Collections.nCopies(300, List.of(line)));
		return Stream.of(Arguments.of("300 pages", many, "pages"),
				Arguments.of("300 pages that say they are one", lyingAboutPages(), "pages"),
				Arguments.of("password", encrypted("secret"), "encrypted"),
				Arguments.of("protected", encrypted(""), "encrypted"),
				Arguments.of("picture only", scanned(), "scanned"), Arguments.of("no page", noPage(), "scanned"),
				Arguments.of("nothing but its mark", bytes("%PDF-1.7\n"), "damaged"),
				Arguments.of("cut off", Arrays.copyOf(plain, 200), "damaged"),
				Arguments.of("noise", concat(bytes("%PDF-1.7\n"), random(MEGA)), "damaged"),
				Arguments.of("much text", muchText(), "long"),
				Arguments.of("page that unpacks to 500 MB",
						page("/Filter/FlateDecode", TestPdf.packed("0 0 m ", 500 * MEGA)).bytes(), "bomb"),
				Arguments.of("page packed twice",
						page("/Filter[/LZWDecode/FlateDecode]", lzwOf(TestPdf.packed(" ", 500 * MEGA))).bytes(),
						"bomb"),
				Arguments.of("index that unpacks to 500 MB", packedIndex(), "bomb"),
				Arguments.of("map of codes", codeMap(), "bomb"), Arguments.of("rows of a gigabyte", wideRows(), "bomb"),
				Arguments.of("forms that draw forms", forms(), "bomb"),
				Arguments.of("text all over the place", scattered(), "bomb"),
				Arguments.of("arrays in arrays", page("", bytes("[".repeat(MEGA))).bytes(), "scanned"),
				Arguments.of("pages that are their own parents", pageLoop(), "scanned"),
				Arguments.of("millions of objects",
						page("", bytes(""), "<</A[" + "<<>>".repeat(2 * MEGA) + "]>>").bytes(), "bomb"),
				Arguments.of("numbers of objects without end",
						concat(bytes("%PDF-1.7\n"), bytes("1 0 obj\n".repeat(MEGA))), "damaged"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "refused", "hostileWord", "hostilePdf" })
	void isRefusedSoon(String name, byte[] file, String reason) {
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(TestSource.refused(file)).isEqualTo(reason));
	}

	/** A picture of ten thousand by ten thousand points would not fit into the memory. */
	@Test
	void picturesAreNotDecoded() {
		byte[] picture = TestPdf.packed("\u0000", 400 * MEGA);
		byte[] file = page("", bytes("q /P Do Q BT /F 12 Tf 50 700 Td (Dear Sir) Tj ET"),
				"<</Font<</F 6 0 R>>/XObject<</P 7 0 R>>>>")
			.stream("/Type/XObject/Subtype/Image/Width 20000/Height 20000/ColorSpace/DeviceGray/BitsPerComponent 8"
					+ "/Filter/FlateDecode", picture)
			.bytes();
		assertThat(TestSource.read(file)).isEqualTo("Dear Sir");
	}

	@Test
	void aNameCanLie() {
		assertThat(TestSource.read("letter.pdf", bytes("Dear Sir"))).isEqualTo("Dear Sir");
		assertThat(TestSource.read("letter.txt", TestDocx.body(TestDocx.p("Dear Sir")).bytes())).isEqualTo("Dear Sir");
		assertThat(TestSource.read("letter.exe", TestPdf.pages(List.of(List.of(new At(70, 70, "Dear Sir"))))))
			.isEqualTo("Dear Sir");
	}

	private static TestPdf page(String dictionary, byte[] content) {
		return page(dictionary, content, FONT);
	}

	private static TestPdf page(String dictionary, byte[] content, String resources) {
		return TestPdf.raw()
			.stream(dictionary, content)
			.object(resources)
			.object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
	}

	private static byte[] lyingAboutPages() {
		TestPdf pdf = TestPdf.raw().stream("BT /F 12 Tf (x) Tj ET").object(FONT);
		String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources 5 0 R>>";
		String kids = IntStream.range(0, 300).mapToObj((i) -> "3 0 R").collect(Collectors.joining(" "));
		byte[] bytes = pdf.object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>").object(page).bytes();
		return new String(bytes, StandardCharsets.ISO_8859_1)
			.replace("/Kids[3 0 R]/Count 1", "/Kids[" + kids + "]/Count 1")
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] encrypted(String password) {
		try (PDDocument document = TestPdf.document(List.of(List.of(new At(70, 70, "Dear Sir"))))) {
			StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
			policy.setEncryptionKeyLength(128);
			document.protect(policy);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static byte[] scanned() {
		return page("", bytes("q 600 0 0 800 0 0 cm /P Do Q"), "<</XObject<</P 7 0 R>>>>")
			.stream("/Type/XObject/Subtype/Image/Width 2480/Height 3508/ColorSpace/DeviceGray/BitsPerComponent 8"
					+ "/Filter/FlateDecode", TestPdf.packed("\u00FF", 2480 * 3508))
			.bytes();
	}

	private static byte[] noPage() {
		PDDocument document = new PDDocument();
		document.addPage(new PDPage());
		return TestPdf.of(document);
	}

	private static byte[] muchText() {
		return page("/Filter/FlateDecode", TestPdf.packed("BT /F 12 Tf (" + "word ".repeat(200) + ") Tj ET ", MEGA))
			.bytes();
	}

	private static byte[] scattered() {
		Random random = new Random(7);
		String content = IntStream.range(0, 30_000)
			.mapToObj((i) -> "1 0 0 1 " + random.nextInt(9_000) + " " + random.nextInt(9_000) + " Tm (x) Tj ")
			.collect(Collectors.joining());
		return page("", bytes("BT /F 1 Tf " + content + "ET")).bytes();
	}

	private static byte[] packedIndex() {
		byte[] index = TestPdf.packed("0 ", 500 * MEGA);
		return (new String(bytes("%PDF-1.7\n1 0 obj\n<</Type/XRef/W[1 1 1]/Size 100000000/Root 2 0 R"
				+ "/Filter/FlateDecode/Length " + index.length + ">>\nstream\n"), StandardCharsets.ISO_8859_1)
				+ new String(index, StandardCharsets.ISO_8859_1) + "\nendstream\nendobj\nstartxref\n9\n%%EOF\n")
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] codeMap() {
		return TestPdf.raw()
			.stream("BT /F 12 Tf (abc) Tj ET")
			.object(FONT)
			.object("<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 7 0 R/DescendantFonts[8 0 R]>>")
			.stream("begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange\n"
					+ "1 beginbfrange <00000000> <7fffff00> <00000000> endbfrange endcmap")
			.object("<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
					+ "/Supplement 0>>>>")
			.bytes();
	}

	private static byte[] wideRows() {
		return page("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 1000000000>>", TestPdf.packed("a", 1000))
			.bytes();
	}

	private static byte[] forms() {
		String forms = IntStream.range(0, 30)
			.mapToObj((i) -> "/X" + i + " " + (7 + i) + " 0 R")
			.collect(Collectors.joining("", "<</XObject<<", ">>>>"));
		TestPdf pdf = page("", bytes("/X0 Do"), forms);
		for (int i = 0; i < 30; i++) {
			pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources 5 0 R",
					bytes(("/X" + (i + 1) + " Do ").repeat(8)));
		}
		return pdf.bytes();
	}

	private static byte[] pageLoop() {
		return new String(TestPdf.raw().stream("").object(FONT).bytes(), StandardCharsets.ISO_8859_1)
			.replace("/Kids[3 0 R]", "/Kids[2 0 R]")
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	/**
	 * In codes of nine bits, each a byte of the content, and cleared before they grow.
	 */
	private static byte[] lzwOf(byte[] content) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int bits = 0;
		int count = 0;
		for (int i = 0; i <= content.length; i++) {
			int[] codes = (i == content.length) ? new int[] { 257 }
					: (i % 200 == 0) ? new int[] { 256, content[i] & 0xFF } : new int[] { content[i] & 0xFF };
			for (int code : codes) {
				bits = (bits << 9) | code;
				count += 9;
				while (count >= 8) {
					count -= 8;
					out.write(bits >> count);
					bits &= (1 << count) - 1;
				}
			}
		}
		out.write(bits << (8 - count));
		return out.toByteArray();
	}

	private static String noise(int size) {
		StringBuilder noise = new StringBuilder();
		new Random(7).ints(size, 'a', 'z').forEach((letter) -> noise.append((char) letter));
		return "<!--" + noise + "-->";
	}

	private static byte[] random(int size) {
		byte[] random = new byte[size];
		new Random(7).nextBytes(random);
		return random;
	}

	private static byte[] half(byte[] file) {
		return Arrays.copyOf(file, file.length / 2);
	}

	private static byte[] concat(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

}
