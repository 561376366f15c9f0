package org.convoke.circulars;

import java.util.List;
import java.util.stream.Stream;

import org.convoke.circulars.typesetting.Letter;
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
		String page = this.address.of("/circulars/" + key + "?lang=" + language.code());
		Context context = new Context(language.locale());
		context.setVariable("letter", letter);
		context.setVariable("paragraphs", numbered(letter.paragraphs(), false));
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

	/** A paragraph or sub-paragraph, one below the other. */
	record Numbered(Letter.Item item, boolean part) {
	}

	private static List<Numbered> numbered(List<Letter.Item> items, boolean parts) {
		return items.stream()
			.flatMap((item) -> Stream.concat(Stream.of(new Numbered(item, parts)),
					numbered(item.parts(), true).stream()))
			.toList();
	}

	/** Says in the reader's language why the letter comes in another one. */
	private String fallback(Language language, Language reader) {
		return this.messages.getMessage("letter.mail.fallback",
				new Object[] { language.locale().getDisplayLanguage(reader.locale()),
						reader.locale().getDisplayLanguage(reader.locale()) },
				reader.locale());
	}

}
