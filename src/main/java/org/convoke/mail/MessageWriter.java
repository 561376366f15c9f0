package org.convoke.mail;

import java.util.Locale;

import org.convoke.web.Language;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes a {@link Message} in the language of its reader, with the templates of
 * {@code templates/mail}.
 */
@Component
class MessageWriter {

	private final ITemplateEngine templates;

	private final MessageSource messages;

	MessageWriter(ITemplateEngine templates, MessageSource messages) {
		this.templates = templates;
		this.messages = messages;
	}

	/** A fact or action with its label. */
	record Labelled(String label, String value) {
	}

	WrittenMessage write(Message message) {
		Language language = language(message.language);
		Locale locale = language.locale();
		String subject = Message.oneLine(text(message.subject, locale));
		Context context = new Context(locale);
		context.setVariable("lang", language);
		context.setVariable("subject", subject);
		context.setVariable("greeting", greeting(message.name, locale));
		context.setVariable("paragraphs", message.paragraphs.stream().map((text) -> text(text, locale)).toList());
		context.setVariable("facts",
				message.facts.stream()
					.map((fact) -> new Labelled(text(fact.labelKey(), locale), fact.value()))
					.toList());
		context.setVariable("actions",
				message.actions.stream()
					.map((action) -> new Labelled(text(action.labelKey(), locale), action.address()))
					.toList());
		context.setVariable("replyTo", message.replyTo);
		return new WrittenMessage(language, subject, this.templates.process("mail/message.txt", context),
				this.templates.process("mail/message", context));
	}

	Language language(Language wanted) {
		return Language.of(text("mail.language", wanted.locale()));
	}

	private String greeting(String name, Locale locale) {
		return (name == null || name.isBlank()) ? text("mail.message.greeting.unnamed", locale)
				: this.messages.getMessage("mail.message.greeting", new Object[] { name }, locale);
	}

	private String text(Message.Text text, Locale locale) {
		return this.messages.getMessage(text.key(), text.arguments(), locale);
	}

	private String text(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
