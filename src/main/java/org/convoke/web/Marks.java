package org.convoke.web;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The marks with which a language puts texts together. What stands between two texts
 * brings its spaces along, so that Chinese, which has none, needs no other code.
 */
public record Marks(String comma, String series, String semicolon, String stop, String afterSentence,
		String openBracket, String closeBracket, String openQuote, String closeQuote, Places places) {

	static final Marks ENGLISH = new Marks(", ", ", ", ";", ".", " ", " (", ")", "\u201C", "\u201D", Places.COMMAS);

	static final Marks FRENCH = new Marks(", ", ", ", ";", ".", " ", " (", ")", "\u00AB\u00A0", "\u00A0\u00BB",
			Places.COUNTRY_IN_BRACKETS);

	static final Marks SPANISH = new Marks(", ", ", ", ";", ".", " ", " (", ")", "\u00AB", "\u00BB",
			Places.COUNTRY_IN_BRACKETS);

	static final Marks RUSSIAN = new Marks(", ", ", ", ";", ".", " ", " (", ")", "\u00AB", "\u00BB", Places.COMMAS);

	static final Marks ARABIC = new Marks("\u060C ", "\u060C ", "\u061B", ".", " ", " (", ")", "\u00AB", "\u00BB",
			Places.COMMAS);

	static final Marks CHINESE = new Marks("\uFF0C", "\u3001", "\uFF1B", "\u3002", "", "\uFF08", "\uFF09", "\u201C",
			"\u201D", Places.LARGEST_FIRST);

	/** What ends a sentence, or lets something follow, in any of the languages. */
	private static final String ENDS = ".!?;:\u2026\u061F\u061B\u3002\uFF01\uFF1F\uFF1B\uFF1A";

	/** How a venue, its city and its country follow one another. */
	enum Places {

		COMMAS, COUNTRY_IN_BRACKETS, LARGEST_FIRST

	}

	/** The text in brackets, to follow another. */
	public String bracketed(String text) {
		return this.openBracket + text + this.closeBracket;
	}

	/** The text in quotation marks, as for a name in another language. */
	public String quoted(String text) {
		return this.openQuote + text + this.closeQuote;
	}

	/** The items of an enumeration. */
	public String listed(List<String> items) {
		return String.join(this.series, items);
	}

	/** The parts that are not empty, parted by commas. */
	public String parted(String... parts) {
		return Stream.of(parts).filter(Predicate.not(String::isBlank)).collect(Collectors.joining(this.comma));
	}

	/** A place from its venue to its country, each of which may be empty. */
	public String place(String venue, String city, String country) {
		return switch (this.places) {
			case COMMAS -> parted(venue, city, country);
			case COUNTRY_IN_BRACKETS -> {
				String place = parted(venue, city);
				yield place.isEmpty() || country.isBlank() ? place + country : place + bracketed(country);
			}
			case LARGEST_FIRST -> Stream.of(country, city, venue)
				.filter(Predicate.not(String::isBlank))
				.reduce((larger, smaller) -> larger + betweenPlaces(larger, smaller) + smaller)
				.orElse("");
		};
	}

	/** Chinese names need nothing between them; one in Latin letters does. */
	private String betweenPlaces(String larger, String smaller) {
		return isHan(larger.codePointBefore(larger.length())) && isHan(smaller.codePointAt(0)) ? "" : this.comma;
	}

	/** Sentences one after the other. */
	public String sentences(List<String> sentences) {
		return sentences.stream()
			.reduce((before, after) -> before
					+ (before.codePointBefore(before.length()) < 0x80 ? " " : this.afterSentence) + after)
			.orElse("");
	}

	/** The sentence with its end, unless it has one. */
	public String stopped(String sentence) {
		return sentence.isEmpty() || ENDS.indexOf(sentence.charAt(sentence.length() - 1)) >= 0 ? sentence
				: sentence + this.stop;
	}

	private static boolean isHan(int character) {
		return UnicodeScript.of(character) == UnicodeScript.HAN;
	}

}
