package org.convoke.circulars.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Letters of many desks in six languages, and what a person reads in them.
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
		assertThat(corpus.letters()).isGreaterThanOrEqualTo(60);
		assertThat(corpus.rightShare()).isGreaterThan(0.95);
		assertThat(corpus.wrongShare()).isLessThan(0.02);
	}

	@Test
	void theSameTextGivesTheSameReading() throws IOException {
		String text = new ClassPathResource("circulars/reading/seeds/fr-circular-127.txt")
			.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
		assertThat(reader.read(text)).isEqualTo(reader.read(text)).isEqualTo(Corpus.reader().read(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "Aa ", "(ABC) ", "de la ", "会议", "الاجتماع ", "|a", "1 ", ", ", "Tel:\n", "Tel: ",
			"1 The meeting will be held in Geneva from 9 to 17 hours on 3 May 2026. " })
	void aTextThatWasMadeToCostMuchIsBounded(String piece) {
		String text = "Dear Sir,\n" + piece.repeat(250_000 / piece.length());
		assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
			try {
				reader.read(text);
			}
			catch (UnreadableException ex) {
				assertThat(ex).hasMessageContaining("too long");
			}
		});
	}

	@Test
	void aTextOfNoiseAloneIsNoLetter() {
		assertThatExceptionOfType(UnreadableException.class)
			.isThrownBy(() -> reader.read("[image: logo.png]\n- 2 -\n"));
	}

	private static Corpus read(String folder) throws IOException {
		Corpus corpus = new Corpus();
		corpus.add(Path.of(new ClassPathResource("circulars/reading/" + folder).getURI()), reader);
		return corpus;
	}

}
