package org.convoke.circulars;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

import org.springframework.web.util.HtmlUtils;

/**
 * The words of a letter, one after the other, as a file or a printed letter has them:
 * where lines and columns end is a matter of paper.
 */
final class PrintedText {

	private PrintedText() {
	}

	/** The words of the printed letter, letterhead first and footer left out. */
	static List<String> of(List<String> lines) {
		return words(lines.stream()
			.map(TestLetters::plain)
			.filter((line) -> !footer(line))
			.collect(Collectors.joining("\n")));
	}

	static List<String> ofPdf(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return words(new PDFTextStripper().getText(document)
				.lines()
				.filter((line) -> !footer(line) && !line.contains("Page "))
				// An address that is too long for its line goes on in the next.
				.map((line) -> line.endsWith("/") ? line : line + "\n")
				.collect(Collectors.joining()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<String> ofDocx(byte[] docx) {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals("word/document.xml")) {
					String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
					return words(HtmlUtils.htmlUnescape(xml.replaceAll("</w:p>|<w:tab/>|<w:br/>", "\n")
						.replaceAll("(?s)<[^>]*>", "")
						.replace("&apos;", "'")));
				}
			}
			throw new IllegalStateException("No document");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean footer(String line) {
		return line.startsWith("Union internationale des télécommunications •")
				|| line.startsWith("Tél.: +41 22 730 5111");
	}

	/** Without the marks of lists, and up to the code, which is a picture on paper. */
	private static List<String> words(String text) {
		String read = text.replace('\u00A0', ' ')
			.replaceAll("(?m)^\\s*[–•-]\\s+", "")
			.replaceAll("(?s)Plus d'informations.*", "")
			.replaceAll("(?s)^(.*?)(?=Genève, le)", "\u0000$1\u0000");
		return Pattern.compile("\\S+")
			.matcher(capitals(read))
			.results()
			.map(MatchResult::group)
			.filter((word) -> !word.matches("[–•-]"))
			.toList();
	}

	/** The letterhead, which is in capitals on paper only. */
	private static String capitals(String text) {
		String[] parts = text.split("\u0000");
		return parts[1].toUpperCase(Locale.FRENCH) + "\n" + parts[2];
	}

}
