package org.convoke.circulars;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Parts of a text keep their names through every change of it. */
class PairingTests {

	private static final List<Paragraph> CURRENT = named("a:One", "b:Two", "c:Three");

	@Test
	void whatSaysTheSameKeepsItsNameWhereverItStands() {
		assertThat(names("Three", "One", "Two")).containsExactly("c", "a", "b");
	}

	@Test
	void whatIsChangedInItsPlaceKeepsItsName() {
		assertThat(names("One", "Two, corrected", "Three")).containsExactly("a", "b", "c");
	}

	@Test
	void whatIsInsertedGetsANameOfItsOwn() {
		assertThat(names("One", "Two", "New", "Three")).satisfies((names) -> {
			assertThat(names.get(2)).isNotIn("a", "b", "c").hasSize(8);
			assertThat(List.of(names.get(0), names.get(1), names.get(3))).containsExactly("a", "b", "c");
		});
	}

	@Test
	void namesThatAreSentAreKeptOnceAndOnlyWhenTheyAreKnown() {
		List<Paragraph> wanted = named("b:Another", "b:Twice", "x:Unknown");

		List<String> names = Pairing.keep(CURRENT, wanted).stream().map(Paragraph::id).toList();

		assertThat(names.get(0)).isEqualTo("b");
		assertThat(names).doesNotContain("x").doesNotHaveDuplicates();
	}

	private static List<String> names(String... texts) {
		return Pairing.keep(CURRENT, Stream.of(texts).map(Paragraph::of).toList()).stream().map(Paragraph::id).toList();
	}

	private static List<Paragraph> named(String... paragraphs) {
		return Stream.of(paragraphs)
			.map((each) -> Paragraph.of(each.substring(2)).named(each.substring(0, 1)))
			.toList();
	}

}
