package org.convoke.circulars;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What two people write at one text is brought together part by part. */
class MergeTests {

	private static final Map<String, String> BASES = Map.of("subject", Fingerprint.of("Subject"), "closing",
			Fingerprint.of("Closing"));

	@Test
	void whatOneHasChangedIsTaken() {
		Merge merge = Merge.of(BASES, Map.of("subject", "Mine", "closing", "Closing"),
				Map.of("subject", "Subject", "closing", "Theirs"));

		assertThat(merge.values()).containsEntry("subject", "Mine").containsEntry("closing", "Theirs");
		assertThat(merge.others()).containsExactly("closing");
		assertThat(merge.conflicts()).isEmpty();
	}

	@Test
	void whatBothHaveChangedIsToldAndNotStored() {
		Merge merge = Merge.of(BASES, Map.of("subject", "Mine"), Map.of("subject", "Theirs"));

		assertThat(merge.values()).containsEntry("subject", "Theirs");
		assertThat(merge.conflicts()).containsEntry("subject", new Merge.Conflict("Mine", "Theirs"));
	}

	@Test
	void bothMayHaveWrittenTheSame() {
		Merge merge = Merge.of(BASES, Map.of("subject", "Same"), Map.of("subject", "Same"));

		assertThat(merge.conflicts()).isEmpty();
		assertThat(merge.others()).isEmpty();
	}

	@Test
	void whatWasTakenAwayComesBackOnlyWhenItWasChanged() {
		Map<String, String> bases = Map.of("p-a", Fingerprint.of("One"), "p-b", Fingerprint.of("Two"));

		Merge merge = Merge.of(bases, Map.of("p-a", "One", "p-b", "Two, longer"), Map.of());

		assertThat(merge.values()).containsOnlyKeys("p-b");
	}

	@Test
	void whoDoesNotSayWhatWasThereOverwritesNothing() {
		assertThat(Merge.of(Map.of(), Map.of("subject", "Mine"), Map.of("subject", "Theirs")).conflicts())
			.containsOnlyKeys("subject");
	}

}
