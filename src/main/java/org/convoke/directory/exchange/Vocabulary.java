package org.convoke.directory.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.convoke.directory.Category;
import org.convoke.directory.Countries;
import org.convoke.directory.MailingCategory;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of files for categories, countries, languages and functions: their codes and
 * their names in all languages of the product.
 */
@Component
class Vocabulary {

	private final Map<String, Category> categories = new HashMap<>();

	private final Map<String, String> countries = new HashMap<>();

	private final Map<String, Language> languages = new HashMap<>();

	private final Map<String, MailingCategory> functions = new HashMap<>();

	Vocabulary(MessageSource messages, Countries countries) {
		for (Language language : Language.values()) {
			for (Category category : Category.values()) {
				put(this.categories, category, category.name(),
						messages.getMessage("directory.Category." + category, null, language.locale()));
			}
			countries.choices(language)
				.forEach((country) -> put(this.countries, country.value(), country.value(), country.text()));
			for (Language each : Language.values()) {
				put(this.languages, each, each.code(), each.ownName(),
						each.locale().getDisplayLanguage(language.locale()));
			}
			for (MailingCategory function : MailingCategory.values()) {
				String key = function.category().isEmpty() ? "directory.Function." : "directory.MailingCategory.";
				put(this.functions, function, function.name(),
						messages.getMessage(key + function, null, language.locale()),
						messages.getMessage("directory.MailingCategory." + function, null, language.locale()));
			}
		}
	}

	private static <T> void put(Map<String, T> words, T meaning, String... names) {
		List.of(names).forEach((name) -> words.putIfAbsent(Column.plain(name), meaning));
	}

	Optional<Category> category(String word) {
		return Optional.ofNullable(this.categories.get(Column.plain(word)));
	}

	/** The code of the country. */
	Optional<String> country(String word) {
		return Optional.ofNullable(this.countries.get(Column.plain(word)));
	}

	/** Also by a code with a region, such as fr-CH. */
	Optional<Language> language(String word) {
		String plain = Column.plain(word);
		return Optional.ofNullable(this.languages.get(plain))
			.or(() -> Language.find(plain.replaceFirst("[-_ ].*$", "")));
	}

	Optional<MailingCategory> function(String word) {
		return Optional.ofNullable(this.functions.get(Column.plain(word)));
	}

}
