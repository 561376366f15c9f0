package org.convoke.circulars;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How letters are called, as in "Circulaire TSB 127". */
@Component
class References {

	private final MessageSource messages;

	References(MessageSource messages) {
		this.messages = messages;
	}

	/** The name of a letter; without a number yet, a dash stands for it. */
	String of(CircularKind kind, String series, Integer number, Language language) {
		String shown = (number != null) ? number.toString()
				: this.messages.getMessage("letter.numberless", null, language.locale());
		return this.messages.getMessage("letter.name." + kind, new Object[] { series.toUpperCase(Locale.ROOT), shown },
				language.locale());
	}

	LocalizedText of(CircularKind kind, String series, Integer number) {
		Map<Language, String> names = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			names.put(language, of(kind, series, number, language));
		}
		return new LocalizedText(names);
	}

}
