package org.convoke.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Dates and times as the six languages write them in letters, on pages and in mails. The
 * patterns are our own, since those of the JDK differ from release to release.
 */
@Component
public class Times {

	/**
	 * Says the year and the month of a span with its first day; the others with the last.
	 */
	private static final Language YEAR_FIRST = Language.ZH;

	private static final char NBSP = '\u00A0';

	private final MessageSource messages;

	private final Clock clock;

	Times(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	/** As in "13 May 2026". */
	public String day(LocalDate day, Language language) {
		String dayAndMonth = dayAndMonth(day, language);
		return switch (language) {
			case AR, EN, FR -> dayAndMonth + " " + day.getYear();
			case ES -> dayAndMonth + " de " + day.getYear();
			case RU -> dayAndMonth + " " + day.getYear() + " года";
			case ZH -> day.getYear() + "年" + dayAndMonth;
		};
	}

	/** As in "13 May". */
	String dayAndMonth(LocalDate day, Language language) {
		return switch (language) {
			case AR, EN, FR, RU -> dayOfMonth(day, language) + " " + month(day, language);
			case ES -> dayOfMonth(day, language) + " de " + month(day, language);
			case ZH -> day.getMonthValue() + "月" + dayOfMonth(day, language);
		};
	}

	/** As in "13". */
	String dayOfMonth(LocalDate day, Language language) {
		return day.getDayOfMonth() + switch (language) {
			case FR -> (day.getDayOfMonth() == 1) ? "er" : "";
			case ZH -> "日";
			case AR, EN, ES, RU -> "";
		};
	}

	/**
	 * The first day of a span as far as its last does not say it, as in "12", "30 April".
	 */
	public String from(LocalDate first, LocalDate last, Language language) {
		return (language == YEAR_FIRST) ? day(first, language) : part(first, first, last, language);
	}

	/** The last day of a span, after {@link #from}. */
	public String to(LocalDate first, LocalDate last, Language language) {
		return (language == YEAR_FIRST) ? part(last, first, last, language) : day(last, language);
	}

	private String part(LocalDate day, LocalDate first, LocalDate last, Language language) {
		if (first.getYear() != last.getYear()) {
			return day(day, language);
		}
		return (first.getMonth() != last.getMonth()) ? dayAndMonth(day, language) : dayOfMonth(day, language);
	}

	/** As in "Wednesday 13 May 2026". */
	public String weekday(LocalDate day, Language language) {
		String name = formatted(day, "EEEE", language);
		return switch (language) {
			case ZH -> day(day, language) + name;
			case AR, ES, RU -> language.marks().parted(name, day(day, language));
			case EN, FR -> name + " " + day(day, language);
		};
	}

	/** As in "08:30", and in French "8 h 30" and "16 heures". */
	public String time(LocalTime time, Language language) {
		if (language != Language.FR) {
			return formatted(time, "HH:mm", language);
		}
		return time.getHour() + ((time.getMinute() == 0) ? NBSP + (time.getHour() < 2 ? "heure" : "heures")
				: "%1$ch%1$c%2$02d".formatted(NBSP, time.getMinute()));
	}

	/** As in "4 May 2026, 23:59 (CEST, UTC+2)". */
	public String moment(Instant at, ZoneId zone, Language language) {
		LocalDateTime local = at.atZone(zone).toLocalDateTime();
		return at(day(local.toLocalDate(), language), local.toLocalTime(), language)
				+ language.marks().bracketed(zone(zone, at, language));
	}

	/** As {@link #moment}, with the day of the week. */
	public String weekdayMoment(Instant at, ZoneId zone, Language language) {
		LocalDateTime local = at.atZone(zone).toLocalDateTime();
		return at(weekday(local.toLocalDate(), language), local.toLocalTime(), language)
				+ language.marks().bracketed(zone(zone, at, language));
	}

	private String at(String day, LocalTime time, Language language) {
		return day + switch (language) {
			case AR -> "، الساعة ";
			case EN, ES, FR, RU -> ", ";
			case ZH -> "";
		} + time(time, language);
	}

	/** The zone as it is at that moment, as in "CEST, UTC+2". */
	public String zone(ZoneId zone, Instant at, Language language) {
		String name = zoneName(zone, at);
		String utc = utc(zone, at);
		return name.equals(utc) ? utc : language.marks().parted(name, utc);
	}

	/** As in "CEST"; the offset where the zone has no such name. */
	public String zoneName(ZoneId zone, Instant at) {
		// English abbreviations: the letters print "CEST" in French, too.
		String name = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(at.atZone(zone));
		return name.chars().allMatch(Character::isLetter) && !name.equals("Z") ? name : utc(zone, at);
	}

	/**
	 * The time left until that moment in one unit, as in "in 12 days"; what has passed is
	 * said to have passed.
	 */
	public String left(Instant until, Language language) {
		Duration left = Duration.between(this.clock.instant(), until);
		if (left.isNegative() || left.isZero()) {
			return this.messages.getMessage("web.left.passed", null, language.locale());
		}
		if (left.toDays() >= 2) {
			return left("days", left.toDays(), language);
		}
		return (left.toHours() >= 2) ? left("hours", left.toHours(), language)
				: left("minutes", Math.max(1, left.toMinutes()), language);
	}

	private String left(String unit, long count, Language language) {
		return this.messages.getMessage("web.left." + unit, new Object[] { count }, language.locale());
	}

	private static String utc(ZoneId zone, Instant at) {
		ZoneOffset offset = zone.getRules().getOffset(at);
		return "UTC" + ((offset.getTotalSeconds() == 0) ? "" : offset(offset));
	}

	private static String offset(ZoneOffset offset) {
		int minutes = Math.abs(offset.getTotalSeconds()) / 60;
		String sign = (offset.getTotalSeconds() < 0) ? "\u2212" : "+";
		return sign + minutes / 60 + ((minutes % 60 == 0) ? "" : ":%02d".formatted(minutes % 60));
	}

	private static String month(LocalDate day, Language language) {
		return formatted(day, "MMMM", language);
	}

	private static String formatted(TemporalAccessor value, String pattern, Language language) {
		return DateTimeFormatter.ofPattern(pattern, language.locale()).format(value);
	}

}
