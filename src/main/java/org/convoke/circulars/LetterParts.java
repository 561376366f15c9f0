package org.convoke.circulars;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

import org.springframework.context.MessageSource;

/**
 * The parts of a letter that are translated into one language, in the order of the
 * letter. Where the original uses the product's or the issuer's own words, theirs in the
 * other language are meant.
 */
class LetterParts {

	/** The end of the key of an annex's title. */
	static final String TITLE = "-title";

	static final String PLACE = "place";

	static final String SIGNATORY = "signatory";

	private static final List<String> FORMULAS = List.of("closing.wish", "closing.formula");

	private final Circular circular;

	private final Issuer issuer;

	private final Language language;

	private final MessageSource messages;

	private final List<LetterPart> parts = new ArrayList<>();

	LetterParts(Circular circular, Issuer issuer, Language language, MessageSource messages) {
		this.circular = circular;
		this.issuer = issuer;
		this.language = language;
		this.messages = messages;
	}

	/** The line of the addressees at that position, the first being 0. */
	static String addressee(int position) {
		return "addressee-" + position;
	}

	/** The line of the copies at that position, the first being 0. */
	static String copy(int position) {
		return "copy-" + position;
	}

	/** Whether a part is a line, not a text of some paragraphs. */
	static boolean isLine(String key) {
		return key.endsWith(TITLE)
				|| !key.startsWith(FormParts.CARD) && !key.startsWith(FormParts.ANNEX) && !key.equals("closing");
	}

	/** All parts that say something. */
	List<LetterPart> all() {
		LetterText text = this.circular.text();
		owned(PLACE, this.circular.getPlace(), this.issuer.getPlace());
		lines(LetterParts::addressee, this.circular.getAddressees());
		lines(LetterParts::copy, this.circular.getCopies());
		add("subject", 0, text.subject(), null);
		add("detail", 0, text.detail(), null);
		add("salutation", 0, text.salutation(), text.salutation().equals(formula("salutation", original()))
				? formula("salutation", this.language) : null);
		for (int i = 0; i < text.paragraphs().size(); i++) {
			Paragraph paragraph = text.paragraphs().get(i);
			add(FormParts.CARD + paragraph.id(), i + 1, Paragraphs.write(paragraph, 1), null);
		}
		add("closing", 0, String.join("\n\n", text.closing()), closing(text.closing()));
		for (int i = 0; i < text.annexes().size(); i++) {
			Annex annex = text.annexes().get(i);
			String key = "AnnexKind." + annex.kind();
			boolean usual = annex.kind() != AnnexKind.OTHER && annex.title().equals(formula(key, original()));
			add(FormParts.ANNEX + annex.id() + TITLE, i + 1, annex.title(), usual ? formula(key, this.language) : null);
			add(FormParts.ANNEX + annex.id(), i + 1, annex.text(), null);
		}
		if (this.circular.isSigned() && this.circular.getSignatoryName() != null) {
			owned(SIGNATORY, this.circular.getSignatoryTitle(), this.issuer.getSignatoryTitle());
		}
		return List.copyOf(this.parts);
	}

	private Language original() {
		return this.circular.getOriginal();
	}

	private void add(String key, int number, String original, String fixed) {
		if (!original.isBlank()) {
			this.parts.add(new LetterPart(key, number, original, fixed));
		}
	}

	/** What the issuer says of itself, in those of its languages that it has. */
	private void owned(String key, LocalizedText said, LocalizedText own) {
		boolean same = said.in(original()).equals(own.in(original())) && own.texts().containsKey(this.language);
		add(key, 0, said.in(original()), same ? own.in(this.language) : null);
	}

	private void lines(IntFunction<String> key, List<AddressLine> lines) {
		for (int i = 0; i < lines.size(); i++) {
			AddressLine line = lines.get(i);
			String text = line.text().in(original());
			boolean usual = line.category() != null
					&& text.equals(Wording.line(this.messages, line.category(), original()));
			add(key.apply(i), i + 1, text, usual ? Wording.line(this.messages, line.category(), this.language) : null);
		}
	}

	/** The formulas in the other language; null when one of the lines is no formula. */
	private String closing(List<String> lines) {
		Map<String, String> formulas = new LinkedHashMap<>();
		FORMULAS.forEach((key) -> formulas.put(formula(key, original()), formula(key, this.language)));
		return lines.stream().allMatch(formulas::containsKey)
				? String.join("\n\n", lines.stream().map(formulas::get).toList()) : null;
	}

	private String formula(String key, Language language) {
		return this.messages.getMessage("letter." + key, null, language.locale());
	}

	/** What a text says, part by part. */
	static Map<String, String> values(LetterText text) {
		Map<String, String> values = new LinkedHashMap<>(text.head());
		values.put("subject", text.subject());
		values.put("detail", text.detail());
		values.put("salutation", text.salutation());
		text.paragraphs().forEach((each) -> values.put(FormParts.CARD + each.id(), Paragraphs.write(each, 1)));
		values.put("closing", String.join("\n\n", text.closing()));
		text.annexes().forEach((each) -> {
			values.put(FormParts.ANNEX + each.id() + TITLE, each.title());
			values.put(FormParts.ANNEX + each.id(), each.text());
		});
		return values;
	}

	/**
	 * The text that says that, with paragraphs and annexes in the order of the original.
	 */
	static LetterText text(LetterText original, Map<String, String> values) {
		Map<String, String> head = new LinkedHashMap<>();
		values.forEach((key, value) -> {
			if (key.matches("place|signatory|(addressee|copy)-\\d+") && !value.isBlank()) {
				head.put(key, PlainText.lineOrEmpty(value));
			}
		});
		return new LetterText(line(values, "subject"), line(values, "detail"), line(values, "salutation"),
				original.paragraphs()
					.stream()
					.filter((each) -> given(values, FormParts.CARD + each.id()))
					.map((each) -> paragraph(each.id(), values.get(FormParts.CARD + each.id())))
					.toList(),
				Stream.of(values.getOrDefault("closing", "").split("\\n\\s*\\n"))
					.map(String::strip)
					.filter((each) -> !each.isEmpty())
					.toList(),
				original.annexes()
					.stream()
					.filter((each) -> given(values, FormParts.ANNEX + each.id())
							|| given(values, FormParts.ANNEX + each.id() + TITLE))
					.map((each) -> new Annex(each.id(), each.kind(), values.get(FormParts.ANNEX + each.id() + TITLE),
							values.get(FormParts.ANNEX + each.id())))
					.toList(),
				head);
	}

	private static boolean given(Map<String, String> values, String key) {
		return !values.getOrDefault(key, "").isBlank();
	}

	private static String line(Map<String, String> values, String key) {
		return PlainText.lineOrEmpty(values.get(key));
	}

	/** One paragraph stays one, whatever blank lines are in it. */
	static Paragraph paragraph(String id, String typed) {
		List<Paragraph> read = Paragraphs.parse(PlainText.lines(typed).strip().replaceAll("\\n\\s*\\n", "\n"), 1);
		return (read.isEmpty() ? Paragraph.of("") : read.get(0)).named(id);
	}

}
