package org.convoke.directory;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.convoke.web.Choice;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The countries by ISO 3166-1 alpha-2 code, with the names that the United Nations use.
 */
@Component
public class Countries {

	private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

	private final MessageSource messages;

	Countries(MessageSource messages) {
		this.messages = messages;
	}

	public boolean contains(String code) {
		return code != null && CODES.contains(code);
	}

	/** The name in that language; empty when there is no code. */
	public String name(String code, Language language) {
		if (code == null || code.isBlank()) {
			return "";
		}
		return this.messages.getMessage("countries." + code, null,
				new Locale.Builder().setRegion(code).build().getDisplayCountry(language.locale()), language.locale());
	}

	/** All that have a name of their own in the bundles, sorted as the language sorts. */
	public List<Choice> choices(Language language) {
		Comparator<Choice> byName = Comparator.comparing(Choice::text, Collator.getInstance(language.locale()));
		return CODES.stream()
			.filter((code) -> !this.messages.getMessage("countries." + code, null, "", Locale.ENGLISH).isEmpty())
			.map((code) -> new Choice(code, name(code, language)))
			.sorted(byName)
			.toList();
	}

}
