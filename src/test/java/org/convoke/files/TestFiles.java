package org.convoke.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of every kind that is taken, as programs write them. */
public final class TestFiles {

	private static final String TYPES = """
			<?xml version="1.0" encoding="UTF-8"?>
			<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
			<Override PartName="/main.xml" ContentType="application/vnd.%s+xml"/></Types>""";

	private TestFiles() {
	}

	public static byte[] pdf() {
		return "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	public static byte[] docx() {
		return office("openxmlformats-officedocument.wordprocessingml.document.main");
	}

	static byte[] pptx() {
		return office("openxmlformats-officedocument.presentationml.presentation.main");
	}

	static byte[] xlsx() {
		return office("openxmlformats-officedocument.spreadsheetml.sheet.main");
	}

	static byte[] docm() {
		return office("ms-word.document.macroEnabled.main");
	}

	static byte[] odt() {
		return zip(Map.of("mimetype", bytes("application/vnd.oasis.opendocument.text")));
	}

	static byte[] office(String type) {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put("[Content_Types].xml", bytes(TYPES.formatted(type)));
		entries.put("main.xml", bytes("<w:document/>"));
		return zip(entries);
	}

	public static byte[] zip(Map<String, byte[]> entries) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
