package org.convoke.circulars;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.convoke.web.Language;

/**
 * What somebody typed into a search, for PostgreSQL: words in the stems of all languages,
 * Chinese by pairs of characters, "phrases" and -exclusions as search engines know them.
 *
 * @param words what is wanted and not Chinese
 * @param excluded what a letter must not have, joined by "or"
 * @param chinese the pairs of characters as a {@code tsquery}, empty for none
 * @param chineseRun the longest run of Chinese characters as typed, empty for none
 * @param beginnings the words as a {@code tsquery} of beginnings, empty where only whole
 * words can be meant
 * @param number the number of a letter that is asked for, or null
 */
record SearchTerms(String words, String excluded, String chinese, String chineseRun, String beginnings,
		Integer number) {

	/** The query in SQL for words of which only the beginning was typed. */
	static final String BEGINNINGS = "to_tsquery('simple', :beginnings)";

	/** As people name a letter: "127", "TSB 127", "t25-tsb-cir-0127". */
	private static final Pattern NUMBER = Pattern.compile("^(?:[\\p{L}][\\p{L}\\d]*[\\s/-]+)*0*(\\d{1,5})$");

	private static final Pattern EXCLUDED = Pattern.compile("(?<!\\S)-(\"[^\"]*\"|[\\p{L}\\p{N}]\\S*)");

	private static final Pattern CHINESE = Pattern.compile("[\\u3400-\\u9fff]+");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	/** More is no search, but work for nothing. */
	private static final int LONGEST = 200;

	private static final int SHORTEST_BEGINNING = 3;

	/** Accents as the indexes of French and Spanish leave them out. */
	private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{IsLatin})[\\u0300-\\u036F]+");

	private static final Map<Language, String> CONFIGURATIONS = Map.of(Language.EN, "english", Language.FR,
			"french_letter", Language.ES, "spanish_letter", Language.RU, "russian", Language.AR, "arabic", Language.ZH,
			"simple");

	static SearchTerms of(String typed) {
		String line = PlainText.lineOrEmpty(typed);
		String all = line.substring(0, Math.min(line.length(), LONGEST));
		String excluded = EXCLUDED.matcher(all)
			.results()
			.map((word) -> word.group(1))
			.collect(Collectors.joining(" or "));
		String wanted = EXCLUDED.matcher(all).replaceAll(" ").strip();
		List<String> runs = CHINESE.matcher(wanted).results().map(MatchResult::group).toList();
		String words = CHINESE.matcher(wanted).replaceAll(" ").strip();
		Matcher number = NUMBER.matcher(wanted);
		return new SearchTerms(words, excluded, pairs(runs),
				runs.stream().max(Comparator.comparingInt(String::length)).orElse(""),
				(excluded.isEmpty() && words.indexOf('"') < 0) ? beginnings(words) : "",
				number.matches() ? Integer.valueOf(number.group(1)) : null);
	}

	/** As the index holds them; a single character begins a pair or is one by itself. */
	private static String pairs(List<String> runs) {
		List<String> pairs = new ArrayList<>();
		for (String run : runs) {
			for (int i = 0; i < run.length() - 1; i++) {
				pairs.add(run.substring(i, i + 2));
			}
			if (run.length() == 1) {
				pairs.add(run + ":*");
			}
		}
		return String.join(" & ", pairs);
	}

	private static String beginnings(String words) {
		String plain = Normalizer.normalize(
				ACCENTS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll(""), Normalizer.Form.NFC);
		return WORD.matcher(plain)
			.results()
			.map(MatchResult::group)
			.filter((word) -> word.length() >= SHORTEST_BEGINNING)
			.map((word) -> word + ":*")
			.collect(Collectors.joining(" & "));
	}

	/** Whether nothing is wanted or excluded. */
	boolean isEmpty() {
		return this.words.isEmpty() && this.chinese.isEmpty() && this.excluded.isEmpty();
	}

	/** The query in SQL, with the parameters of {@link #parameters}. */
	String sql() {
		return Stream
			.of(this.words.isEmpty() ? "" : inAnyLanguage(":words"),
					this.chinese.isEmpty() ? "" : "cast(:chinese as tsquery)",
					this.excluded.isEmpty() ? "" : "(!! " + inAnyLanguage(":excluded") + ")")
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" && ", "(", ")"));
	}

	private static String inAnyLanguage(String words) {
		return CONFIGURATIONS.values()
			.stream()
			.sorted()
			.map((configuration) -> query(configuration, words))
			.collect(Collectors.joining(" || ", "(", ")"));
	}

	/** The words in one language, to show where they were found. */
	static String sqlIn(Language language) {
		return query(configuration(language), ":words");
	}

	static String configuration(Language language) {
		return CONFIGURATIONS.get(language);
	}

	private static String query(String configuration, String words) {
		return "websearch_to_tsquery('" + configuration + "', " + words + ")";
	}

	Map<String, Object> parameters() {
		return Map.of("words", this.words, "excluded", this.excluded, "chinese", this.chinese, "beginnings",
				this.beginnings);
	}

}
