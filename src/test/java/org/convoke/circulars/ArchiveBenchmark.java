package org.convoke.circulars;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.convoke.testing.ConvokeTest;
import org.convoke.web.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * How long the archive takes to answer, with 20,000 letters in six languages beside the
 * same with a hundredth of them. Described in {@code bench/README.md}.
 */
@ConvokeTest
@TestPropertySource(properties = "convoke.test.database=archive-benchmark")
class ArchiveBenchmark {

	private static final int LETTERS = Integer.getInteger("letters", 20_000);

	private static final int ROUNDS = 40;

	private static final int PAGE = 20;

	@Autowired
	Archive archive;

	@Autowired
	Excerpts excerpts;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	JsonMapper json;

	private final Random random = new Random(92);

	@Test
	void answersAsFastWithAHundredTimesTheLetters() {
		ManyLetters letters = new ManyLetters(this.jdbc, this.json);
		letters.add(0, LETTERS / 100);
		measure(LETTERS / 100);
		letters.add(LETTERS / 100, LETTERS);
		measure(LETTERS);
	}

	private void measure(int count) {
		round(count);
		List<Double> lists = new ArrayList<>();
		List<Double> hits = new ArrayList<>();
		for (int i = 0; i < ROUNDS; i++) {
			for (double[] each : round(count)) {
				lists.add(each[0]);
				hits.add(each[1]);
			}
		}
		System.out.printf(Locale.ROOT,
				"%,7d letters: search p50 %.1f ms, p95 %.1f ms; with the places of the words p50 %.1f ms, p95 %.1f ms%n",
				count, at(lists, 50), at(lists, 95), at(hits, 50), at(hits, 95));
	}

	/** Each kind of search once: milliseconds of the list, and with the excerpts. */
	private List<double[]> round(int count) {
		int any = this.random.nextInt(count);
		List<ArchiveSearch> searches = new ArrayList<>();
		for (String q : List.of("", ManyLetters.wordOf(any), ManyLetters.rareWord(any), "registration deadline",
				"inscription obligatoire", "plazo de inscripción", "участник собрания", "التسجيل", "会议文稿", "会",
				"\"the secretariat\"", "meeting -remote", "regis", "127", "TSB " + (any + 1), "nothinghasthisword")) {
			searches.add(ArchiveSearch.words(q));
		}
		searches.add(new ArchiveSearch("contribution", 2026, "tsb", CircularKind.CIRCULAR, "tsb", "T25", null,
				Language.FR, false));
		searches.add(new ArchiveSearch("", null, null, null, null, null, null, null, true));
		return searches.stream().map((search) -> {
			long begin = System.nanoTime();
			Archive.Found found = this.archive.find(search, null, PAGE);
			long listed = System.nanoTime();
			this.excerpts.of(found.rows(), search.terms(), Language.EN);
			return new double[] { (listed - begin) / 1e6, (System.nanoTime() - begin) / 1e6 };
		}).toList();
	}

	private static double at(List<Double> values, int percentile) {
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		return sorted[Math.min(sorted.length - 1, sorted.length * percentile / 100)];
	}

}
