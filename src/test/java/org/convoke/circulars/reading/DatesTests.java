package org.convoke.circulars.reading;

import java.time.LocalDate;
import java.util.List;

import org.convoke.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatesTests {

	private static final LocalDate ISSUED = LocalDate.of(2026, 3, 26);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			FR | le 13 mai 2026                             | 2026-05-13 | 2026-05-13
			FR | les 11 et 12 mai 2026                      | 2026-05-11 | 2026-05-12
			FR | du 12 au 21 mai 2026                       | 2026-05-12 | 2026-05-21
			FR | du lundi 25 février au 1er mars 2019 inclus | 2019-02-25 | 2019-03-01
			FR | le 4 mai                                   | 2026-05-04 | 2026-05-04
			FR | le 2 janvier                               | 2027-01-02 | 2027-01-02
			EN | 26 February-2 March 2018, inclusive        | 2018-02-26 | 2018-03-02
			EN | from Monday, 8 June to Thursday, 11 June 2026 | 2026-06-08 | 2026-06-11
			EN | May 9–10, 2026                             | 2026-05-09 | 2026-05-10
			EN | 28 December to 2 January 2027              | 2026-12-28 | 2027-01-02
			EN | 11 (afternoon) – 13 May 2005               | 2005-05-11 | 2005-05-13
			EN | 9, 10 and 12 June 2026                     | 2026-06-09 | 2026-06-12
			EN | 2026-05-13                                 | 2026-05-13 | 2026-05-13
			EN | 12 Mar. 2026                               | 2026-03-12 | 2026-03-12
			FR | Genève, le 12 févr. 2026                   | 2026-02-12 | 2026-02-12
			ZH | 2026年12月28日至1月3日                      | 2026-12-28 | 2027-01-03
			EN | 4/5/2026                                   | 2026-05-04 | 2026-05-04
			ES | del 20 al 28 de septiembre de 2026         | 2026-09-20 | 2026-09-28
			RU | с 26 февраля по 2 марта 2026 года          | 2026-02-26 | 2026-03-02
			RU | c 16 по 20 мая                             | 2026-05-16 | 2026-05-20
			AR | من ١٢ إلى ٢١ أيار/مايو ٢٠٢٦                | 2026-05-12 | 2026-05-21
			AR | أيام الأحد والاثنين 6 و7 و9 سبتمبر 2026م   | 2026-09-06 | 2026-09-09
			AR | من 28 كانون الأول/ديسمبر إلى 2 كانون الثاني/يناير 2027 | 2026-12-28 | 2027-01-02
			AR | الأول من حزيران (يونيه) 2026               | 2026-06-01 | 2026-06-01
			AR | يومي ٤ و٥ غشت                              | 2026-08-04 | 2026-08-05
			AR | ‏13 مايو 2026                              | 2026-05-13 | 2026-05-13
			ZH | 2026年5月12日至21日                         | 2026-05-12 | 2026-05-21
			ZH | ２０２６年２月２６日－３月２日               | 2026-02-26 | 2026-03-02
			""")
	void datesAreFoundAsLettersWriteThem(Language language, String text, LocalDate first, LocalDate last) {
		List<DateSpan> found = find(language, text);
		assertThat(found).hasSize(1);
		assertThat(found.get(0).firstNear(ISSUED)).isEqualTo(first);
		assertThat(found.get(0).lastNear(ISSUED)).isEqualTo(last);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			FR | la période d'études 2023-2024
			FR | +41 22 730 6301
			FR | la Résolution 99 (Rév. Dubaï, 2018)
			EN | 31 February 2026
			EN | they may march on
			EN | Recommendation H.265 (04/2015)
			ZH | 第20研究组第127号通函
			""")
	void whatIsNoDateIsNotTakenForOne(Language language, String text) {
		assertThat(find(language, text)).isEmpty();
	}

	@Test
	void aWrongDayOfTheWeekIsTold() {
		assertThat(find(Language.EN, "Monday, 13 May 2026").get(0).misnamed(ISSUED)).isEqualTo("2026-05-13");
		assertThat(find(Language.EN, "Wednesday, 13 May 2026").get(0).misnamed(ISSUED)).isNull();
	}

	private static List<DateSpan> find(Language language, String raw) {
		SourceText text = new SourceText(raw);
		return Dates.in(text, new Span(0, text.plain().length()), language);
	}

}
