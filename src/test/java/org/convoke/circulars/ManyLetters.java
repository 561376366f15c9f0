package org.convoke.circulars;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.convoke.web.Language;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes an archive of many published letters in all six languages. Their sentences are
 * those of the product's own texts, which are natural in every language; each letter has
 * a word of its own beside, so that rare words are searched for, too.
 */
class ManyLetters {

	private static final int BATCH = 200;

	private static final int PARAGRAPHS = 8;

	private static final int SENTENCES = 7;

	private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 2);

	private final Map<Language, List<String>> sentences = new EnumMap<>(Language.class);

	private final Random random = new Random(127);

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	ManyLetters(JdbcTemplate jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
		for (Language language : Language.values()) {
			this.sentences.put(language, sentences(language));
		}
	}

	private static List<String> sentences(Language language) {
		List<String> sentences = new ArrayList<>();
		try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/messages"))) {
			for (Path bundle : bundles.filter((path) -> language(path) == language).sorted().toList()) {
				Properties texts = new Properties();
				try (Reader reader = Files.newBufferedReader(bundle)) {
					texts.load(reader);
				}
				texts.values()
					.stream()
					.map(Object::toString)
					.filter((text) -> text.length() > 25)
					.forEach(sentences::add);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		sentences.sort(null);
		return sentences;
	}

	private static Language language(Path bundle) {
		String[] parts = bundle.getFileName().toString().replace(".properties", "").split("_");
		return (parts.length == 1) ? Language.EN : Language.of(parts[1]);
	}

	/** A word that only the letter of that index has. */
	static String wordOf(int index) {
		return "zq" + Integer.toString(index * 31 + 100_000, 36) + "x";
	}

	/** A word that about one letter in a hundred has. */
	static String rareWord(int index) {
		return "rara" + index % 100;
	}

	/** Adds the letters from that index to that one, published. */
	void add(int from, int to) {
		for (int begin = from; begin < to; begin += BATCH) {
			List<Integer> batch = IntStream.range(begin, Math.min(to, begin + BATCH)).boxed().toList();
			this.jdbc
				.batchUpdate("insert into circular (draft_key, issuer_id, kind, series, original, place, created_at)"
						+ " select ?, (select min(id) from issuer), 'CIRCULAR', 'tsb', 'en', '{\"en\": \"Geneva\"}', ?",
						batch.stream()
							.map((i) -> new Object[] { "many-" + i, Timestamp.from(Instant.EPOCH) })
							.toList());
			this.jdbc.batchUpdate("""
					insert into circular_version (circular_id, language, subject, paragraphs)
					select id, ?, ?, ?::jsonb from circular where draft_key = ?""",
					batch.stream()
						.flatMap((i) -> Stream.of(Language.values())
							.map((language) -> new Object[] { language.code(), sentence(language),
									paragraphs(language, i), "many-" + i }))
						.toList());
			this.jdbc.batchUpdate("""
					update circular set state = 'PUBLISHED', key = ?, period = 'T25', number = ?, issued_on = ?,
					    published_at = ?, code = translate(upper(substr(md5(draft_key), 1, 12)), '01', 'XY')
					where draft_key = ?""", batch.stream().map((i) -> {
				LocalDate day = FIRST_DAY.plusDays(i / 14);
				return new Object[] { "t25-tsb-cir-many-" + i, i + 1, day,
						Timestamp.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()), "many-" + i };
			}).toList());
		}
		this.jdbc.execute("analyze");
	}

	private String paragraphs(Language language, int index) {
		List<Map<String, Object>> paragraphs = new ArrayList<>();
		for (int i = 0; i < PARAGRAPHS; i++) {
			StringBuilder text = new StringBuilder();
			for (int j = 0; j < SENTENCES; j++) {
				text.append(sentence(language)).append(' ');
			}
			paragraphs.add(Map.of("id", "p" + i, "text", text.toString()));
		}
		paragraphs.add(Map.of("id", "own", "text", wordOf(index) + " " + rareWord(index)));
		return this.json.writeValueAsString(paragraphs);
	}

	private String sentence(Language language) {
		List<String> all = this.sentences.get(language);
		return all.get(this.random.nextInt(all.size()));
	}

}
