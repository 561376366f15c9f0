package org.convoke.circulars.reading;

import java.time.LocalTime;
import java.util.List;

import org.convoke.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HoursTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			FR | de 8 h 30 à 10 h 30                  | 08:30 | 10:30 |
			FR | de 9 h 30 à 16 heures CEST           | 09:30 | 16:00 | Europe/Zurich
			FR | de 9 à 17 heures                     | 09:00 | 17:00 |
			EN | from 0930 to 1730 hours              | 09:30 | 17:30 |
			EN | will open at 1430 hours              | 14:30 |       |
			EN | 9:30-11:00 UTC+2                     | 09:30 | 11:00 | Etc/GMT-2
			EN | 4 p.m. (Geneva time)                 | 16:00 |       | Europe/Zurich
			ES | a las 09.30 horas                    | 09:30 |       |
			RU | с 9 до 17 часов                      | 09:00 | 17:00 |
			AR | من الساعة ٩:٠٠ إلى الساعة ١٦:٣٠      | 09:00 | 16:30 |
			AR | الساعة التاسعة والنصف صباحاً         | 09:30 |       |
			AR | الساعة 3 بعد الظهر بتوقيت القاهرة    | 15:00 |       | Africa/Cairo
			ZH | 上午9时30分至下午4时                  | 09:30 | 16:00 |
			""")
	void timesAreFoundAsLettersWriteThem(Language language, String raw, LocalTime from, LocalTime to, String zone) {
		SourceText text = new SourceText(raw);
		List<TimeSpan> found = new Hours(Words.of(language)).in(text, new Span(0, text.plain().length()));
		assertThat(found).hasSize(1);
		assertThat(found.get(0).from()).isEqualTo(from);
		assertThat(found.get(0).to()).isEqualTo(to);
		assertThat(String.valueOf(found.get(0).zone())).isEqualTo(String.valueOf(zone));
	}

}
