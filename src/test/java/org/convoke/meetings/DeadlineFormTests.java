package org.convoke.meetings;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlineFormTests {

	@ParameterizedTest
	@ValueSource(strings = { "14, 7, 1", "14;7;1", "14 7 1", "14، 7، 1", "14，7，1", "14、7、1", "14؛7；1" })
	void theDaysArePartedByTheCommasOfAnyLanguage(String offsets) {
		DeadlineForm form = new DeadlineForm(0, DeadlineKind.REGISTRATION, null, null, Map.of(), offsets, "", true);
		assertThat(form.days()).containsExactly(14, 7, 1);
	}

}
