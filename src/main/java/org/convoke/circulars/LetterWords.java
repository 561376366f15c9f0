package org.convoke.circulars;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.convoke.meetings.DeadlineKind;
import org.convoke.web.Language;

import org.springframework.core.io.ClassPathResource;

/**
 * The words by which the sentences of a letter are known: which speak of a deadline, of a
 * place, of a meeting that is held online. They are data, one file for each language.
 */
final class LetterWords {

	private static final Map<Language, LetterWords> ALL = new EnumMap<>(
			Stream.of(Language.values()).collect(Collectors.toMap(Function.identity(), LetterWords::new)));

	private static final Pattern NOTHING = Pattern.compile("(?!)");

	private final Map<String, Pattern> patterns;

	private LetterWords(Language language) {
		Properties words = new Properties();
		try (Reader reader = new java.io.InputStreamReader(
				new ClassPathResource("circulars/words_" + language.code() + ".properties").getInputStream(),
				StandardCharsets.UTF_8)) {
			words.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.patterns = words.stringPropertyNames()
			.stream()
			.collect(Collectors.toMap(Function.identity(), (name) -> Pattern.compile(words.getProperty(name),
					Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)));
	}

	static LetterWords of(Language language) {
		return ALL.get(language);
	}

	/** Whether the text says so, in one of the ways of that name. */
	boolean says(String name, String text) {
		return pattern(name).matcher(text).find();
	}

	Pattern pattern(String name) {
		return this.patterns.getOrDefault(name, NOTHING);
	}

	/** What the sentence gives a deadline for; null when it is not clear. */
	DeadlineKind kind(String sentence) {
		var kinds = Stream.of(DeadlineKind.values()).filter((kind) -> says("kind." + kind, sentence)).toList();
		return (kinds.size() == 1) ? kinds.get(0) : null;
	}

}
