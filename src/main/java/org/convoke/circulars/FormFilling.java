package org.convoke.circulars;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.convoke.circulars.CircularForm.AnnexForm;
import org.convoke.circulars.CircularForm.CardForm;
import org.convoke.circulars.CircularForm.LineForm;
import org.convoke.directory.MailingCategory;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;

/** Fills the editor's form with what a draft says now. */
final class FormFilling {

	private FormFilling() {
	}

	static CircularForm of(Circular circular, MessageSource messages) {
		CircularForm form = fill(circular, messages);
		form.base().putAll(new FormParts(form).bases());
		return form;
	}

	private static CircularForm fill(Circular circular, MessageSource messages) {
		Language language = circular.getOriginal();
		LetterText text = circular.text();
		Contact contact = (circular.getContact() != null) ? circular.getContact() : Contact.NONE;
		return new CircularForm(circular.getKind().name(), language.name(), circular.getPlace().in(language),
				(circular.getIssuedOn() != null) ? circular.getIssuedOn().toString() : "", given(circular.getDrafter()),
				lines(circular.getAddressees(), Wording.ADDRESSEES, language, messages),
				further(circular.getAddressees(), language),
				lines(circular.getCopies(), Wording.COPIES, language, messages),
				further(circular.getCopies(), language), given(contact.name()), given(contact.phone()),
				given(contact.fax()), contact.faxLabel().name(), given(contact.email()), text.subject(), text.detail(),
				text.salutation(), cards(text.paragraphs()), "", String.valueOf(circular.isDeadlinesPrinted()),
				String.join("\n\n", text.closing()), String.valueOf(circular.isSigned()),
				given(circular.getSignatoryName()), circular.getSignatoryTitle().in(language),
				text.annexes()
					.stream()
					.map((annex) -> new AnnexForm(annex.id(), annex.kind().name(), annex.title(), annex.text()))
					.toList(),
				null);
	}

	static List<CardForm> cards(List<Paragraph> paragraphs) {
		List<CardForm> cards = new ArrayList<>();
		for (Paragraph paragraph : paragraphs) {
			int number = cards.size() + 1;
			cards.add(new CardForm(paragraph.id(), String.valueOf(number), Paragraphs.write(paragraph, number)));
		}
		return cards;
	}

	private static String given(String text) {
		return (text != null) ? text : "";
	}

	/** The usual categories and those that the letter has beside. */
	private static List<LineForm> lines(List<AddressLine> lines, List<MailingCategory> usual, Language language,
			MessageSource messages) {
		return Stream
			.concat(usual.stream(),
					lines.stream()
						.map(AddressLine::category)
						.filter((category) -> category != null && !usual.contains(category))
						.distinct())
			.map((category) -> lines.stream()
				.filter((line) -> line.category() == category)
				.findFirst()
				.map((line) -> new LineForm(category.name(), "true", line.text().in(language)))
				.orElseGet(() -> new LineForm(category.name(), null, Wording.line(messages, category, language))))
			.toList();
	}

	private static String further(List<AddressLine> lines, Language language) {
		return String.join("\n",
				lines.stream()
					.filter((line) -> line.category() == null)
					.map((line) -> line.text().in(language))
					.toList());
	}

}
