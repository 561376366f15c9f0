package org.convoke.circulars;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * How letters are called, as in "Circulaire TSB 127" and "Corrigendum 1 à la Circulaire
 * TSB 127".
 */
@Component
class References {

	private final MessageSource messages;

	References(MessageSource messages) {
		this.messages = messages;
	}

	/** The name of a letter; where there is no number yet, a dash stands for it. */
	String of(LetterName name, Language language) {
		List<LetterName.Step> steps = name.steps();
		if (steps.isEmpty()) {
			return top("letter.name.", name, language);
		}
		// The one that is amended stands in the form that the language wants after "to".
		String amended = top("letter.amended.", name, language);
		for (LetterName.Step step : steps.subList(0, steps.size() - 1)) {
			amended = amends(step("letter.amended.", step, language), amended, language);
		}
		return amends(step("letter.amendment.", steps.get(steps.size() - 1), language), amended, language);
	}

	LocalizedText of(LetterName name) {
		Map<Language, String> names = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			names.put(language, of(name, language));
		}
		return new LocalizedText(names);
	}

	private String top(String prefix, LetterName name, Language language) {
		return message(prefix + name.kind(), language, name.series().toUpperCase(Locale.ROOT),
				number(name.number(), language));
	}

	private String step(String prefix, LetterName.Step step, Language language) {
		return message(prefix + step.kind(), language, number(step.number(), language));
	}

	private String amends(String amendment, String amended, Language language) {
		return message("letter.amends", language, amendment, amended);
	}

	private String number(Integer number, Language language) {
		return (number != null) ? number.toString() : message("letter.numberless", language);
	}

	private String message(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
