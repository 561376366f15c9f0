package org.convoke.circulars.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * How long reading a letter takes, beside a text of as many characters that is no letter.
 * Not a test: {@code bench/README.md} tells how to run it.
 */
class LetterReaderBench {

	private static final int ROUNDS = 30;

	@Test
	void measure() throws IOException {
		LetterReader reader = Corpus.reader();
		Resource[] letters = new PathMatchingResourcePatternResolver()
			.getResources("classpath:circulars/reading/letters/*.txt");
		String[] texts = new String[letters.length];
		String[] plain = new String[letters.length];
		for (int i = 0; i < letters.length; i++) {
			texts[i] = letters[i].getContentAsString(StandardCharsets.UTF_8);
			plain[i] = "No letter at all, but a sentence. ".repeat(texts[i].length() / 34 + 1);
		}
		print("letters", reader, texts);
		print("no letters", reader, plain);
	}

	private static void print(String name, LetterReader reader, String[] texts) {
		long[] times = new long[ROUNDS * texts.length];
		for (int round = -2; round < ROUNDS; round++) {
			for (int i = 0; i < texts.length; i++) {
				long start = System.nanoTime();
				reader.read(texts[i]);
				times[Math.max(0, round) * texts.length + i] = (System.nanoTime() - start) / 1000;
			}
		}
		Arrays.sort(times);
		System.out.printf("%-12s median %6.1f ms   95th percentile %6.1f ms   longest %6.1f ms%n", name,
				times[times.length / 2] / 1000.0, times[times.length * 95 / 100] / 1000.0,
				times[times.length - 1] / 1000.0);
	}

}
