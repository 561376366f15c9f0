package org.convoke.circulars;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.convoke.directory.MailingCategory;
import org.convoke.meetings.Meeting;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.convoke.web.PublicAddress;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Published letters as those who send them need them: to whom they are addressed, and
 * written as mail with {@code templates/circulars/mail}.
 */
@Service
@Transactional(readOnly = true)
public class LetterMails {

	private final Letters letters;

	private final ITemplateEngine templates;

	private final MessageSource messages;

	private final PublicAddress address;

	LetterMails(Letters letters, ITemplateEngine templates, MessageSource messages, PublicAddress address) {
		this.letters = letters;
		this.templates = templates;
		this.messages = messages;
		this.address = address;
	}

	/**
	 * A published letter with its addressees and copies.
	 *
	 * @param languages those that it can be read in
	 */
	public record Addressing(long id, String key, String reference, String subject, Language original,
			List<Language> languages, List<Line> addressees, List<Line> copies) {

		/** The language in which somebody gets it who reads that one. */
		public Language languageFor(Language reader) {
			return this.languages.contains(reader) ? reader : this.original;
		}

	}

	/**
	 * A line of the head; the category is null for those whom the directory does not
	 * know.
	 */
	public record Line(LocalizedText text, MailingCategory category) {
	}

	/** A paragraph, sub-paragraph or annex with its number, as HTML and as plain text. */
	record Numbered(String number, String html, List<String> bullets, boolean part) {

		public String text() {
			return MailText.of(this.html);
		}

		public List<String> bulletTexts() {
			return this.bullets.stream().map(MailText::of).toList();
		}

	}

	/** The letter with that key, described in the language of its reader. */
	public Addressing addressing(String key, Language reader) {
		Letters.Shown shown = this.letters.published(key, reader);
		Circular circular = shown.circular();
		return new Addressing(circular.getId(), circular.getKey(), shown.letter().reference(), shown.letter().subject(),
				circular.getOriginal(), circular.getLanguages(), lines(circular.getAddressees()),
				lines(circular.getCopies()));
	}

	private static List<Line> lines(List<AddressLine> lines) {
		return lines.stream().map((line) -> new Line(line.text(), line.category())).toList();
	}

	/** Writes the letter for somebody who reads that language. */
	public LetterMail write(String key, Language reader) {
		Letters.Shown shown = this.letters.published(key, reader);
		Letter letter = shown.letter();
		Language language = letter.language();
		Meeting meeting = shown.meeting();
		LetterText text = shown.circular().text(language);
		String page = this.address.of("/circulars/" + key + "?lang=" + language.code());
		Context context = new Context(language.locale());
		context.setVariable("letter", letter);
		context.setVariable("paragraphs", paragraphs(text));
		context.setVariable("annexes", annexes(text, language));
		context.setVariable("dues",
				letter.deadlines().stream().map((due) -> due.date() + ": " + MailText.of(due.html())).toList());
		context.setVariable("closing", letter.closing().stream().map(MailText::of).toList());
		context.setVariable("page", page);
		context.setVariable("reader", reader);
		context.setVariable("fallback", (language != reader) ? fallback(language, reader) : null);
		return new LetterMail(language, letter.reference(), letter.subject(),
				this.templates.process("circulars/mail", context),
				this.templates.process("circulars/mail.txt", context).strip(), shown.circular().getContact().email(),
				(meeting != null) ? meeting.getId() : null,
				this.address.of("/circulars/" + key + "/" + language.code() + ".pdf"), page,
				(meeting != null) ? this.address.of("/meetings/" + meeting.getSlug()) : null);
	}

	private static List<Numbered> paragraphs(LetterText text) {
		return IntStream.range(0, text.paragraphs().size()).boxed().flatMap((index) -> {
			Paragraph paragraph = text.paragraphs().get(index);
			List<Numbered> parts = IntStream.range(0, paragraph.parts().size()).mapToObj((part) -> {
				Paragraph.Part below = paragraph.parts().get(part);
				return numbered((index + 1) + "." + (part + 1), below.text(), below.bullets(), true);
			}).toList();
			return Stream.concat(
					Stream.of(numbered(String.valueOf(index + 1), paragraph.text(), paragraph.bullets(), false)),
					parts.stream());
		}).toList();
	}

	private static Numbered numbered(String number, String text, List<String> bullets, boolean part) {
		return new Numbered(number, InlineText.html(text), bullets.stream().map(InlineText::html).toList(), part);
	}

	/** "Annex 2" and its title, or the name of its kind where it has none. */
	private List<Numbered> annexes(LetterText text, Language language) {
		List<Annex> annexes = text.annexes();
		Locale locale = language.locale();
		return IntStream.range(0, annexes.size()).mapToObj((index) -> {
			Annex annex = annexes.get(index);
			String number = (annexes.size() == 1) ? this.messages.getMessage("letter.annex.only", null, locale)
					: this.messages.getMessage("letter.annex", new Object[] { index + 1 }, locale);
			String title = annex.title().isEmpty()
					? this.messages.getMessage("letter.AnnexKind." + annex.kind(), null, locale) : annex.title();
			return new Numbered(number, title, List.of(), false);
		}).toList();
	}

	/** Says in the reader's language why the letter comes in another one. */
	private String fallback(Language language, Language reader) {
		return this.messages.getMessage("letter.mail.fallback",
				new Object[] { language.locale().getDisplayLanguage(reader.locale()),
						reader.locale().getDisplayLanguage(reader.locale()) },
				reader.locale());
	}

}
