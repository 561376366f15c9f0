package org.convoke.circulars.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers written in digits or in Chinese numerals: "23", "二十三", "二〇二六". */
final class Numerals {

	private static final Pattern DIGITS = Pattern.compile("\\d+");

	private static final Pattern CHINESE = Pattern.compile("[〇零○一二三四五六七八九两十廿百]+");

	private static final String ONES = "零一二三四五六七八九";

	private Numerals() {
	}

	/** The first number in those words; 0 when there is none. */
	static int in(String words) {
		Matcher digits = DIGITS.matcher(words);
		if (digits.find()) {
			return Integer.parseInt(digits.group());
		}
		Matcher chinese = CHINESE.matcher(words);
		return chinese.find() ? chinese(chinese.group()) : 0;
	}

	private static int chinese(String numerals) {
		int sum = 0;
		int last = 0;
		for (char each : numerals.toCharArray()) {
			switch (each) {
				case '百' -> {
					sum += 100 * Math.max(1, last);
					last = 0;
				}
				case '十', '廿' -> {
					sum += ((each == '廿') ? 20 : 10) * Math.max(1, last);
					last = 0;
				}
				// Signs one after the other are digits: "二〇二六".
				default -> last = 10 * last + one(each);
			}
		}
		return sum + last;
	}

	private static int one(char numeral) {
		return switch (numeral) {
			case '〇', '○' -> 0;
			case '两' -> 2;
			default -> ONES.indexOf(numeral);
		};
	}

}
