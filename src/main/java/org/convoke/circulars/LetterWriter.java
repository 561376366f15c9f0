package org.convoke.circulars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.convoke.web.Times;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sets a letter: its parts, in the language and with the labels of that language. */
@Component
class LetterWriter {

	private static final List<String> LABELS = List.of("reference", "to", "addressees", "contact", "phone", "email",
			"copy", "subject", "deadlines", "signed");

	private final References references;

	private final Times times;

	private final MessageSource messages;

	LetterWriter(References references, Times times, MessageSource messages) {
		this.references = references;
		this.times = times;
		this.messages = messages;
	}

	/**
	 * Sets the letter.
	 * @param number the number to show, null for none yet
	 * @param date the date to show, null for none yet
	 */
	Letter write(Circular circular, Issuer issuer, Language language, Integer number, LocalDate date,
			List<SealedDeadline> deadlines) {
		LetterText text = circular.text(language);
		Seal head = (circular.getSeal() != null) ? circular.getSeal() : Seal.of(issuer, MeetingFacts.NONE);
		Contact contact = (circular.getContact() != null) ? circular.getContact() : Contact.NONE;
		return new Letter(language, labels(language), head.organisation().in(language), head.bureau().in(language),
				dateline(circular.getPlace(), date, language), date,
				this.references.of(LetterName.of(circular, number), language), circular.getDrafter(),
				lines(circular.getAddressees(), language), lines(circular.getCopies(), language), contact,
				message(contact.faxLabel().name(), language), text.subject(), text.detail(), text.salutation(),
				items(text.paragraphs()), circular.isDeadlinesPrinted() ? dues(deadlines, language) : List.of(),
				text.closing().stream().map(InlineText::html).toList(), signature(circular, language),
				head.footer().in(language).lines().toList());
	}

	private Map<String, String> labels(Language language) {
		Map<String, String> labels = new LinkedHashMap<>();
		LABELS.forEach((label) -> labels.put(label, message(label, language)));
		return labels;
	}

	private String dateline(LocalizedText place, LocalDate date, Language language) {
		return message("dated", language, place.in(language),
				(date != null) ? this.times.day(date, language) : message("undated", language));
	}

	/** All but the last end with a semicolon. */
	private static List<String> lines(List<AddressLine> lines, Language language) {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			texts.add(lines.get(i).text().in(language) + ((i < lines.size() - 1) ? language.marks().semicolon() : ""));
		}
		return texts;
	}

	private static List<Letter.Item> items(List<Paragraph> paragraphs) {
		return IntStream.range(0, paragraphs.size())
			.mapToObj((index) -> new Letter.Item(index + 1, InlineText.html(paragraphs.get(index).text()),
					paragraphs.get(index).bullets().stream().map(InlineText::html).toList()))
			.toList();
	}

	private List<Letter.Due> dues(List<SealedDeadline> deadlines, Language language) {
		return deadlines.stream().map((deadline) -> {
			String action = deadline.action().isEmpty() ? message("deadline." + deadline.kind(), language)
					: deadline.action().in(language);
			return new Letter.Due(deadline.dueOn(), date(deadline, language), InlineText.html(action));
		}).toList();
	}

	private String date(SealedDeadline deadline, Language language) {
		return (deadline.dueAt() == null) ? this.times.day(deadline.dueOn(), language)
				: this.times.moment(deadline.dueOn().atTime(deadline.dueAt()).atZone(deadline.zone()).toInstant(),
						deadline.zone(), language);
	}

	private static Letter.Signature signature(Circular circular, Language language) {
		if (!circular.isSigned() || circular.getSignatoryName() == null) {
			return null;
		}
		return new Letter.Signature(circular.getSignatoryName(), circular.getSignatoryTitle().in(language));
	}

	private String message(String key, Language language, Object... arguments) {
		return this.messages.getMessage("letter." + key, arguments, language.locale());
	}

}
