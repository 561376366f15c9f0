package org.convoke.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarksTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			EN | ITU headquarters | Geneva  | Switzerland | ITU headquarters, Geneva, Switzerland
			FR | Siège de l'UIT   | Genève  | Suisse      | Siège de l'UIT, Genève (Suisse)
			ES | Sede de la UIT   | Ginebra | Suiza       | Sede de la UIT, Ginebra (Suiza)
			RU | Штаб-квартира    | Женева  | Швейцария   | Штаб-квартира, Женева, Швейцария
			AR | مقر الاتحاد      | جنيف    | سويسرا      | مقر الاتحاد، جنيف، سويسرا
			ZH | 国际电联总部      | 日内瓦   | 瑞士         | 瑞士日内瓦国际电联总部
			ZH | ITU headquarters | Geneva  | 瑞士         | 瑞士，Geneva，ITU headquarters
			FR | ''               | ''      | Suisse      | Suisse
			EN | ''               | Geneva  | ''          | Geneva
			""")
	void namesPlacesAsEachLanguageDoes(Language language, String venue, String city, String country, String place) {
		assertThat(language.marks().place(venue, city, country)).isEqualTo(place);
	}

	@Test
	void sentencesFollowOneAnother() {
		assertThat(Language.RU.marks().sentences(List.of("Раз.", "Два."))).isEqualTo("Раз. Два.");
		assertThat(Language.ZH.marks().sentences(List.of("一。", "二。"))).isEqualTo("一。二。");
		assertThat(Language.ZH.marks().sentences(List.of("One.", "二。"))).isEqualTo("One. 二。");
		assertThat(Language.ZH.marks().sentences(List.of())).isEmpty();
	}

	@Test
	void aSentenceGetsTheStopOfItsLanguageUnlessItHasOne() {
		assertThat(Language.ZH.marks().stopped("报告工作")).isEqualTo("报告工作。");
		assertThat(Language.ZH.marks().stopped("报告工作；")).isEqualTo("报告工作；");
		assertThat(Language.AR.marks().stopped("هل؟")).isEqualTo("هل؟");
		assertThat(Language.FR.marks().stopped("Rendre compte")).isEqualTo("Rendre compte.");
		assertThat(Language.FR.marks().stopped("")).isEmpty();
	}

}
