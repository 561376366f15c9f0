package org.convoke.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.mock.web.MockMultipartFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileTypeTests {

	static Stream<Arguments> taken() {
		return Stream.of(Arguments.of("paper.pdf", TestFiles.pdf(), FileType.PDF),
				Arguments.of("PAPER.DOCX", TestFiles.docx(), FileType.DOCX),
				Arguments.of("slides.pptx", TestFiles.pptx(), FileType.PPTX),
				Arguments.of("table.xlsx", TestFiles.xlsx(), FileType.XLSX),
				Arguments.of("paper.odt", TestFiles.odt(), FileType.ODT),
				Arguments.of("all.zip", TestFiles.zip(Map.of("one/a.pdf", TestFiles.pdf(), "b.docx", TestFiles.docx(),
						"__MACOSX/._a.pdf", new byte[] { 1 })), FileType.ZIP));
	}

	@ParameterizedTest
	@MethodSource
	void taken(String name, byte[] content, FileType type) {
		try (IncomingFile file = take(name, content)) {
			assertThat(file.type()).isEqualTo(type);
			assertThat(file.name()).isEqualTo(name);
			assertThat(file.size()).isEqualTo(content.length);
		}
	}

	static Stream<Arguments> refused() {
		return Stream.of(Arguments.of("paper.pdf", new byte[0], "files.empty"),
				Arguments.of("paper.docx", TestFiles.pdf(), "files.lying"),
				Arguments.of("paper.exe", TestFiles.pdf(), "files.lying"),
				Arguments.of("paper.pdf", TestFiles.docx(), "files.lying"),
				Arguments.of("paper.docx", TestFiles.bytes("MZ this is a program"), "files.unknown"),
				Arguments.of("paper.html", TestFiles.bytes("<script>alert(1)</script>"), "files.unknown"),
				Arguments.of("paper.doc", new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1 },
						"files.oldOffice"),
				Arguments.of("paper.docx", new byte[] { 'P', 'K', 3, 4, 0, 0 }, "files.unreadable"),
				Arguments.of("paper.docm", TestFiles.docm(), "files.macros"),
				Arguments.of("paper.docx", withMacros(), "files.macros"),
				Arguments.of("drawing.vsdx", TestFiles.office("ms-visio.drawing.main"), "files.unknown"),
				Arguments.of("sheet.ods",
						TestFiles
							.zip(Map.of("mimetype", TestFiles.bytes("application/vnd.oasis.opendocument.spreadsheet"))),
						"files.unknown"),
				Arguments.of("all.zip", TestFiles.zip(Map.of("run.sh", TestFiles.bytes("rm -r"))), "files.archive"),
				Arguments.of("all.zip", TestFiles.zip(Map.of("../paper.pdf", TestFiles.pdf())), "files.archive"),
				Arguments.of("all.zip",
						TestFiles.zip(Map.of("inner.zip", TestFiles.zip(Map.of("a.pdf", TestFiles.pdf())))),
						"files.archive"),
				Arguments.of("all.zip", TestFiles.zip(Map.of("folder/", new byte[0])), "files.empty"),
				Arguments.of("bomb.zip", TestFiles.zip(Map.of("a.pdf", new byte[30 * 1024 * 1024])), "files.bomb"),
				Arguments.of("many.zip", TestFiles.zip(manyEntries()), "files.bomb"));
	}

	@ParameterizedTest
	@MethodSource
	void refused(String name, byte[] content, String key) {
		assertThatExceptionOfType(FileRefusedException.class).isThrownBy(() -> take(name, content))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo(key))
			.satisfies((ex) -> assertThat(ex.arguments()[0]).isEqualTo(name));
	}

	@Test
	void tooLargeIsSaidBeforeTheContentIsRead() {
		MockMultipartFile upload = new MockMultipartFile("file", "paper.pdf", null, TestFiles.pdf()) {
			@Override
			public long getSize() {
				return IncomingFile.MAX_SIZE + 1;
			}
		};
		assertThatExceptionOfType(FileRefusedException.class).isThrownBy(() -> IncomingFile.take(upload))
			.withMessage("files.tooLarge");
	}

	@Test
	void aNameWithoutExtensionGetsTheOneOfItsContent() {
		try (IncomingFile file = take("Contribution", TestFiles.docx())) {
			assertThat(file.name()).isEqualTo("Contribution.docx");
		}
	}

	static Stream<Arguments> names() {
		return Stream.of(Arguments.of("C:\\papers\\my paper.pdf", "my paper.pdf"),
				Arguments.of("../../etc/paper.pdf", "paper.pdf"), Arguments.of("a\u202Efdp.pdf", "afdp.pdf"),
				Arguments.of("line\r\nbreak\u0000.pdf", "line break.pdf"),
				Arguments.of("مساهمة 文稿 вклад é.pdf", "مساهمة 文稿 вклад é.pdf"), Arguments.of("e\u0301.pdf", "é.pdf"),
				Arguments.of("...", "document"), Arguments.of(null, "document"),
				Arguments.of("x".repeat(300) + ".docx", "x".repeat(195) + ".docx"));
	}

	@ParameterizedTest
	@MethodSource
	void names(String sent, String kept) {
		assertThat(FileName.clean(sent)).isEqualTo(kept);
	}

	private static byte[] withMacros() {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put("[Content_Types].xml", TestFiles.bytes("wordprocessingml.document.main+xml"));
		entries.put("word/vbaProject.bin", new byte[] { 1 });
		return TestFiles.zip(entries);
	}

	private static Map<String, byte[]> manyEntries() {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		for (int i = 0; i < 5_001; i++) {
			entries.put(i + ".pdf", new byte[0]);
		}
		return entries;
	}

	private static IncomingFile take(String name, byte[] content) {
		return IncomingFile.take(new MockMultipartFile("file", name, "application/octet-stream", content));
	}

}
