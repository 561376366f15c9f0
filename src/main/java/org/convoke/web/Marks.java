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
public record Marks(String comma, String semicolon, String stop, String afterSentence, String openBracket,
		String closeBracket, String openQuote, String closeQuote) {

	static final Marks ENGLISH = new Marks(", ", ";", ".", " ", " (", ")", "\u201C", "\u201D");

	static final Marks FRENCH = ENGLISH.quoting("\u00AB\u00A0", "\u00A0\u00BB");

	static final Marks SPANISH = ENGLISH.quoting("\u00AB", "\u00BB");

	static final Marks RUSSIAN = SPANISH;

	static final Marks ARABIC = new Marks("\u060C ", "\u061B", ".", " ", " (", ")", "\u00AB", "\u00BB");

	static final Marks CHINESE = new Marks("\uFF0C", "\uFF1B", "\u3002", "", "\uFF08", "\uFF09", "\u201C", "\u201D");

	/** What ends a sentence, or lets something follow, in any of the languages. */
	private static final String ENDS = ".!?;:\u2026\u061F\u061B\u3002\uFF01\uFF1F\uFF1B\uFF1A";

	private Marks quoting(String open, String close) {
		return new Marks(this.comma, this.semicolon, this.stop, this.afterSentence, this.openBracket, this.closeBracket,
				open, close);
	}

	/** The text in brackets, to follow another. */
	public String bracketed(String text) {
		return this.openBracket + text + this.closeBracket;
	}

	/** The text in quotation marks, as for a name in another language. */
	public String quoted(String text) {
		return this.openQuote + text + this.closeQuote;
	}

	/** The parts that are not empty, parted by commas. */
	public String parted(String... parts) {
		return Stream.of(parts).filter(Predicate.not(String::isBlank)).collect(Collectors.joining(this.comma));
	}

	/**
	 * A place from its venue to its country, each of which may be empty; Chinese names
	 * the largest first and parts nothing.
	 */
	public String place(String venue, String city, String country) {
		if (this != CHINESE) {
			return parted(venue, city, country);
		}
		return Stream.of(country, city, venue)
			.filter(Predicate.not(String::isBlank))
			.reduce((larger, smaller) -> larger
					+ (isHan(larger.codePointBefore(larger.length())) && isHan(smaller.codePointAt(0)) ? ""
							: this.comma)
					+ smaller)
			.orElse("");
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
