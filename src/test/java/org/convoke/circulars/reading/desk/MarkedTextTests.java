package org.convoke.circulars.reading.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.convoke.circulars.reading.Contradiction;
import org.convoke.circulars.reading.Evidence;
import org.convoke.circulars.reading.desk.MarkedText.Piece;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkedTextTests {

	private static final String TEXT = "1 The second meeting takes place in Geneva on 13 May 2026, from half past eight to noon.";

	private final Contradiction dispute = new Contradiction(Contradiction.Subject.DATE, "/meeting/sessions/0/start",
			List.of(new Contradiction.Place("2026-05-13", 46, 57), new Contradiction.Place("2026-05-14", 900, 911)));

	private final Words words = new Words(TEXT,
			Map.of("/paragraphs/0", new Evidence(2, TEXT.length(), 1), "/meeting/ordinal", new Evidence(6, 12, 0.85),
					"/meeting/title", new Evidence(6, 20, 0.84), "/meeting/city", new Evidence(36, 42, 0.59),
					"/deadlines/3/date", new Evidence(46, 57, 1), "/beyond", new Evidence(50, 500, 1)),
			List.of(this.dispute), Set.of("/deadlines/0"));

	private final List<Piece> pieces = new MarkedText(this.words, List.of(this.dispute)).pieces();

	@Test
	void thePiecesAreTheWholeText() {
		assertThat(this.pieces.stream().map(Piece::text).collect(Collectors.joining())).isEqualTo(TEXT);
		assertThat(this.pieces.stream().flatMap((piece) -> piece.anchors().stream())).containsExactlyInAnyOrder(
				"w-paragraphs-0", "w-meeting-ordinal", "w-meeting-title", "w-meeting-city", "w-deadlines-3-date",
				"c-0-0");
	}

	@Test
	void thePlaceIsCalledAfterTheShortestMark() {
		assertThat(piece("second").of()).isEqualTo("w-meeting-ordinal w-meeting-title w-paragraphs-0");
		assertThat(piece("second").field()).isEqualTo("f-meeting-ordinal");
		assertThat(piece("second").look()).isEqualTo("sure");
		assertThat(piece(" meeting").look()).isEqualTo("check");
		assertThat(piece("Geneva").look()).isEqualTo("guess");
		assertThat(piece(" takes place in ").look()).isEqualTo("wide");
		assertThat(piece(" takes place in ").field()).isEqualTo("f-paragraphs");
		assertThat(piece("1 ").of()).isEmpty();
	}

	@Test
	void contradictionsAreSeenAndRowsTakenAwayLeadNowhere() {
		assertThat(piece("13 May 2026").look()).isEqualTo("contrary");
		assertThat(piece("13 May 2026").field()).isEqualTo("f-paragraphs");
		assertThat(this.words.disputes("/meeting/sessions/0")).singleElement().satisfies((found) -> {
			assertThat(found.places().get(0).words()).isEqualTo("13 May 2026");
			assertThat(found.places().get(1).anchor()).as("outside the text").isNull();
			assertThat(found.places().get(1).value()).isEqualTo("2026-05-14");
		});
		assertThat(this.words.disputes("/meeting/sessions/1")).isEmpty();
	}

	@Test
	void fieldsTellTheirWordsAndTheLeastSureOfThem() {
		assertThat(this.words.of("/meeting/city"))
			.isEqualTo(new Words.Told("w-meeting-city", "Geneva", Words.Level.GUESS, "w-meeting-city"));
		assertThat(this.words.of("/meeting/title").level()).isEqualTo(Words.Level.CHECK);
		assertThat(this.words.of("/meeting/ordinal").level()).isEqualTo(Words.Level.SURE);
		assertThat(this.words.of("/paragraphs").words()).startsWith("The second meeting")
			.endsWith("…")
			.hasSizeLessThanOrEqualTo(64);
		assertThat(this.words.of("/meeting/fee")).isNull();
		assertThat(this.words.name("/meeting/city")).isEqualTo("f-meeting-city");
		assertThat(this.words.name("/meeting/city")).as("named once").isNull();
	}

	private Piece piece(String text) {
		return this.pieces.stream().filter((each) -> each.text().equals(text)).findFirst().orElseThrow();
	}

}
