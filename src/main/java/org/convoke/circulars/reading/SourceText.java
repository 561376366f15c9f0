package org.convoke.circulars.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a letter in two forms: as it came, and plain, in which words are looked
 * for. The plain one has one kind of spaces, hyphens, quotation marks and digits, and
 * nothing that is only noise; each of its characters knows where it stood.
 */
final class SourceText {

	/** What converters of word processors leave behind. */
	private static final Pattern DEBRIS = Pattern
		.compile("\\[(?:bookmark|image|pic|cid|if |endif)[^\\]\\n]{0,120}\\]|(?m)^[ \\t]*image\\d+\\.\\w{3,4}[ \\t]*$");

	/** The foot or head of a page in the midst of the text: "- 2 -", "2/5". */
	private static final Pattern PAGE = Pattern.compile(
			"(?mU)^(?: {4,}\\d{1,2}/\\d{1,2}|[\\h\\p{Cf}]*(?:[-–—]\\h?\\d{1,3}\\h?[-–—]|(?:[Pp]age|Página|стр\\.|صفحة) \\d{1,3}|第[ ]?\\d{1,3}[ ]?页.{0,12}))[\\h\\p{Cf}]*$");

	/** Chinese has no blank between the words that an end of line divides. */
	private static final Pattern CHINESE_BREAK = Pattern.compile(
			"(?<=[\\p{IsHan}，、；：）》”])[ \\t\\x0B\\f\\r]*\\n[ \\t\\n\\x0B\\f\\r]*(?=[\\p{IsHan}（《“])|(?<=[，、；：）])[ \\t]*\\n\\s*(?=[\\p{L}\\p{N}])");

	private final String raw;

	private final String plain;

	/** The plain text, as expressions look at it. */
	private final CountedText counted;

	private final int[] at;

	SourceText(String raw) {
		this.raw = raw;
		boolean[] noise = noise(raw);
		StringBuilder plain = new StringBuilder(raw.length());
		int[] places = new int[raw.length()];
		for (int i = 0; i < raw.length(); i++) {
			char folded = noise[i] ? PlainLetters.NOTHING : fold(raw.charAt(i));
			if (folded != PlainLetters.NOTHING) {
				places[plain.length()] = i;
				plain.append(folded);
			}
		}
		this.plain = plain.toString();
		this.counted = new CountedText(this.plain);
		this.at = places;
	}

	private SourceText(String raw, CountedText counted, int[] at) {
		this.raw = raw;
		this.plain = counted.toString();
		this.counted = counted;
		this.at = at;
	}

	/** The same text, in which another blank stands at those places. */
	SourceText with(List<Span> blanks, char blank) {
		StringBuilder changed = new StringBuilder(this.plain);
		for (Span each : blanks) {
			for (int i = each.start(); i < each.end(); i++) {
				changed.setCharAt(i, blank);
			}
		}
		return new SourceText(this.raw, this.counted.with(changed.toString()), this.at);
	}

	/**
	 * The same text, in which each of those places is one blank: lines that were only
	 * broken there.
	 */
	SourceText joined(List<Span> breaks) {
		StringBuilder joined = new StringBuilder(this.plain.length());
		int[] places = new int[this.at.length];
		int from = 0;
		for (Span each : breaks) {
			System.arraycopy(this.at, from, places, joined.length(), each.start() + 1 - from);
			joined.append(this.plain, from, each.start()).append(' ');
			from = each.end();
		}
		System.arraycopy(this.at, from, places, joined.length(), this.plain.length() - from);
		return new SourceText(this.raw,
				this.counted.with(joined.append(this.plain, from, this.plain.length()).toString()), places);
	}

	private static boolean[] noise(String raw) {
		boolean[] noise = new boolean[raw.length()];
		for (Pattern pattern : List.of(DEBRIS, PAGE)) {
			Matcher found = pattern.matcher(raw);
			while (found.find()) {
				for (int i = found.start(); i < found.end(); i++) {
					noise[i] = true;
				}
			}
		}
		return noise;
	}

