package org.convoke.circulars;

import java.time.LocalDate;
import java.util.List;

import org.convoke.testing.ConvokeTest;
import org.convoke.web.Language;
import org.convoke.web.Times;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

@ConvokeTest
class DaysTests {

	@Autowired
	Times times;

	@Autowired
	MessageSource messages;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			EN | from 12 to 21 May 2026          | from 30 April to 2 May 2026
			FR | du 12 au 21 mai 2026            | du 30 avril au 2 mai 2026
			ES | del 12 al 21 de mayo de 2026    | del 30 de abril al 2 de mayo de 2026
			RU | с 12 по 21 мая 2026 года        | с 30 апреля по 2 мая 2026 года
			AR | من 12 إلى 21 مايو 2026          | من 30 أبريل إلى 2 مايو 2026
			ZH | 2026年5月12日至21日              | 2026年4月30日至5月2日
			""")
	void aSpanSaysMonthAndYearOnce(Language language, String sameMonth, String otherMonth) {
		Days days = new Days(language, this.times, this.messages);
		assertThat(days.on(LocalDate.of(2026, 5, 12), LocalDate.of(2026, 5, 21))).isEqualTo(sameMonth);
		assertThat(days.on(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 2))).isEqualTo(otherMonth);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			EN | on 11 and 12 May 2026        | 31 December 2026 – 2 January 2027
			FR | les 11 et 12 mai 2026        | 31 décembre 2026 – 2 janvier 2027
			ES | los días 11 y 12 de mayo de 2026 | 31 de diciembre de 2026 – 2 de enero de 2027
			RU | 11 и 12 мая 2026 года        | 31 декабря 2026 года – 2 января 2027 года
			AR | يومي 11 و12 مايو 2026        | 31 ديسمبر 2026 – 2 يناير 2027
			ZH | 2026年5月11日和12日            | 2026年12月31日至2027年1月2日
			""")
	void twoDaysAndAChangeOfYear(Language language, String twoDays, String twoYears) {
		Days days = new Days(language, this.times, this.messages);
		assertThat(days.on(LocalDate.of(2026, 5, 11), LocalDate.of(2026, 5, 12))).isEqualTo(twoDays);
		assertThat(days.range(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 2))).isEqualTo(twoYears);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			EN | A, B and C
			FR | A, B et C
			ES | A, B y C
			RU | A, B и C
			AR | A وB وC
			ZH | A、B和C
			""")
	void items(Language language, String joined) {
		assertThat(new Days(language, this.times, this.messages).and(List.of("A", "B", "C"))).isEqualTo(joined);
	}

}
