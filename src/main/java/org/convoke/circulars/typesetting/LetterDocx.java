package org.convoke.circulars.typesetting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.convoke.web.Language;

import org.springframework.stereotype.Component;

/**
 * Makes letters into Word files, whose parts are templates in {@code docx}. The same
 * letter always becomes the same bytes.
 */
@Component
public class LetterDocx {

	private final PaperTemplates templates = new PaperTemplates("templates/circulars/typesetting/");

	/** A row of the table at the head; an address makes its value a link. */
	public record HeadRow(String label, String value, String address) {
	}

	/**
	 * Makes the file.
	 * @param made the time that it says it was made at
	 */
	public byte[] render(Letter letter, Instant made) {
		Instant at = made.truncatedTo(ChronoUnit.SECONDS);
		boolean rtl = letter.language() == Language.AR;
		Map<String, Object> model = Map.of("word", new WordText(rtl), "rtl", rtl, "accent",
				letter.accent().replace("#", "").toUpperCase(Locale.ROOT), "latin", latin(letter.language()), "made",
				at.toString(), "head", head(letter), "ask", ask(letter));
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", part("content-types", letter, model));
		parts.put("_rels/.rels", part("package-rels", letter, model));
		parts.put("word/document.xml", part("document", letter, model));
		// After the document, which has found the links by then.
		parts.put("word/_rels/document.xml.rels", part("document-rels", letter, model));
		for (String part : List.of("styles", "settings", "header", "footer", "footer-first")) {
			parts.put("word/" + part + ".xml", part(part, letter, model));
		}
		parts.put("docProps/core.xml", part("core", letter, model));
		parts.put("word/media/emblem.png", Emblem.png(letter.accent()));
		if (letter.more() != null) {
			parts.put("word/media/code.png", letter.code().png());
		}
		return zip(parts, at);
	}

	private byte[] part(String template, Letter letter, Map<String, Object> model) {
		Map<String, Object> all = new HashMap<>(model);
		all.put("letter", letter);
		return this.templates.write("docx/" + template, letter.language(), all).getBytes(StandardCharsets.UTF_8);
	}

	private static List<HeadRow> head(Letter letter) {
		List<HeadRow> rows = new ArrayList<>();
		rows.add(new HeadRow(letter.labels().get("reference"), letter.reference(), null));
		add(rows, "", letter.drafter(), null);
		return rows;
	}

	private static List<HeadRow> ask(Letter letter) {
		List<HeadRow> rows = new ArrayList<>();
		Letter.Contact contact = letter.contact();
		Map<String, String> labels = letter.labels();
		add(rows, labels.get("contact"), contact.name(), null);
		add(rows, labels.get("phone"), contact.phone(), null);
		add(rows, letter.faxLabel(), contact.fax(), null);
		add(rows, labels.get("email"), contact.email(), "mailto:" + contact.email());
		return rows;
	}

	private static void add(List<HeadRow> rows, String label, String value, String address) {
		if (value != null) {
			rows.add(new HeadRow(label, value, address));
		}
	}

	/** The language that Word checks the spelling of Latin and Cyrillic in. */
	private static String latin(Language language) {
		return switch (language) {
			case ES -> "es-ES";
			case FR -> "fr-FR";
			case RU -> "ru-RU";
			case AR, EN, ZH -> "en-GB";
		};
	}

	private static byte[] zip(Map<String, byte[]> parts, Instant at) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			try (ZipOutputStream zip = new ZipOutputStream(out)) {
				for (Map.Entry<String, byte[]> part : parts.entrySet()) {
					ZipEntry entry = new ZipEntry(part.getKey());
					entry.setTimeLocal(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
					zip.putNextEntry(entry);
					zip.write(part.getValue());
					zip.closeEntry();
				}
			}
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
