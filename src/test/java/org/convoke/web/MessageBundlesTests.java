package org.convoke.web;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text is in the bundles, in all six languages, and templates ask only for texts
 * that there are.
 */
class MessageBundlesTests {

	private static final Path BUNDLES = Path.of("src/main/resources/messages");

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	/**
	 * Plain keys; those put together at run time begin with a bar or hold an expression.
	 */
	private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9.-]*)[}(]");

	/**
	 * Text between tags that has a letter and is not replaced by an attribute of its
	 * element.
	 */
	private static final Pattern TEXT = Pattern
		.compile("<([a-z0-9]+)((?:\"[^\"]*\"|'[^']*'|[^<>\"'])*)>([^<]*\\p{L}[^<]*)<");

	@Test
	void everyBundleHasTheSameKeysInAllLanguages() throws IOException {
		for (Path english : bundles().filter((path) -> !path.toString().contains("_")).toList()) {
			for (Language language : Language.values()) {
				Path other = (language == Language.EN) ? english
						: Path.of(english.toString().replace(".properties", "_" + language.code() + ".properties"));
				assertThat(other).exists();
				assertThat(keys(other)).as("keys of %s", other.getFileName()).isEqualTo(keys(english));
			}
		}
	}

	@Test
	void everyPatternCanBeRead() throws IOException {
		for (Path bundle : bundles().toList()) {
			Properties texts = read(bundle);
			for (String key : texts.stringPropertyNames()) {
				assertThat(new MessageFormat(texts.getProperty(key), ULocale.ENGLISH)).as(key).isNotNull();
			}
		}
	}

	@Test
	void templatesAskOnlyForTextsThatThereAre() throws IOException {
		Set<String> known = new TreeSet<>();
		for (Path bundle : bundles().toList()) {
			known.addAll(keys(bundle));
		}
		Set<String> unknown = new TreeSet<>();
		for (Path template : templates()) {
			Matcher matcher = KEY.matcher(Files.readString(template));
			while (matcher.find()) {
				if (!known.contains(matcher.group(1))) {
					unknown.add(template.getFileName() + ": " + matcher.group(1));
				}
			}
		}
		assertThat(unknown).isEmpty();
	}

	@Test
	void templatesHoldNoTextOfTheirOwn() throws IOException {
		List<String> found = new ArrayList<>();
		for (Path template : templates()) {
			String html = Files.readString(template)
				.replaceAll("(?s)<!--.*?-->", "")
				.replaceAll("(?s)<style.*?</style>", "")
				.replaceAll("&[a-z]+;", " ");
			Matcher matcher = TEXT.matcher(html);
			while (matcher.find()) {
				String attributes = matcher.group(2);
				if (!attributes.contains("th:text") && !attributes.contains("th:utext")
						&& !attributes.contains("th:replace") && !attributes.contains("th:insert")
						&& !attributes.contains("aria-hidden=\"true\"") && !matcher.group(3).contains("[[")
						&& !matcher.group(3).contains("[#")) {
					found.add(template.getFileName() + ": " + matcher.group(3).strip());
				}
			}
		}
		assertThat(found).isEmpty();
	}

	private static Stream<Path> bundles() throws IOException {
		try (Stream<Path> files = Files.list(BUNDLES)) {
			return files.sorted().toList().stream();
		}
	}

	private static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter((path) -> path.toString().endsWith(".html")).sorted().toList();
		}
	}

	private static Set<String> keys(Path bundle) throws IOException {
		return read(bundle).stringPropertyNames().stream().collect(Collectors.toCollection(TreeSet::new));
	}

	private static Properties read(Path bundle) throws IOException {
		Properties texts = new Properties();
		try (Reader reader = Files.newBufferedReader(bundle)) {
			texts.load(reader);
		}
		return texts;
	}

}
