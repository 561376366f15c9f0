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

	private final MessageSource messages;

	AdviceWords(Times times, MessageSource messages) {
		this.times = times;
		this.messages = messages;
	}

	List<String> of(List<Advice> advice, Language language) {
		return advice.stream()
			.map((each) -> this.messages.getMessage("circulars.advice." + each.key(), each.arguments()
				.stream()
				.map((argument) -> (argument instanceof LocalDate day) ? this.times.day(day, language) : argument)
				.toArray(), language.locale()))
			.toList();
	}

}
