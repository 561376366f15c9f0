package org.convoke.circulars.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.convoke.directory.TestCountries;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Letters with the record that a person has written of each, and how far the reader finds
 * the same. By hand, for a folder of one's own: {@code Corpus <folder>...}.
 */
final class Corpus {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Map<String, int[]> fields = new TreeMap<>();

	private final List<String> misses = new ArrayList<>();

	private int letters;

	/** Reads every letter of the folder and compares it with its record. */
	void add(Path folder, LetterReader reader) {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((each) -> each.toString().endsWith(".txt")).sorted().toList()) {
				Path record = file.resolveSibling(file.getFileName().toString().replace(".txt", ".json"));
				Reading reading = reader.read(Files.readString(file));
				JsonNode read = JSON.readTree(JSON.writeValueAsString(reading));
				new Comparison(file.getFileName().toString(), this).compare(JSON.readTree(Files.readString(record)),
						read);
				this.letters++;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void right(String field) {
		count(field, 0);
	}

	void wrong(String letter, String field, Object expected, Object found) {
		count(field, 1);
		this.misses.add("WRONG   " + letter + " " + field + "\n   expected " + expected + "\n   found    " + found);
	}

	void missing(String letter, String field, Object expected) {
		count(field, 2);
		this.misses.add("MISSING " + letter + " " + field + "\n   expected " + expected);
	}

	private void count(String field, int column) {
		this.fields.computeIfAbsent(field.replaceAll("/\\d+", ""), (key) -> new int[3])[column]++;
	}

	List<String> misses() {
		return this.misses;
	}

	int letters() {
		return this.letters;
	}

	/** The share of what the records hold that was found as they have it. */
	double rightShare() {
		return (double) sum(0) / (sum(0) + sum(1) + sum(2));
	}

	/** The share of what was found that the records do not hold. */
	double wrongShare() {
		return (double) sum(1) / (sum(0) + sum(1));
	}

	private int sum(int column) {
		return this.fields.values().stream().mapToInt((counts) -> counts[column]).sum();
	}

	/** Field by field: found, right, wrong, missing. */
	String table() {
		StringBuilder table = new StringBuilder(
				"%n%-28s %6s %6s %6s %8s%n".formatted("field", "found", "right", "wrong", "missing"));
		this.fields.forEach((field, counts) -> table.append(row(field, counts[0], counts[1], counts[2])));
		table.append(row(this.letters + " letters", sum(0), sum(1), sum(2)));
		return table.append("right %.1f %%, wrong %.1f %%%n".formatted(100 * rightShare(), 100 * wrongShare()))
			.toString();
	}

	private static String row(String name, int right, int wrong, int missing) {
		return "%-28s %6d %6d %6d %8d%n".formatted(name, right + wrong, right, wrong, missing);
	}

	static LetterReader reader() {
		return new LetterReader(new PlaceNames(TestCountries.known()));
	}

	public static void main(String[] folders) {
		LetterReader reader = reader();
		Corpus corpus = new Corpus();
		for (String folder : folders) {
			corpus.add(Path.of(folder), reader);
		}
		corpus.misses().forEach(System.out::println);
		System.out.println(corpus.table());
	}

}
