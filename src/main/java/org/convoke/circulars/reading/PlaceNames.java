package org.convoke.circulars.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.ibm.icu.util.TimeZone;
import org.convoke.directory.Countries;
import org.convoke.web.Choice;
import org.convoke.web.Language;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Knows cities and countries by their names in the six languages, also when declined. */
@Component
class PlaceNames {

	/** Letters at the end of a Russian word that its cases change. */
	private static final int RUSSIAN_ENDING = 2;

	/** Words of which no ending is cut off. */
	private static final int SHORT = 4;

	/**
	 * Countries with more than one zone of which one is meant unless another is named.
	 */
	private static final Map<String, String> MAIN_ZONES = Map.of("CN", "Asia/Shanghai", "DE", "Europe/Berlin", "ES",
			"Europe/Madrid", "MY", "Asia/Kuala_Lumpur", "NZ", "Pacific/Auckland", "PT", "Europe/Lisbon", "UA",
			"Europe/Kyiv", "UZ", "Asia/Tashkent", "CL", "America/Santiago", "EC", "America/Guayaquil");

	/** The Russian names in all their cases. */
	private static final Map<String, Pattern> DECLINED = new ConcurrentHashMap<>();

	private final Map<Language, Map<String, City>> cities = new EnumMap<>(Language.class);

	private final Map<Language, Map<String, String>> countries = new EnumMap<>(Language.class);

	/** Of both together, since the name of one can begin with the name of another. */
	private final Map<Language, Pattern> names = new EnumMap<>(Language.class);

	PlaceNames(Countries known) {
		List<Map<String, Object>> cities = load("cities");
		Map<Object, Map<String, List<String>>> further = load("countries");
		for (Language language : Language.values()) {
			Map<String, City> byCity = new LinkedHashMap<>();
			for (Map<String, Object> city : cities) {
				names(city, language).forEach((name) -> byCity.put(key(name), new City(names(city, language).get(0),
						(String) city.get("country"), ZoneId.of((String) city.get("zone")))));
			}
			Map<String, String> byCountry = new LinkedHashMap<>();
			further.forEach((code, names) -> names.getOrDefault(language.code(), List.of())
				.forEach((name) -> byCountry.put(key(name), String.valueOf(code))));
			for (Choice country : known.choices(language)) {
				byCountry.put(key(country.text()), country.value());
				byCountry.put(key(country.text().replaceAll("\\s*[(（].*", "")), country.value());
			}
			this.cities.put(language, byCity);
			this.countries.put(language, byCountry);
			Set<String> names = new HashSet<>(byCity.keySet());
			names.addAll(byCountry.keySet());
			this.names.put(language, pattern(names, language));
		}
	}

	private static <T> T load(String name) {
		try (InputStream in = new ClassPathResource("circulars/reading/" + name + ".yml").getInputStream()) {
			return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> names(Map<String, Object> city, Language language) {
		List<String> names = new ArrayList<>();
		if (city.get(language.code()) instanceof List<?> list) {
			list.forEach((name) -> names.add(String.valueOf(name)));
		}
		return names;
	}

	private static String key(String name) {
		return PlainLetters.fold(name);
	}

	/** The longest names first, so that none is cut by a shorter one. */
	private static Pattern pattern(Iterable<String> names, Language language) {
		List<String> sorted = new ArrayList<>();
		names.forEach(sorted::add);
		sorted.sort(Comparator.comparingInt(String::length).reversed());
		StringBuilder any = new StringBuilder();
		for (String name : sorted) {
			any.append(any.isEmpty() ? "" : "|").append(expression(name, language));
		}
		String whole = switch (language) {
			case ZH -> "(?:" + any + ")";
			// Articles and "in", "and", "for" are written together with the name.
			case AR -> "(?<!\\p{L})[وبلف]?(?:" + any + ")(?!\\p{L})";
			default -> "(?<![\\p{L}-])(?:" + any + ")(?![\\p{L}])";
		};
		return Pattern.compile(whole);
	}

	private static String expression(String name, Language language) {
		if (language != Language.RU) {
			return Pattern.quote(name);
		}
		StringBuilder expression = new StringBuilder();
		for (String word : name.split(" ")) {
			expression.append(expression.isEmpty() ? "" : " ");
			expression.append(Pattern.quote(stem(word)))
				.append((word.length() > SHORT) ? "\\p{L}{0,3}" : "\\p{L}{0,2}");
		}
		return expression.toString();
	}

	private static String stem(String word) {
		if (word.length() > SHORT) {
			return word.substring(0, word.length() - RUSSIAN_ENDING);
		}
		boolean vowel = "аеиоуыэюяьй".indexOf(word.charAt(word.length() - 1)) >= 0;
		return vowel ? word.substring(0, word.length() - 1) : word;
	}

	/** The cities named in that place, in their order. */
	List<Found<City>> cities(SourceText text, Span span, Language language) {
		return find(this.cities.get(language), text, span, language);
	}

	/** The codes of the countries named in that place, in their order. */
	List<Found<String>> countries(SourceText text, Span span, Language language) {
		return find(this.countries.get(language), text, span, language);
	}

	private <T> List<Found<T>> find(Map<String, T> names, SourceText text, Span span, Language language) {
		List<Found<T>> all = new ArrayList<>();
		for (Match found : text.find(this.names.get(language), span)) {
			T meant = lookUp(names, found.group(), language);
			if (meant != null) {
				all.add(new Found<>(meant, found.at(), Found.LIKELY));
			}
		}
		return all;
	}

	private static <T> T lookUp(Map<String, T> names, String words, Language language) {
		T exact = names.get(words);
		if (exact != null || (language != Language.AR && language != Language.RU)) {
			return exact;
		}
		if (language == Language.AR) {
			return names.get(words.substring(1));
		}
		return names.entrySet()
			.stream()
			.filter((name) -> words.startsWith(name.getKey().substring(0, 2))
					&& DECLINED.computeIfAbsent(name.getKey(), (key) -> Pattern.compile(expression(key, language)))
						.matcher(words)
						.matches())
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	/**
	 * The zone of a country that has but one, or one for nearly all; else the one named
	 * after the city; or null.
	 */
	static ZoneId zoneOf(String country, String city) {
		if (country != null && MAIN_ZONES.containsKey(country)) {
			return ZoneId.of(MAIN_ZONES.get(country));
		}
		var zones = TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, country, null);
		return zones.stream()
			.filter((zone) -> zones.size() == 1
					|| zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ').equals(city))
			.map(ZoneId::of)
			.findFirst()
			.orElse(null);
	}

}
