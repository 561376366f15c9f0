package org.convoke.circulars.typesetting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.convoke.circulars.Paragraph;
import org.convoke.circulars.Paragraphs;
import org.convoke.web.Language;

import org.springframework.core.io.ClassPathResource;

/** One letter in six languages, with everything that a letter can have. */
public final class SampleLetters {

	public static final Instant MADE = Instant.parse("2026-03-26T08:00:00Z");

	private SampleLetters() {
	}

	public static Letter in(Language language) {
		return in(language, "");
	}

	/** Circular 127 with the paragraphs that it was printed with. */
	public static Letter circular127() throws IOException {
		String printed = new ClassPathResource("circulars/circular-127.txt").getContentAsString(StandardCharsets.UTF_8);
		return with(printed.lines().filter((line) -> line.matches("(\\d+\t|•).*")).collect(Collectors.joining("\n")));
	}

	/** A letter of one sentence. */
	static Letter bare() {
		return with("La réunion aura lieu en anglais seulement.");
	}

	private static Letter with(String body) {
		Letter it = in(Language.FR);
		return new Letter(it.language(), it.labels(), it.organisation(), it.bureau(), null, it.dateline(), it.date(),
				it.reference(), it.drafter(), it.addressees(), it.copies(), it.contact(), it.faxLabel(), it.subject(),
				it.detail(), it.salutation(), items(Paragraphs.parse(body), Language.FR), it.deadlines(), it.closing(),
				it.signature(), null, List.of(), it.footer(), it.more(), false);
	}

	static Letter draft(Language language) {
		return in(language, "", true);
	}

	/** The letter with more text at its end. */
	static Letter in(Language language, String further) {
		return in(language, further, false);
	}

	private static Letter in(Language language, String further, boolean draft) {
		String[] parts = read(language).split("(?m)^--- (body|annex)\\n");
		Map<String, List<String>> head = parts[0].lines()
			.map((line) -> line.split("=", 2))
			.collect(Collectors.groupingBy((pair) -> pair[0], LinkedHashMap::new,
					Collectors.mapping((pair) -> pair[1], Collectors.toList())));
		Map<String, String> labels = Arrays.stream(one(head, "labels").split("\\|"))
			.map((label) -> label.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> pair[1]));
		labels.put("addressees", one(head, "organisation"));
		List<Letter.Enclosure> annexes = new ArrayList<>();
		for (int i = 0; i < parts.length - 2; i++) {
			String[] title = head.get("annex").get(i).split("\\|");
			annexes
				.add(new Letter.Enclosure(title[0], title[1], AnnexText.blocks(parts[i + 2], Typography.of(language))));
		}
		return new Letter(language, labels, one(head, "organisation"), one(head, "bureau"), "#0b4a8f",
				one(head, "dateline"), LocalDate.of(2026, 3, 26), one(head, "reference"), "CB", head.get("to"),
				head.get("copy"),
				new Letter.Contact("Cristina Bueti", "+41 22 730 6301", "+41 22 730 5853", "tsbjcamv@itu.int"),
				one(head, "fax"), one(head, "subject"), one(head, "detail"), one(head, "salutation"),
				items(Paragraphs.parse(parts[1] + "\n\n" + further), language),
				head.get("due")
					.stream()
					.map((due) -> new Letter.Due(LocalDate.of(2026, 4, 30), due.split("\\|")[0],
							text(due.split("\\|")[1], language)))
					.toList(),
				head.get("closing").stream().map((line) -> text(line, language)).toList(),
				new Letter.Signature("Seizo Onoe", one(head, "title")), one(head, "annexes"), annexes,
				head.get("footer"), draft ? null : "https://convoke.example.org/verify/7Q4X-92KD-T1", draft);
	}

	private static List<Letter.Item> items(List<Paragraph> paragraphs, Language language) {
		return IntStream.range(0, paragraphs.size()).mapToObj((index) -> {
			Paragraph paragraph = paragraphs.get(index);
			String number = String.valueOf(index + 1);
			return new Letter.Item(number, text(paragraph.text(), language), texts(paragraph.bullets(), language),
					IntStream.range(0, paragraph.parts().size())
						.mapToObj((at) -> new Letter.Item(number + "." + (at + 1),
								text(paragraph.parts().get(at).text(), language),
								texts(paragraph.parts().get(at).bullets(), language), List.of()))
						.toList());
		}).toList();
	}

	private static List<RichText> texts(List<String> texts, Language language) {
		return texts.stream().map((text) -> text(text, language)).toList();
	}

	private static RichText text(String text, Language language) {
		return InlineText.of(Typography.set(text, language));
	}

	private static String one(Map<String, List<String>> head, String key) {
		return head.get(key).get(0);
	}

	private static String read(Language language) {
		try {
			return new ClassPathResource("circulars/typesetting/" + language.code() + ".txt")
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
