package org.convoke.circulars;

import java.time.LocalDate;
import java.util.List;

import org.convoke.web.Language;
import org.convoke.web.Times;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts advice into words. */
@Component
class AdviceWords {

	private final Times times;

	private final References references;

	private final MessageSource messages;

	AdviceWords(Times times, References references, MessageSource messages) {
		this.times = times;
		this.references = references;
		this.messages = messages;
	}

	List<String> of(List<Advice> advice, Language language) {
		return advice.stream()
			.map((each) -> this.messages.getMessage("circulars.advice." + each.key(),
					each.arguments().stream().map((argument) -> word(argument, language)).toArray(), language.locale()))
			.toList();
	}

	private Object word(Object argument, Language language) {
		if (argument instanceof LetterName name) {
			return this.references.of(name, language);
		}
		return (argument instanceof LocalDate day) ? this.times.day(day, language) : argument;
	}

}
