package org.convoke.circulars.reading;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.convoke.web.Language;

/**
 * Finds the dates of a text. It is cut into the parts of dates, which the language's data
 * names, and a small grammar says in which order they make one: "13 May 2026", "les 11 et
 * 12 mai", "26 February-2 March 2018", "May 9-10", "2026年5月12日至21日".
 */
final class Dates {

	/** A part of a date: what it is, as one letter, and its number. */
	private record Part(char type, int number, Span at, int gap) {
	}

	/**
	 * Days, months, years, ranges, "and", commas and whole dates, as their letters. What
	 * may stand for a range or for "and" decides nothing.
	 */
	private static final Pattern GRAMMAR = Pattern.compile("X(?:SX)?|DSX|YM(?:D)Y?S(?:Y?M)?D|YMD(?:(?:CD)*[ACS]D)?"
			+ "|DMY?SDMY?|D(?:(?:[AC]D)*[AS]D)?MY?|MDY?SMDY?|MD(?:(?:[AC]D)*[AS]D)?Y?");

	private static final Pattern ISO = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})");

	private static final Map<Language, Dates> ALL = new EnumMap<>(Language.class);

	static {
		for (Language language : Language.values()) {
			ALL.put(language, new Dates(Words.of(language)));
		}
	}

	private final List<Pattern> months = new ArrayList<>();

	private final List<Pattern> weekdays = new ArrayList<>();

	private final Pattern parts;

	private Dates(Words words) {
		for (int i = 1; i <= 12; i++) {
			this.months.add(words.pattern("dates.months." + i));
		}
		for (int i = 1; i <= 7; i++) {
			this.weekdays.add(words.pattern("dates.weekdays." + i));
		}
		this.parts = words.compile(
				"(?<whole>(?<![\\d./-])\\d{4}([-./])\\d{1,2}\\2\\d{1,2}(?![\\d-]|[./]\\d)|(?<![\\d./])\\d{1,2}[./]\\d{1,2}[./]\\d{4}(?![\\d./]))"
						+ "|(?<year>(?<![\\d./+-]|\\d,)(?:18|19|20|21)\\d{2}(?:<dates.yearMark>|(?!\\d|[.,]\\d))|<dates.yearWords>)"
						+ "|(?<month>" + any("m", this.months) + ")|(?<weekday>" + any("w", this.weekdays)
						+ ")|(?<day>(?<![\\d:./+]|\\d,)\\d{1,2}(?:<dates.dayMark>)?(?![\\d:%]|[.,]\\d)|<dates.dayWords>|(?<first><dates.first>))"
						+ "|(?<range><dates.range>)|(?<and><dates.and>)|(?<comma>,)|(?<filler><dates.filler>)");
	}

	/** Any of the names, each as a group of its own: what surrounds it decides, too. */
	private static String any(String group, List<Pattern> names) {
		return IntStream.range(0, names.size())
			.mapToObj((index) -> "(?<" + group + (index + 1) + ">" + names.get(index).pattern() + ")")
			.collect(Collectors.joining("|"));
	}

	/** The dates in that place, in their order; what no calendar has is left out. */
	static List<DateSpan> in(SourceText text, Span span, Language language) {
		return ALL.get(language).find(text, span);
	}

	private List<DateSpan> find(SourceText text, Span span) {
		List<DateSpan> found = new ArrayList<>();
		List<Part> run = new ArrayList<>();
		int end = span.start();
		for (Match each : text.find(this.parts, span)) {
			if (!text.plain().substring(end, each.start()).isBlank()) {
				read(text, run, found);
				run.clear();
			}
			Part part = part(each, each.start() - end);
			if (part != null) {
				run.add(part);
			}
			end = each.end();
		}
		read(text, run, found);
		return found;
	}

	private Part part(Match found, int gap) {
		Span at = new Span(found.start(), found.end());
		String words = found.group();
		if (found.group("whole") != null) {
			return new Part('X', 0, at, gap);
		}
		if (found.group("year") != null) {
			return new Part('Y', Numerals.in(words), at, gap);
		}
		if (found.group("month") != null) {
			return new Part('M', index(found, "m"), at, gap);
		}
		if (found.group("weekday") != null) {
			return new Part('W', index(found, "w"), at, gap);
		}
		if (found.group("day") != null) {
			int day = (found.group("first") != null) ? 1 : Numerals.in(words);
			return new Part((day >= 1 && day <= 31) ? 'D' : 'B', day, at, gap);
		}
		char type = (found.group("range") != null) ? 'S'
				: (found.group("and") != null) ? 'A' : (found.group("comma") != null) ? 'C' : 'F';
		return new Part(type, 0, at, gap);
	}

	private static int index(Match found, String group) {
		return IntStream.rangeClosed(1, 12).filter((number) -> found.has(group + number)).findFirst().orElseThrow();
	}

	/** Reads the dates of parts that follow each other. */
	private void read(SourceText text, List<Part> run, List<DateSpan> found) {
		List<Part> parts = withoutFillers(run);
		String types = parts.stream().map((part) -> String.valueOf(part.type())).collect(Collectors.joining());
		Matcher date = GRAMMAR.matcher(types);
		while (date.find()) {
			DateSpan span = date(text, run, parts.subList(date.start(), date.end()));
			if (span != null) {
				found.add(span);
			}
		}
	}

	/** Without days of the week, articles, and commas that separate no days. */
	private static List<Part> withoutFillers(List<Part> run) {
		List<Part> kept = new ArrayList<>();
		for (int i = 0; i < run.size(); i++) {
			Part part = run.get(i);
			boolean separates = part.type() != 'C'
					|| (i > 0 && i + 1 < run.size() && run.get(i - 1).type() == 'D' && run.get(i + 1).type() == 'D');
			if (part.type() != 'F' && part.type() != 'W' && separates) {
				kept.add(part);
			}
		}
		return kept;
	}

	private DateSpan date(SourceText text, List<Part> run, List<Part> parts) {
		Span at = parts.get(0).at().to(parts.get(parts.size() - 1).at());
		if (parts.get(0).type() == 'X') {
			CalendarDay first = whole(text.plain(parts.get(0).at()));
			CalendarDay last = whole(text.plain(parts.get(parts.size() - 1).at()));
			return valid(at, first, last, List.of());
		}
		if (parts.get(parts.size() - 1).type() == 'X') {
			CalendarDay last = whole(text.plain(parts.get(parts.size() - 1).at()));
			CalendarDay first = new CalendarDay(last.year(), last.month(), parts.get(0).number(), null);
			return valid(at, first, last, List.of());
		}
		List<Integer> years = numbers(parts, 'Y');
		List<Integer> months = numbers(parts, 'M');
		List<Part> days = parts.stream().filter((part) -> part.type() == 'D').toList();
		Integer year = years.isEmpty() ? null : years.get(0);
		Integer lastYear = years.isEmpty() ? null : years.get(years.size() - 1);
		Part first = days.get(0);
		Part last = days.get(days.size() - 1);
		int firstMonth = months.get(0);
		int lastMonth = months.get(months.size() - 1);
		if (firstMonth > lastMonth && years.size() == 1) {
			// "26 December to 2 January 2027", but "2026年12月28日至1月3日"
			boolean ofLast = parts.get(parts.size() - 1).type() == 'Y';
			year = ofLast ? Integer.valueOf(year - 1) : year;
			lastYear = ofLast ? lastYear : Integer.valueOf(lastYear + 1);
		}
		CalendarDay from = new CalendarDay(year, firstMonth, first.number(), weekday(run, first));
		CalendarDay to = (first == last) ? from
				: new CalendarDay(lastYear, lastMonth, last.number(), weekday(run, last));
		boolean named = days.size() > 1 && months.size() == 1 && parts.stream().noneMatch((part) -> part.type() == 'S');
		List<CalendarDay> each = named
				? days.stream().map((day) -> new CalendarDay(from.year(), firstMonth, day.number(), null)).toList()
				: List.of();
		return valid(withWeekday(run, at), from, to, each);
	}

	private static DateSpan valid(Span at, CalendarDay first, CalendarDay last, List<CalendarDay> days) {
		boolean valid = first.isValid() && last.isValid() && days.stream().allMatch(CalendarDay::isValid);
		return valid ? new DateSpan(at, first, last, days) : null;
	}

	private static List<Integer> numbers(List<Part> parts, char type) {
		return parts.stream().filter((part) -> part.type() == type).map(Part::number).toList();
	}

	private static CalendarDay whole(String words) {
		Matcher iso = ISO.matcher(words);
		if (iso.matches()) {
			return new CalendarDay(Integer.valueOf(iso.group(1)), Integer.parseInt(iso.group(2)),
					Integer.parseInt(iso.group(3)), null);
		}
		String[] numbers = words.split("[./]");
		return new CalendarDay(Integer.valueOf(numbers[2]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[0]),
				null);
	}

	/**
	 * The day of the week that stands before that day, or right after it; none where
	 * several stand before it, as in "Tuesday and Wednesday, 12 and 13 May".
	 */
	private static DayOfWeek weekday(List<Part> run, Part day) {
		int at = run.indexOf(day);
		List<Part> before = new ArrayList<>();
		for (int i = at - 1; i >= 0 && (before.isEmpty() ? "FCWM" : "FCWMAS").indexOf(run.get(i).type()) >= 0; i--) {
			if (run.get(i).type() == 'W') {
				before.add(run.get(i));
			}
		}
		if (!before.isEmpty()) {
			return (before.size() == 1) ? DayOfWeek.of(before.get(0).number()) : null;
		}
		boolean after = at + 1 < run.size() && run.get(at + 1).type() == 'W';
		return after ? DayOfWeek.of(run.get(at + 1).number()) : null;
	}

	private static Span withWeekday(List<Part> run, Span at) {
		for (int i = 1; i < run.size(); i++) {
			if (run.get(i).at().start() == at.start() && run.get(i - 1).type() == 'W') {
				return run.get(i - 1).at().to(at);
			}
		}
		return at;
	}

}
