package org.convoke.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.convoke.mail.Message.Content;
import org.convoke.web.Language;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes a {@link Message} in the language of its reader, with the templates of
 * {@code templates/mail}.
 */
@Component
class MessageWriter {

	/** Holds the place of the greeting in what is composed; nobody can guess it. */
	private final String greeting = UUID.randomUUID().toString();

	private final ITemplateEngine templates;

	private final MessageSource messages;

	MessageWriter(ITemplateEngine templates, MessageSource messages) {
		this.templates = templates;
		this.messages = messages;
	}

	/** A fact or action with its label. */
	record Labelled(String label, String value) {
	}

	/** Writes the messages in their order; what many get alike is composed once. */
	List<WrittenMessage> write(List<Message> messages) {
		Map<Content, WrittenMessage> composed = new HashMap<>();
		return messages.stream().map((message) -> {
			Content content = message
				.content((message.prewritten != null) ? message.prewritten.language() : language(message.language));
			return greet(composed.computeIfAbsent(content, this::compose), message.name);
		}).toList();
	}

	private WrittenMessage compose(Content content) {
		Locale locale = content.language().locale();
		String subject = Message.oneLine(text(content.subject(), locale));
		Context context = new Context(locale);
		context.setVariable("lang", content.language());
		context.setVariable("subject", subject);
		context.setVariable("greeting", this.greeting);
		context.setVariable("paragraphs", content.paragraphs().stream().map((text) -> text(text, locale)).toList());
		context.setVariable("facts",
				content.facts()
					.stream()
					.map((fact) -> new Labelled(text(fact.labelKey(), locale), fact.value()))
					.toList());
		context.setVariable("actions",
				content.actions()
					.stream()
					.map((action) -> new Labelled(text(action.labelKey(), locale), action.address()))
					.toList());
		context.setVariable("prewritten", content.prewritten());
		context.setVariable("replyTo", content.replyTo());
		return new WrittenMessage(content.language(), subject, this.templates.process("mail/message.txt", context),
				this.templates.process("mail/message", context));
	}

	private WrittenMessage greet(WrittenMessage composed, String name) {
		Locale locale = composed.language().locale();
		String greeting = (name == null || name.isBlank()) ? text("mail.message.greeting.unnamed", locale)
				: this.messages.getMessage("mail.message.greeting", new Object[] { name }, locale);
		return new WrittenMessage(composed.language(), composed.subject(),
				composed.text().replace(this.greeting, greeting),
				composed.html().replace(this.greeting, HtmlUtils.htmlEscape(greeting, "UTF-8")));
	}

	Language language(Language wanted) {
		return Language.of(text("mail.language", wanted.locale()));
	}

	private String text(Message.Text text, Locale locale) {
		return this.messages.getMessage(text.key(), text.arguments().toArray(), locale);
	}

	private String text(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
