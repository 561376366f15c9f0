package org.convoke.circulars.reading.source;

import java.util.Locale;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;

/** Numbers of lists in the formats that Word knows and letters use. */
final class ListNumber {

	private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";

	private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя";

	private static final String ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";

	private static final String ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

	private ListNumber() {
	}

	/** The number in that format; formats that are not known count in decimals. */
	static String text(String format, int number) {
		if (number < 1) {
			return String.valueOf(number);
		}
		return switch (format) {
			case "lowerLetter" -> letters(LATIN, number);
			case "upperLetter" -> letters(LATIN, number).toUpperCase(Locale.ROOT);
			case "russianLower" -> letters(RUSSIAN, number);
			case "russianUpper" -> letters(RUSSIAN, number).toUpperCase(Locale.ROOT);
			case "arabicAlpha" -> letters(ARABIC, number);
			case "arabicAbjad" -> letters(ABJAD, number);
			case "lowerRoman" -> spelt("romanlow", number);
			case "upperRoman" -> spelt("roman", number);
			case "chineseCounting", "chineseCountingThousand", "japaneseCounting" -> spelt("hans", number);
			case "decimalZero" -> String.format(Locale.ROOT, "%02d", number);
			default -> String.valueOf(number);
		};
	}

	/** After the last letter they are doubled, as in "aa". */
	private static String letters(String alphabet, int number) {
		int at = number - 1;
		return alphabet.substring(at % alphabet.length(), at % alphabet.length() + 1)
			.repeat(Math.min(at / alphabet.length(), 9) + 1);
	}

	private static String spelt(String system, int number) {
		return NumberFormat.getInstance(new ULocale("en@numbers=" + system)).format(number);
	}

}
