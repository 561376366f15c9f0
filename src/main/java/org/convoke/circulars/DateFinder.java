package org.convoke.circulars;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.convoke.web.Language;

/**
 * Finds the dates in a text, as letters of its language write them: with and without a
 * year, as ordinals, two days and ranges, with the day of the week.
 */
final class DateFinder {

	private static final Map<Language, DateFinder> FINDERS = new EnumMap<>(
			Stream.of(Language.values()).collect(Collectors.toMap(Function.identity(), DateFinder::new)));

	private static final String ORDINAL = "(?:er|re|st|nd|rd|th|º|°|-?е|-?го)?";

	/** What stands between two days of one month. */
	private static final String BETWEEN = "\\s*(?:[-–—]|\\bet\\b|\\band\\b|\\by\\b|\\bи\\b|\\bau\\b|\\bto\\b|\\bal?\\b|\\bпо\\b|و|إلى)\\s*(?:le\\s|the\\s|el\\s)?\\s*";

	private static final Pattern CHINESE = Pattern.compile(
			"(?:(\\d{4})\\s*年\\s*)?(\\d{1,2})\\s*月\\s*((?:\\d{1,2}\\s*日?\\s*(?:[-–—至到和、])\\s*){0,10}\\d{1,2})\\s*日(?:\\s*[（(]?\\s*(星期[一二三四五六日]))?");

	private static final Pattern ISO = Pattern.compile("(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\d-])");

	private static final Pattern NUMERIC = Pattern
		.compile("(?<![\\d./])(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?![\\d./])");

	private static final Pattern NUMBER = Pattern.compile("\\d+");

	private final List<String> months;

	private final List<String> weekdays;

	private final Pattern dayFirst;

	private final Pattern monthFirst;

	private DateFinder(Language language) {
		Locale locale = language.locale();
		this.months = Stream.of(Month.values())
			.map((month) -> month.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale))
			.toList();
		this.weekdays = Stream.of(DayOfWeek.values())
			.map((day) -> day.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale))
			.toList();
		String month = "(" + alternatives(this.months) + ")";
		String weekday = "(?:(" + alternatives(this.weekdays) + ")\\s*[,،]?\\s*(?:le\\s+|the\\s+)?)?";
		String day = "\\d{1,2}" + ORDINAL;
		int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
		this.dayFirst = Pattern.compile(weekday + "(?<![\\d:.,/])((?:" + day + BETWEEN + "){0,10}" + day
				+ ")\\s+(?:de\\s+|of\\s+)?" + month + "\\b(?:\\s*,?\\s+(?:de\\s+|del\\s+|of\\s+)?(\\d{4})\\b)?", flags);
		this.monthFirst = Pattern.compile(weekday + "\\b" + month + "\\s+((?:" + day + "\\s*[-–—]\\s*){0,10}" + day
				+ ")(?!\\d)(?:\\s*,?\\s+(\\d{4})\\b)?", flags);
	}

	private static String alternatives(List<String> words) {
		return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
	}

	/** The dates in the order of the text; what no calendar has is left out. */
	static List<TypedDate> in(String text, Language language) {
		List<TypedDate> found = new ArrayList<>();
		FINDERS.get(language).find(plain(text), language, found);
		return found.stream().filter(TypedDate::isValid).toList();
	}

	/** With one kind of spaces and digits, at the same places. */
	static String plain(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		text.chars().forEach((each) -> {
			if (each == '\u00A0' || each == '\u202F' || each == '\u2009') {
				plain.append(' ');
			}
			else {
				plain.append(Character.isDigit(each) ? (char) ('0' + Character.digit(each, 10)) : (char) each);
			}
		});
		return plain.toString();
	}

	private void find(String text, Language language, List<TypedDate> found) {
		if (language == Language.ZH) {
			CHINESE.matcher(text)
				.results()
				.forEach((each) -> add(found, each.start(), each.group(3), Integer.parseInt(each.group(2)),
						each.group(1), each.group(4)));
		}
		else {
			this.dayFirst.matcher(text)
				.results()
				.forEach((each) -> add(found, each.start(), each.group(2), month(each.group(3)), each.group(4),
						each.group(1)));
		}
		if (language == Language.EN) {
			this.monthFirst.matcher(text)
				.results()
				.forEach((each) -> add(found, each.start(), each.group(3), month(each.group(2)), each.group(4),
						each.group(1)));
		}
		ISO.matcher(text)
			.results()
			.forEach((each) -> add(found, each.start(), each.group(3), Integer.parseInt(each.group(2)), each.group(1),
					null));
		NUMERIC.matcher(text)
			.results()
			.forEach((each) -> add(found, each.start(), each.group(1), Integer.parseInt(each.group(2)), each.group(3),
					null));
	}

	private int month(String name) {
		return this.months.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
	}

	/** The weekday belongs to the first of several days. */
	private void add(List<TypedDate> found, int start, String days, int month, String year, String weekday) {
		int index = (weekday != null) ? this.weekdays.indexOf(weekday.toLowerCase(Locale.ROOT)) : -1;
		DayOfWeek named = (index >= 0) ? DayOfWeek.of(index + 1) : null;
		Matcher day = NUMBER.matcher(days);
		while (day.find()) {
			found.add(new TypedDate(start, Integer.parseInt(day.group()), month,
					(year != null) ? Integer.valueOf(year) : null, named));
			named = null;
		}
	}

}