	/** The borders of tables, as some converters write them, are tabs. */
	private static char fold(char letter) {
		return (letter == '|') ? '\t' : PlainLetters.fold(letter);
	}

	String raw() {
		return this.raw;
	}

	String plain() {
		return this.plain;
	}

	String plain(Span span) {
		this.counted.spend(span.length());
		return this.plain.substring(span.start(), span.end());
	}

	/** The words there on one line, as they are printed, without noise. */
	String words(Span span) {
		StringBuilder words = new StringBuilder();
		for (int i = span.start(); i < span.end(); i++) {
			char each = this.raw.charAt(this.at[i]);
			boolean blank = Character.isWhitespace(this.plain.charAt(i)) && each != '\u00A0' && each != '\n';
			words.append(blank ? ' ' : each);
			for (int mark = this.at[i] + 1; mark < this.raw.length() && isVowel(this.raw.charAt(mark)); mark++) {
				words.append(this.raw.charAt(mark));
			}
		}
		return CHINESE_BREAK.matcher(words).replaceAll("").replaceAll("[ \\t\\n\\x0B\\f\\r]+", " ").strip();
	}

	/** Arabic vowels are passed over when words are looked for, yet they are printed. */
	private static boolean isVowel(char letter) {
		return Character.getType(letter) == Character.NON_SPACING_MARK
				&& PlainLetters.fold(letter) == PlainLetters.NOTHING;
	}

	/**
	 * The words there with plain spaces, hyphens and quotation marks, for names and
	 * numbers.
	 */
	String value(Span span) {
		return words(span).replaceAll("[\\u00A0\\u202F\\u2009]+", " ").replace('\u2011', '-').strip();
	}

	/** Where that place is in the text as it came. */
	Evidence evidence(Span span, double confidence) {
		return new Evidence(this.at[span.start()], this.at[span.end() - 1] + 1, confidence);
	}

	/** The span without blanks at its ends. */
	Span strip(Span span) {
		int start = span.start();
		int end = span.end();
		while (start < end && Character.isWhitespace(this.plain.charAt(start))) {
			start++;
		}
		while (end > start && Character.isWhitespace(this.plain.charAt(end - 1))) {
			end--;
		}
		return new Span(start, end);
	}

	/** The span without blanks and those marks at its end. */
	Span stripEnd(Span span, String marks) {
		Span stripped = strip(span);
		int end = stripped.end();
		while (end > stripped.start() && (marks.indexOf(this.plain.charAt(end - 1)) >= 0
				|| Character.isWhitespace(this.plain.charAt(end - 1)))) {
			end--;
		}
		return new Span(stripped.start(), end);
	}

	/** The pieces of that place between what the pattern matches, blank ones left out. */
	List<Span> split(Span span, Pattern between) {
		List<Span> pieces = new ArrayList<>();
		Matcher found = between.matcher(this.counted).region(span.start(), span.end());
		int start = span.start();
		while (found.find()) {
			add(pieces, new Span(start, found.start()));
			start = found.end();
		}
		add(pieces, new Span(start, span.end()));
		return pieces;
	}

	private void add(List<Span> pieces, Span piece) {
		Span stripped = strip(piece);
		if (!stripped.isEmpty()) {
			pieces.add(stripped);
		}
	}

	/** What the pattern finds in that place, whose ends are those of a line to it. */
	List<Match> find(Pattern pattern, Span span) {
		List<Match> all = new ArrayList<>();
		Matcher found = pattern.matcher(this.counted).region(span.start(), span.end());
		while (found.find()) {
			all.add(Match.of(found));
		}
		return all;
	}

	boolean says(Pattern pattern, Span span) {
		return pattern.matcher(this.counted).region(span.start(), span.end()).find();
	}

}
