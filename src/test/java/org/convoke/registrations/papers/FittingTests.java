package org.convoke.registrations.papers;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FittingTests {

	@Test
	void aShortNameIsLargeAndALongOneSmaller() {
		int shortOne = Fitting.size("Amal Haddad", 262, 104, 36, 9);
		int longOne = Fitting.size("Amal Maria Theresia Haddad von und zu Hohenlohe-Langenburg", 262, 104, 36, 9);
		assertThat(shortOne).isEqualTo(36);
		assertThat(longOne).isBetween(15, 30);
		assertThat(Fitting.size("W".repeat(120), 262, 104, 36, 9)).isEqualTo(9);
	}

	@Test
	void chineseBreaksBetweenAnyTwo() {
		assertThat(Fitting.size("欧阳".repeat(10), 262, 104, 36, 9)).isBetween(20, 36);
	}

}
