package org.convoke.circulars.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/** Compares what was read of one letter with its record, field by field. */
final class Comparison {

	/** What the reader tells beyond the records. */
	private static final Set<String> BEYOND = Set.of("/detail", "/signed", "/text", "/evidence", "/group/mandate",
			"/group/termsLink", "/group/appointingBody", "/meeting/objectives", "/eligibility/approved",
			"/annexes/text", "/copies/category", "/meeting/coLocated/link", "/contradictions/places",
			"/contradictions/values", "/contradictions/about", "/contradictions/subject");

	/** Lists whose entries are told apart by what they say and not by their place. */
	private static final Map<String, List<String>> KEYS = Map.of("/deadlines", List.of("kind", "date"), "/officers",
			List.of("name"), "/meeting/sessions", List.of("start"), "/addressees", List.of("text"), "/copies",
			List.of("text"));

	/** Texts of which it is enough that most words are the same. */
	private static final Set<String> ABOUT = Set.of("/eligibility/text", "/deadlines/action");

	private final String letter;

	private final Corpus corpus;

	Comparison(String letter, Corpus corpus) {
		this.letter = letter;
		this.corpus = corpus;
	}

	void compare(JsonNode expected, JsonNode found) {
		object("", expected, found);
		contradictions(expected.path("contradictions"), found.path("contradictions"));
	}

	private void contradictions(JsonNode expected, JsonNode found) {
		Set<String> wanted = new HashSet<>();
		expected.forEach((each) -> wanted.add(each.path("about").asString("").toUpperCase(Locale.ROOT)));
		Set<String> told = new HashSet<>();
		found.forEach((each) -> told.add(each.path("subject").asString("")));
		for (String each : wanted) {
			if (told.contains(each)) {
				this.corpus.right("/contradictions");
			}
			else {
				this.corpus.missing(this.letter, "/contradictions", each);
			}
		}
		told.stream()
			.filter((each) -> !wanted.contains(each))
			.forEach((each) -> this.corpus.wrong(this.letter, "/contradictions", wanted, found));
	}

	private void object(String at, JsonNode expected, JsonNode found) {
		Set<String> names = new HashSet<>(expected.propertyNames());
		names.addAll(found.propertyNames());
		for (String name : names.stream().sorted().toList()) {
			String field = at + "/" + name;
			if (!BEYOND.contains(field.replaceAll("/\\d+", "")) && !name.equals("contradictions")) {
				value(field, expected.path(name), found.path(name));
			}
		}
	}

	private void value(String field, JsonNode expected, JsonNode found) {
		String general = field.replaceAll("/\\d+", "");
		if (expected.isObject() || found.isObject()) {
			object(field, expected, found);
		}
		else if (KEYS.containsKey(general)) {
			keyed(field, KEYS.get(general), expected, found);
		}
		else if (expected.isArray() || found.isArray()) {
			for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
				value(field + "/" + i, expected.path(i), found.path(i));
			}
		}
		else if (!expected.isMissingNode() || !found.isMissingNode()) {
			leaf(field, expected, found);
		}
	}

	/**
	 * The entries that say the same of the keys; what is left over is compared in order.
	 */
	private void keyed(String field, List<String> keys, JsonNode expected, JsonNode found) {
		Set<Integer> used = new HashSet<>();
		Set<Integer> open = new HashSet<>();
		for (int i = 0; i < expected.size(); i++) {
			int at = -1;
			for (int j = 0; j < found.size() && at < 0; j++) {
				at = (!used.contains(j) && same(keys, expected.get(i), found.get(j))) ? j : -1;
			}
			if (at >= 0) {
				used.add(at);
				value(field + "/" + i, expected.get(i), found.get(at));
			}
			else {
				open.add(i);
			}
		}
		for (int i : open) {
			int at = -1;
			for (int j = 0; j < found.size() && at < 0; j++) {
				at = used.contains(j) ? -1 : j;
			}
			used.add(at);
			value(field + "/" + i, expected.get(i), (at >= 0) ? found.get(at) : expected.path("none"));
		}
		for (int j = 0; j < found.size(); j++) {
			if (!used.contains(j)) {
				value(field + "/" + (expected.size() + j), expected.path("none"), found.get(j));
			}
		}
	}

	private static boolean same(List<String> keys, JsonNode one, JsonNode other) {
		return keys.stream().allMatch((key) -> plain(one.path(key)).equals(plain(other.path(key))));
	}

	private void leaf(String field, JsonNode expected, JsonNode found) {
		if (found.isMissingNode()) {
			this.corpus.missing(this.letter, field, expected);
		}
		else if (!expected.isMissingNode() && agrees(field.replaceAll("/\\d+", ""), plain(expected), plain(found))) {
			this.corpus.right(field);
		}
		else {
			this.corpus.wrong(this.letter, field, expected, found);
		}
	}

	private static boolean agrees(String field, String expected, String found) {
		if (expected.equals(found)) {
			return true;
		}
		return ABOUT.contains(field) && overlap(expected, found) >= 0.5;
	}

	/**
	 * How much of the shorter text is in the longer one, by words or by Chinese signs.
	 */
	private static double overlap(String one, String other) {
		Set<String> words = words(one);
		Set<String> others = words(other);
		long common = words.stream().filter(others::contains).count();
		return (double) common / Math.max(1, Math.min(words.size(), others.size()));
	}

	private static Set<String> words(String text) {
		return new HashSet<>(Arrays.asList(text.split("[^\\p{L}\\d]+|(?<=\\p{IsHan})|(?=\\p{IsHan})")));
	}

	/** Without what has no meaning: kinds of spaces, marks, case, marks at the end. */
	private static String plain(JsonNode node) {
		StringBuilder plain = new StringBuilder();
		String text = Normalizer.normalize(node.asString(""), Normalizer.Form.NFC);
		for (char each : text.toCharArray()) {
			char folded = PlainLetters.fold(each);
			if (folded != PlainLetters.NOTHING) {
				plain.append(folded);
			}
		}
		return plain.toString()
			.toLowerCase(Locale.ROOT)
			.replaceAll("[\\s]+", " ")
			.replaceAll("[ .;,:]+(?=$| • )", "")
			.strip();
	}

}
