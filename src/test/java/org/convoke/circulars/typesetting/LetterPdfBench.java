package org.convoke.circulars.typesetting;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.convoke.web.Language;
import org.junit.jupiter.api.Test;

/**
 * How long a letter takes to become a PDF, beside a letter of one sentence in the same
 * run. Not a test: {@code bench/README.md} tells how to run it.
 */
class LetterPdfBench {

	private static final int WARM_UP = 60;

	private static final int MEASURED = 100;

	@Test
	void measure() throws IOException {
		LetterPdf pdf = new LetterPdf();
		LetterDocx docx = new LetterDocx();
		Map<String, Letter> letters = new LinkedHashMap<>();
		letters.put("one sentence", SampleLetters.bare());
		letters.put("Circular 127", SampleLetters.circular127());
		for (Language language : Language.values()) {
			letters.put("sample with annexes, " + language.code(), SampleLetters.in(language));
		}
		letters.forEach((name, letter) -> {
			print("PDF  " + name, letter, (it) -> pdf.render(it, SampleLetters.MADE));
			print("Word " + name, letter, (it) -> docx.render(it, SampleLetters.MADE));
		});
	}

	private static void print(String name, Letter letter, Function<Letter, byte[]> render) {
		for (int i = 0; i < WARM_UP; i++) {
			render.apply(letter);
		}
		long[] times = new long[MEASURED];
		int size = 0;
		for (int i = 0; i < MEASURED; i++) {
			long start = System.nanoTime();
			size = render.apply(letter).length;
			times[i] = (System.nanoTime() - start) / 1000;
		}
		Arrays.sort(times);
		System.out.printf("%-32s median %6.1f ms   95th percentile %6.1f ms   %d bytes%n", name,
				times[MEASURED / 2] / 1000.0, times[MEASURED * 95 / 100] / 1000.0, size);
	}

}
