package org.convoke.circulars.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.convoke.web.Language;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.core.io.ClassPathResource;

/**
 * The words by which letters of a language are read: data, one file for each language and
 * one for all of them. A name such as {@code labels.phone} leads to a list of regular
 * expressions, of which any may match; what is the same in all languages comes last.
 */
final class Words {

	private static final Map<String, Object> COMMON = load("all");

	private static final Map<Language, Words> WORDS = new EnumMap<>(
			Stream.of(Language.values()).collect(Collectors.toMap(Function.identity(), Words::new)));

	private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS
			| Pattern.MULTILINE;

	private static final Pattern NOTHING = Pattern.compile("(?!)");

	/** A capital letter, or a class of characters with capital letters. */
	private static final Pattern CAPITALS = Pattern.compile("\\[[^\\]\\[]*\\\\p\\{Lu\\}[^\\]\\[]*\\]|\\\\p\\{Lu\\}");

	/** Where another name stands in an expression. */
	private static final Pattern PLACES = Pattern.compile("(?<!\\?)<([a-z]\\w*(?:\\.\\w+)*)>");

	private final Language language;

	private final Map<String, Object> data;

	private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

	private Words(Language language) {
		this.language = language;
		this.data = load(language.code());
	}

	private static Map<String, Object> load(String name) {
		try (InputStream in = new ClassPathResource("circulars/reading/" + name + ".yml").getInputStream()) {
			return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Words of(Language language) {
		return WORDS.get(language);
	}

	Language language() {
		return this.language;
	}

	/**
	 * Any of the expressions of that name; one that matches nothing where there are none.
	 */
	Pattern pattern(String name) {
		List<String> expressions = list(name);
		return expressions.isEmpty() ? NOTHING
				: compile((expressions.size() == 1) ? expressions.get(0) : nameless(any(expressions)));
	}

	/** The expressions of that name, one by one in their order. */
	List<Pattern> each(String name) {
		return list(name).stream().map(this::compile).toList();
	}

	/**
	 * An expression in which {@code <name>} stands for any of the expressions of a name.
	 */
	Pattern compile(String expression) {
		return this.patterns.computeIfAbsent("=" + expression, (key) -> Pattern
			.compile(capitals(PlainLetters.fold(expand(expression))).replace("\\d", "[0-9]"), FLAGS));
	}

	/** Without regard to case a capital letter would be any letter. */
	private static String capitals(String expression) {
		return CAPITALS.matcher(expression).replaceAll("(?-i:$0)");
	}

	/** The same for an expression that one letter alone asks for. */
	Pattern once(String expression) {
		return Pattern.compile(capitals(PlainLetters.fold(expand(expression))), FLAGS);
	}

	private String expand(String expression) {
		return PLACES.matcher(expression)
			.replaceAll((place) -> Matcher
				.quoteReplacement("(?:" + expand(nameless(orNothing(any(list(place.group(1)))))) + ")"));
	}

	/** A name may stand only once in an expression. */
	private static String nameless(String expression) {
		return expression.replaceAll("\\(\\?<(?=[a-z])\\w+>", "(?:");
	}

	private static String orNothing(String expression) {
		return expression.isEmpty() ? "(?!)" : expression;
	}

	private static String any(List<String> expressions) {
		return String.join("|", expressions);
	}

	/** The names below that name, with their expressions. */
	Map<String, Pattern> below(String name) {
		Map<String, Pattern> all = new LinkedHashMap<>();
		for (String key : keys(name)) {
			all.put(key, pattern(name + "." + key));
		}
		return all;
	}

	private List<String> keys(String name) {
		return Stream.of(this.data, COMMON)
			.map((data) -> at(data, name))
			.filter(Map.class::isInstance)
			.flatMap((map) -> ((Map<?, ?>) map).keySet().stream())
			.map(String::valueOf)
			.distinct()
			.toList();
	}

	/** The entries of that name. */
	List<String> list(String name) {
		return Stream.of(this.data, COMMON).map((data) -> at(data, name)).flatMap(Words::entries).toList();
	}

	private static Stream<String> entries(Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map(String::valueOf);
		}
		return (value == null || value instanceof Map) ? Stream.empty() : Stream.of(String.valueOf(value));
	}

	private static Object at(Map<String, Object> data, String name) {
		Object value = data;
		for (String step : name.split("\\.")) {
			value = (value instanceof Map<?, ?> map) ? find(map, step) : null;
		}
		return value;
	}

	/** Keys that look like numbers are read as numbers. */
	private static Object find(Map<?, ?> map, String step) {
		Object value = map.get(step);
		return (value == null && step.matches("\\d+")) ? map.get(Integer.valueOf(step)) : value;
	}

}
