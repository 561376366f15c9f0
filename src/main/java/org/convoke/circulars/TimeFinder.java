package org.convoke.circulars;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the times of day in a text: "08:30", "8 h 30", "16 heures", "4 p.m.", "9时30分".
 */
final class TimeFinder {

	private static final Pattern TIME = Pattern.compile(
			"(?<![\\d.:,+/-])(\\d{1,2})(?:\\s?(?::|h|ч\\.?|[时点])\\s?(\\d{2})(?!\\d)(?:\\s*分)?(?:\\s*([ap])\\.?\\s?m\\b\\.?)?"
					+ "|\\s*([ap])\\.?\\s?m\\b\\.?|\\s(?:heures?|h|horas)\\b|[时点])",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private TimeFinder() {
	}

	/** A time, and how it was typed. */
	record TypedTime(LocalTime time, String typed) {
	}

	static List<TypedTime> in(String text) {
		String plain = DateFinder.plain(text);
		List<TypedTime> found = new ArrayList<>();
		TIME.matcher(plain).results().forEach((each) -> {
			int hour = hour(Integer.parseInt(each.group(1)), half(each), plain, each.start());
			int minute = (each.group(2) != null) ? Integer.parseInt(each.group(2)) : 0;
			if (hour < 24 && minute < 60) {
				found.add(new TypedTime(LocalTime.of(hour, minute), each.group().strip()));
			}
		});
		return found;
	}

	private static String half(MatchResult found) {
		String half = (found.group(3) != null) ? found.group(3) : found.group(4);
		return (half != null) ? half.toLowerCase(java.util.Locale.ROOT) : "";
	}

	private static int hour(int typed, String half, String text, int at) {
		boolean afternoon = half.equals("p") || text.substring(0, at).stripTrailing().endsWith("下午");
		if (afternoon && typed < 12) {
			return typed + 12;
		}
		return (half.equals("a") && typed == 12) ? 0 : typed;
	}

}
