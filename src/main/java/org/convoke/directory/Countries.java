package org.convoke.directory;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.convoke.web.Choice;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The countries by ISO 3166-1 alpha-2 code, with the names that the United Nations use:
 * those that the bundle {@code messages/countries} names.
 */
@Component
public class Countries {

	private final MessageSource messages;

	private final Set<String> codes;

	Countries(MessageSource messages) {
		this.messages = messages;
		this.codes = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)
			.stream()
			.filter((code) -> !name(code, Language.EN).isEmpty())
			.collect(Collectors.toUnmodifiableSet());
	}

	public boolean contains(String code) {
		return code != null && this.codes.contains(code);
	}

	/**
	 * Whether it is a Member State of the Union; the State of Palestine takes part by a
	 * resolution of its own.
	 */
	public boolean isMember(String code) {
		return contains(code) && !code.equals("PS");
	}

	/** The name in that language; empty when there is no such code. */
	public String name(String code, Language language) {
		return (code != null) ? this.messages.getMessage("countries." + code, null, "", language.locale()) : "";
	}

	/** All of them, sorted as the language sorts. */
	public List<Choice> choices(Language language) {
		Comparator<Choice> byName = Comparator.comparing(Choice::text, Collator.getInstance(language.locale()));
		return this.codes.stream().map((code) -> new Choice(code, name(code, language))).sorted(byName).toList();
	}

}
