package org.convoke.circulars;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordDifferenceTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					by 30 April 2026, at noon        | by 4 May 2026, at noon           | by [-30 April-][+4 May+] 2026, at noon
					the same                         | the same                         | the same
					l'échéance est le 30 avril 2026. | l'échéance est le 4 mai 2026.    | l'échéance est le [-30 avril-][+4 mai+] 2026.
					会议将在日内瓦举行。             | 会议将在巴黎举行。               | 会议将在[-日内瓦-][+巴黎+]举行。
					يعقد الاجتماع في جنيف            | يعقد الاجتماع في باريس           | يعقد الاجتماع في [-جنيف-][+باريس+]
					one two three                    | one three                        | one [-two -]three
					one three                        | one two three                    | one [+two +]three
					a b c                            | x y z                            | [-a b c-][+x y z+]
					""")
	void wordsAreKeptRemovedAndInserted(String before, String after, String difference) {
		assertThat(written(before, after)).isEqualTo(difference);
	}

	@Test
	void nothingIsNew() {
		assertThat(written("", "all new")).isEqualTo("[+all new+]");
		assertThat(written("all gone", "")).isEqualTo("[-all gone-]");
		assertThat(WordDifference.between("", "")).isEmpty();
	}

	@Test
	void bothTextsCanBeReadFromTheDifference() {
		String before = "The meeting will take place in Geneva.\n• first\n• second";
		String after = "The next meeting takes place in Paris (France).\n• second\n• third";
		List<Difference.Piece> pieces = WordDifference.between(before, after);
		assertThat(text(pieces, Difference.Change.INSERTED)).isEqualTo(before);
		assertThat(text(pieces, Difference.Change.REMOVED)).isEqualTo(after);
	}

	@Test
	void veryLongTextsAreComparedBySentencesInTime() {
		String before = "A sentence of some words that stays. ".repeat(3000) + "The end.";
		String after = "Another beginning. " + before.replace("words", "other words") + " Really.";
		List<Difference.Piece> pieces = WordDifference.between(before, after);
		assertThat(text(pieces, Difference.Change.INSERTED)).isEqualTo(before);
		assertThat(text(pieces, Difference.Change.REMOVED)).isEqualTo(after);
	}

	private static String text(List<Difference.Piece> pieces, Difference.Change without) {
		return pieces.stream()
			.filter((piece) -> piece.change() != without)
			.map(Difference.Piece::text)
			.collect(Collectors.joining());
	}

	private static String written(String before, String after) {
		return WordDifference.between(before, after).stream().map((piece) -> switch (piece.change()) {
			case SAME -> piece.text();
			case REMOVED -> "[-" + piece.text() + "-]";
			case INSERTED -> "[+" + piece.text() + "+]";
		}).collect(Collectors.joining());
	}

}
