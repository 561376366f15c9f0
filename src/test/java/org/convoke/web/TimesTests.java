package org.convoke.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimesTests {

	private final Times times = new Times(new Messages(),
			Clock.fixed(Instant.parse("2026-04-18T10:00:00Z"), ZoneOffset.UTC));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			EN | 13 May 2026         | Wednesday 13 May 2026
			FR | 13 mai 2026         | mercredi 13 mai 2026
			ES | 13 de mayo de 2026  | miércoles, 13 de mayo de 2026
			RU | 13 мая 2026 года    | среда, 13 мая 2026 года
			AR | 13 مايو 2026        | الأربعاء، 13 مايو 2026
			ZH | 2026年5月13日        | 2026年5月13日星期三
			""")
	void writesDaysAsEachLanguageDoes(Language language, String day, String weekday) {
		LocalDate date = LocalDate.of(2026, 5, 13);
		assertThat(this.times.day(date, language)).isEqualTo(day);
		assertThat(this.times.weekday(date, language)).isEqualTo(weekday);
	}

	@Test
	void writesTheFirstOfAMonthInFrenchAsAnOrdinal() {
		assertThat(this.times.day(LocalDate.of(2026, 5, 1), Language.FR)).isEqualTo("1er mai 2026");
	}

	@Test
	void writesTimesAsTheLettersDo() {
		assertThat(this.times.time(LocalTime.of(8, 30), Language.FR)).isEqualTo("8\u00A0h\u00A030");
		assertThat(this.times.time(LocalTime.of(16, 0), Language.FR)).isEqualTo("16\u00A0heures");
		assertThat(this.times.time(LocalTime.of(8, 30), Language.EN)).isEqualTo("08:30");
	}

	@Test
	void namesTheZoneAsItIsAtThatMoment() {
		ZoneId geneva = ZoneId.of("Europe/Zurich");
		assertThat(this.times.moment(Instant.parse("2026-05-04T21:59:00Z"), geneva, Language.EN))
			.isEqualTo("4 May 2026, 23:59 (CEST, UTC+2)");
		assertThat(this.times.moment(Instant.parse("2026-01-04T21:59:00Z"), geneva, Language.EN))
			.isEqualTo("4 January 2026, 22:59 (CET, UTC+1)");
		assertThat(this.times.zone(ZoneId.of("Asia/Kolkata"), Instant.EPOCH, Language.EN)).isEqualTo("IST, UTC+5:30");
		assertThat(this.times.zone(ZoneOffset.UTC, Instant.EPOCH, Language.EN)).isEqualTo("UTC");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			EN | 4 May 2026, 23:59 (CEST, UTC+2)         | Monday 4 May 2026, 23:59 (CEST, UTC+2)
			FR | 4 mai 2026, 23_h_59 (CEST, UTC+2)       | lundi 4 mai 2026, 23_h_59 (CEST, UTC+2)
			ES | 4 de mayo de 2026, 23:59 (CEST, UTC+2)  | lunes, 4 de mayo de 2026, 23:59 (CEST, UTC+2)
			RU | 4 мая 2026 года, 23:59 (CEST, UTC+2)    | понедельник, 4 мая 2026 года, 23:59 (CEST, UTC+2)
			AR | 4 مايو 2026، الساعة 23:59 (CEST، UTC+2) | الاثنين، 4 مايو 2026، الساعة 23:59 (CEST، UTC+2)
			ZH | 2026年5月4日23:59（CEST，UTC+2）          | 2026年5月4日星期一23:59（CEST，UTC+2）
			""")
	void writesMomentsAsEachLanguageDoes(Language language, String moment, String weekday) {
		Instant at = Instant.parse("2026-05-04T21:59:00Z");
		ZoneId geneva = ZoneId.of("Europe/Zurich");
		assertThat(this.times.moment(at, geneva, language)).isEqualTo(moment.replace('_', '\u00A0'));
		assertThat(this.times.weekdayMoment(at, geneva, language)).isEqualTo(weekday.replace('_', '\u00A0'));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			EN | 1 May     | 1
			FR | 1er mai   | 1er
			ES | 1 de mayo | 1
			RU | 1 мая     | 1
			AR | 1 مايو    | 1
			ZH | 5月1日     | 1日
			""")
	void writesDaysWithoutTheirYear(Language language, String dayAndMonth, String dayOfMonth) {
		LocalDate day = LocalDate.of(2026, 5, 1);
		assertThat(this.times.dayAndMonth(day, language)).isEqualTo(dayAndMonth);
		assertThat(this.times.dayOfMonth(day, language)).isEqualTo(dayOfMonth);
	}

	@Test
	void aSpanSaysItsYearAndMonthOnce() {
		LocalDate first = LocalDate.of(2026, 4, 30);
		LocalDate last = LocalDate.of(2026, 5, 2);
		assertThat(this.times.from(first, last, Language.ES)).isEqualTo("30 de abril");
		assertThat(this.times.to(first, last, Language.ES)).isEqualTo("2 de mayo de 2026");
		assertThat(this.times.from(first, last, Language.ZH)).isEqualTo("2026年4月30日");
		assertThat(this.times.to(first, last, Language.ZH)).isEqualTo("5月2日");
		assertThat(this.times.from(last, LocalDate.of(2026, 5, 9), Language.AR)).isEqualTo("2");
	}

	@Test
	void namesTheZoneByItsOffsetWhereItHasNoOtherName() {
		assertThat(this.times.zoneName(ZoneId.of("Europe/Zurich"), Instant.parse("2026-05-04T21:59:00Z")))
			.isEqualTo("CEST");
		assertThat(this.times.zoneName(ZoneOffset.ofHours(3), Instant.EPOCH)).isEqualTo("UTC+3");
	}

	@Test
	void tellsTheTimeLeftInOneUnit() {
		assertThat(this.times.left(Instant.parse("2026-04-30T22:00:00Z"), Language.FR)).isEqualTo("dans 12 jours");
		assertThat(this.times.left(Instant.parse("2026-04-19T22:00:00Z"), Language.EN)).isEqualTo("in 36 hours");
		assertThat(this.times.left(Instant.parse("2026-04-18T10:01:10Z"), Language.EN)).isEqualTo("in 1 minute");
		assertThat(this.times.left(Instant.parse("2026-04-18T10:00:00Z"), Language.EN)).isEqualTo("passed");
	}

}
