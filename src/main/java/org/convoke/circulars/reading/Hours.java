package org.convoke.circulars.reading;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the times of day in a text: "8 h 30", "0930 hours", "16 heures", "4 p.m.",
 * "上午9时30分", and which of them make a span.
 */
final class Hours {

	/** How far behind a time its zone may stand. */
	private static final int NEAR = 45;

	/**
	 * A first time that leaves the word for "hours" to the second: "from 9 to 17 hours".
	 */
	private static final Pattern BARE = Pattern.compile("(?<![\\d.,:/+-])(\\d{1,2})(?:[:.](\\d{2}))?$");

	/** The same with four digits, where the second time has four, too. */
	private static final Pattern BARE_DIGITS = Pattern.compile("(?<![\\d.,:/+-])(\\d{2})(\\d{2})$");

	private final Words words;

	Hours(Words words) {
		this.words = words;
	}

	/** The times in that place, in their order. */
	List<TimeSpan> in(SourceText text, Span span) {
		List<TimeSpan> single = single(text, span);
		List<TimeSpan> spans = new ArrayList<>();
		for (int i = 0; i < single.size(); i++) {
			TimeSpan time = single.get(i);
			TimeSpan next = (i + 1 < single.size()) ? single.get(i + 1) : null;
			if (next != null && joins(text.plain().substring(time.at().end(), next.at().start()))) {
				spans.add(new TimeSpan(time.at().to(next.at()), time.from(), until(time.from(), next.from()),
						zone(text, next.at(), span)));
				i++;
			}
			else {
				spans.add(withBareStart(text, time, span));
			}
		}
		return spans;
	}

	/** "下午2:00-5:30": the second time is of the afternoon, too. */
	private static LocalTime until(LocalTime from, LocalTime to) {
		LocalTime later = to.plusHours(12);
		return (to.isBefore(from) && later.isAfter(from)) ? later : to;
	}

	private List<TimeSpan> single(SourceText text, Span span) {
		List<TimeSpan> found = new ArrayList<>();
		for (Pattern pattern : this.words.each("times.at")) {
			for (Match each : text.find(pattern, span)) {
				Span at = new Span(each.start(), each.end());
				LocalTime time = time(each);
				if (time != null && found.stream().noneMatch((other) -> overlap(other.at(), at))) {
					found.add(new TimeSpan(at, time, null, null));
				}
			}
		}
		found.sort(Comparator.comparingInt((time) -> time.at().start()));
		return found;
	}

	private static boolean overlap(Span one, Span other) {
		return one.start() < other.end() && other.start() < one.end();
	}

	private LocalTime time(Match found) {
		int hour = number(found, "h", 12);
		int minute = number(found, "m", found.has("half") ? 30 : 0);
		if (found.has("words")) {
			LocalTime named = named(found.group("words"));
			hour = named.getHour();
			minute = named.getMinute();
		}
		boolean afternoon = found.has("pm");
		if (afternoon && hour < 12) {
			hour += 12;
		}
		else if (found.has("am") && hour == 12) {
			hour = 0;
		}
		// Midnight is the last minute of its day, never the first of the next one.
		if (hour == 24 && minute == 0) {
			return LocalTime.of(23, 59);
		}
		return (hour < 24 && minute < 60) ? LocalTime.of(hour, minute) : null;
	}

	/**
	 * "Nine", "half past nine", "a quarter to ten" from the words for hours and their
	 * parts.
	 */
	private LocalTime named(String words) {
		int hour = value("times.hours", words, 12);
		return LocalTime.of(hour % 24, 0).plusMinutes(value("times.minutes", words, 0));
	}

	private int value(String name, String words, int otherwise) {
		return this.words.below(name)
			.entrySet()
			.stream()
			.filter((each) -> each.getValue().matcher(words).find())
			.map((each) -> Integer.valueOf(each.getKey()))
			.findFirst()
			.orElse(otherwise);
	}

	private static int number(Match found, String name, int otherwise) {
		String digits = found.group(name);
		return (digits != null) ? Numerals.in(digits) : otherwise;
	}

	private boolean joins(String between) {
		return this.words.pattern("times.between").matcher(between.strip()).matches();
	}

	private TimeSpan withBareStart(SourceText text, TimeSpan time, Span span) {
		ZoneId zone = zone(text, time.at(), span);
		String before = text.plain().substring(span.start(), time.at().start());
		Matcher between = this.words.compile("\\s*(?:<times.between>)\\s*$").matcher(before);
		if (between.find()) {
			boolean digits = text.plain(time.at()).matches("\\d{4}\\D.*");
			Matcher bare = (digits ? BARE_DIGITS : BARE).matcher(before.substring(0, between.start()));
			if (bare.find()) {
				int minute = (bare.group(2) != null) ? Integer.parseInt(bare.group(2)) : 0;
				int hour = Integer.parseInt(bare.group(1));
				if (hour < 24 && minute < 60) {
					Span at = new Span(span.start() + bare.start(), time.at().end());
					return new TimeSpan(at, LocalTime.of(hour, minute), time.from(), zone);
				}
			}
		}
		return new TimeSpan(time.at(), time.from(), null, zone);
	}

	private ZoneId zone(SourceText text, Span time, Span span) {
		return Zones.in(text, new Span(time.end(), Math.min(span.end(), time.end() + NEAR)), this.words);
	}

}
