package org.convoke.circulars.reading;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Letters of many desks in six languages, and what a person reads in them. The folder
 * {@code unseen} holds those that no rule was written with.
 */
class CorpusTests {

	private static LetterReader reader;

	@BeforeAll
	static void reader() {
		reader = Corpus.reader();
	}

	@Test
	void everyFactOfTheTwoRealLettersIsFound() throws IOException {
		Corpus corpus = read("seeds");
		assertThat(corpus.misses()).isEmpty();
	}

	@Test
	void lettersAreReadAsTheirRecordsSay() throws IOException {
		Corpus corpus = read("letters");
		System.out.println(corpus.table());
		assertThat(corpus.letters()).isGreaterThanOrEqualTo(30);
		assertThat(corpus.rightShare()).isGreaterThan(0.95);
		assertThat(corpus.wrongShare()).isLessThan(0.02);
	}

	@Test
	void theSameTextGivesTheSameReading() throws IOException {
		String text = new ClassPathResource("circulars/reading/seeds/fr-circular-127.txt")
			.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
		assertThat(reader.read(text)).isEqualTo(reader.read(text)).isEqualTo(Corpus.reader().read(text));
	}

	private static Corpus read(String folder) throws IOException {
		Corpus corpus = new Corpus();
		corpus.add(Path.of(new ClassPathResource("circulars/reading/" + folder).getURI()), reader);
		return corpus;
	}

}
