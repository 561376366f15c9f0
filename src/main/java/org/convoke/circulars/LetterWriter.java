package org.convoke.circulars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.convoke.circulars.typesetting.AnnexText;
import org.convoke.circulars.typesetting.InlineText;
import org.convoke.circulars.typesetting.Letter;
import org.convoke.circulars.typesetting.RichText;
import org.convoke.circulars.typesetting.Typography;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.convoke.web.Times;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sets a letter: its parts, in the language and with the labels of that language. */
@Component
class LetterWriter {

	private static final List<String> LABELS = List.of("reference", "to", "addressees", "contact", "phone", "email",
			"copy", "subject", "deadlines", "signed", "more", "draft");

	private static final String SPLIT = "\u0000";

	private final References references;

	private final LetterAddress addresses;

	private final Times times;

	private final MessageSource messages;

	LetterWriter(References references, LetterAddress addresses, Times times, MessageSource messages) {
		this.references = references;
		this.addresses = addresses;
		this.times = times;
		this.messages = messages;
	}

	/**
	 * What a letter is called and when it is dated.
	 *
	 * @param number null for none yet
	 * @param date null for none yet
	 */
	record Name(Integer number, LocalDate date) {
	}

	/** Sets the letter. */
	Letter write(Circular circular, Issuer issuer, Language language, Name name, List<SealedDeadline> deadlines) {
		LetterText text = circular.text(language);
		Seal head = (circular.getSeal() != null) ? circular.getSeal() : Seal.of(issuer, MeetingFacts.NONE);
		Contact contact = (circular.getContact() != null) ? circular.getContact() : Contact.NONE;
		String place = first(text.head().get(LetterParts.PLACE), circular.getPlace(), issuer.getPlace(), language);
		return new Letter(language, labels(language), head.organisation().in(language), head.bureau().in(language),
				issuer.getAccent(), dateline(place, name.date(), language), name.date(),
				this.references.of(LetterName.of(circular, name.number()), language), circular.getDrafter(),
				lines(circular.getAddressees(), text, LetterParts::addressee, language),
				lines(circular.getCopies(), text, LetterParts::copy, language),
				new Letter.Contact(contact.name(), contact.phone(), contact.fax(), contact.email()),
				message(contact.faxLabel().name(), language), Typography.set(text.subject(), language),
				Typography.set(text.detail(), language), text.salutation(), items(text.paragraphs(), language),
				circular.isDeadlinesPrinted() ? dues(deadlines, language) : List.of(), texts(text.closing(), language),
				signature(circular, issuer, text, language), annexList(text.annexes(), language),
				annexes(text.annexes(), language), head.footer().in(language).lines().toList(),
				this.addresses.of(circular), !circular.isPublished());
	}

	private Map<String, String> labels(Language language) {
		Map<String, String> labels = new LinkedHashMap<>();
		LABELS.forEach((label) -> labels.put(label, message(label, language)));
		// Only who makes the pages knows their numbers.
		String[] page = message("page", language, SPLIT, SPLIT).split(SPLIT, -1);
		labels.put("page.before", page[0]);
		labels.put("page.between", page[1]);
		labels.put("page.after", page[2]);
		return labels;
	}

	private String dateline(String place, LocalDate date, Language language) {
		return message("dated", language, place, (date != null) ? day(date, language) : message("undated", language));
	}

	/**
	 * What this language says itself, or has been given, or what the issuer says in it;
	 * only then what another language says.
	 */
	private static String first(String own, LocalizedText given, LocalizedText usual, Language language) {
		if (own != null && !own.isBlank()) {
			return own.strip();
		}
		boolean spoken = given.texts().containsKey(language) || given.isEmpty();
		return (!spoken && usual.texts().containsKey(language)) ? usual.in(language) : given.in(language);
	}

	/** All but the last end with a semicolon. */
	private List<String> lines(List<AddressLine> lines, LetterText text, IntFunction<String> part, Language language) {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			texts.add(line(lines.get(i), text.head().get(part.apply(i)), language)
					+ ((i < lines.size() - 1) ? language.marks().semicolon() : ""));
		}
		return texts;
	}

	private String line(AddressLine line, String own, Language language) {
		if (own != null && !own.isBlank()) {
			return own.strip();
		}
		return (line.category() != null && !line.text().texts().containsKey(language))
				? message("line." + line.category(), language) : line.text().in(language);
	}

	private static List<Letter.Item> items(List<Paragraph> paragraphs, Language language) {
		return IntStream.range(0, paragraphs.size())
			.mapToObj((index) -> item(paragraphs.get(index), String.valueOf(index + 1), language))
			.toList();
	}

	private static Letter.Item item(Paragraph paragraph, String number, Language language) {
		List<Paragraph.Part> parts = paragraph.parts();
		return new Letter.Item(number, text(paragraph.text(), language), texts(paragraph.bullets(), language), IntStream
			.range(0, parts.size())
			.mapToObj((index) -> new Letter.Item(number + "." + (index + 1), text(parts.get(index).text(), language),
					texts(parts.get(index).bullets(), language), List.of()))
			.toList());
	}

	private List<Letter.Due> dues(List<SealedDeadline> deadlines, Language language) {
		return deadlines.stream().map((deadline) -> {
			String action = deadline.action().texts().containsKey(language) ? deadline.action().in(language)
					: message("deadline." + deadline.kind(), language);
			return new Letter.Due(deadline.dueOn(), date(deadline, language), text(action, language));
		}).toList();
	}

	private String date(SealedDeadline deadline, Language language) {
		return (deadline.dueAt() == null) ? day(deadline.dueOn(), language)
				: Typography.set(
						this.times.moment(deadline.dueOn().atTime(deadline.dueAt()).atZone(deadline.zone()).toInstant(),
								deadline.zone(), language),
						language);
	}

	private String day(LocalDate day, Language language) {
		return Typography.set(this.times.day(day, language), language);
	}

	private static Letter.Signature signature(Circular circular, Issuer issuer, LetterText text, Language language) {
		if (!circular.isSigned() || circular.getSignatoryName() == null) {
			return null;
		}
		// Another signatory than the issuer's own has no title that the issuer knows.
		LocalizedText usual = circular.getSignatoryName().equals(issuer.getSignatoryName()) ? issuer.getSignatoryTitle()
				: LocalizedText.NONE;
		return new Letter.Signature(circular.getSignatoryName(),
				first(text.head().get(LetterParts.SIGNATORY), circular.getSignatoryTitle(), usual, language));
	}

	private String annexList(List<Annex> annexes, Language language) {
		return annexes.isEmpty() ? null : message("annexes", language, annexes.size());
	}

	private List<Letter.Enclosure> annexes(List<Annex> annexes, Language language) {
		return IntStream.range(0, annexes.size()).mapToObj((index) -> {
			Annex annex = annexes.get(index);
			return new Letter.Enclosure(
					(annexes.size() == 1) ? message("annex.only", language) : message("annex", language, index + 1),
					annex.title().isEmpty() ? message("AnnexKind." + annex.kind(), language)
							: Typography.set(annex.title(), language),
					AnnexText.blocks(annex.text(), Typography.of(language)));
		}).toList();
	}

	private static List<RichText> texts(List<String> texts, Language language) {
		return texts.stream().map((text) -> text(text, language)).toList();
	}

	private static RichText text(String text, Language language) {
		return InlineText.of(Typography.set(text, language));
	}

	private String message(String key, Language language, Object... arguments) {
		return this.messages.getMessage("letter." + key, arguments, language.locale());
	}

}
