package org.convoke.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;

import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts of the product: every {@code messages/*.properties}, one pair a package, with
 * ICU patterns, which know the plurals of all six languages. A text that a language lacks
 * is shown in English.
 */
class Messages extends AbstractMessageSource {

	private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);

	private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

	Messages() {
		try {
			for (Resource bundle : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:messages/*.properties")) {
				load(bundle);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The languages that the interface has been translated into. */
	List<Language> languages() {
		return Stream.of(Language.values()).filter(this.patterns::containsKey).toList();
	}

	private void load(Resource bundle) throws IOException {
		String name = bundle.getFilename().replace(".properties", "");
		int underscore = name.lastIndexOf('_');
		Language language = (underscore < 0) ? Language.EN : Language.of(name.substring(underscore + 1));
		Properties texts = new Properties();
		try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		Map<String, String> known = this.patterns.computeIfAbsent(language, (key) -> new ConcurrentHashMap<>());
		for (String key : texts.stringPropertyNames()) {
			known.put(key, texts.getProperty(key));
		}
	}

	@Override
	protected String getMessageInternal(String code, Object[] args, Locale locale) {
		String pattern = (code != null && locale != null) ? pattern(code, locale) : null;
		if (pattern == null || pattern.indexOf('{') < 0) {
			// An apostrophe in a text without arguments is just that.
			return pattern;
		}
		MessageFormat format = this.formats.computeIfAbsent(locale.toLanguageTag() + pattern,
				(key) -> new MessageFormat(pattern, ULocale.forLocale(locale)));
		return format.clone().format(resolveArguments(args, locale));
	}

	@Override
	protected java.text.MessageFormat resolveCode(String code, Locale locale) {
		return null;
	}

	private String pattern(String code, Locale locale) {
		Language language = Language.find(locale).orElse(Language.EN);
		String pattern = this.patterns.getOrDefault(language, Map.of()).get(code);
		return (pattern != null) ? pattern : this.patterns.getOrDefault(Language.EN, Map.of()).get(code);
	}

}
