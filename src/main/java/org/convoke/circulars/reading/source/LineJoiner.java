package org.convoke.circulars.reading.source;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Undoes the line breaks of a page: lines that only the margin ended go on. */
final class LineJoiner {

	/** In parts of what is usual between two lines. */
	private static final float PARAGRAPH_GAP = 1.3f;

	private static final float UNEVEN_GAP = 1.7f;

	/** In parts of the size of the font. */
	private static final float SAME_SIZE = 0.12f;

	private static final float INDENT = 4;

	private static final float CELL_INDENT = 1.5f;

	private static final float NARROW = 10;

	/** Longer than any word or address. */
	private static final int TAIL = 300;

	private static final Pattern ADDRESS_GOES_ON = Pattern
		.compile("(?s).*(?<![\\w./@-])(?:(?:https?:|www\\.)\\S*[/._=?&%-]|[\\w.+-]+@)");

	private static final Pattern REST_OF_ADDRESS = Pattern.compile("(?=.*[\\d/.-])[\\w%=?&#/.-]+");

	/** A word of small letters that a hyphen ends; other hyphens are part of names. */
	private static final Pattern HYPHENATED = Pattern.compile("(?s)(?:.*[^\\p{L}\\d-])?(\\p{Ll}+|\\p{L}+)[-\u2010]");

	/** Parts of words that keep their hyphen. */
	private static final Set<String> PREFIXES = Set.of("anti", "bien", "co", "ex", "long", "mi", "multi", "non", "post",
			"pre", "re", "self", "semi", "short", "sous", "sub", "vice", "well", "world");

	private final StringBuilder text = new StringBuilder();

	private Line before;

	/** The whole text of the pages. */
	String join(List<PageLines> pages) {
		for (PageLines page : pages) {
			boolean first = true;
			for (Line line : page.lines()) {
				if (this.before != null && goesOn(line, first, page.leading())) {
					glue(line.text());
				}
				else {
					this.text.append((this.before != null) ? "\n" : "").append(line.text());
				}
				this.before = line;
				first = false;
			}
		}
		return this.text.toString();
	}

	private boolean goesOn(Line line, boolean newPage, float leading) {
		Segment above = this.before.last();
		Segment next = line.first();
		float gap = line.row().y() - this.before.row().y();
		boolean ended = Line.SENTENCE_END.matcher(this.before.text()).matches();
		boolean near = newPage ? !ended : gap > 0 && gap <= leading * (ended ? PARAGRAPH_GAP : UNEVEN_GAP);
		if (line.isBeginning() || !near || Math.abs(above.size() - next.size()) > SAME_SIZE * above.size()) {
			return false;
		}
		float shift = this.before.shift(line);
		boolean alone = this.before.row().segments().size() == 1;
		return isCutAddress(line) || (shift <= (alone ? INDENT : CELL_INDENT) * next.size()
				&& (this.before.isFull(next) || this.before.isCut(line) || isCutSentence(line)));
	}

	/** Short lines in narrow columns end before the next word, too. */
	private boolean isCutSentence(Line line) {
		return line.text().matches("\\p{Ll}[^@/]*") && this.before.text().matches(".*[\\p{L},]")
				&& this.before.last().end() - this.before.last().x() > NARROW * line.last().size();
	}

	private boolean isCutAddress(Line line) {
		return this.before.text().matches("(?:.*\\s)?(?:https?://|www\\.)\\S*[/-]")
				&& REST_OF_ADDRESS.matcher(line.text()).matches();
	}

	private void glue(String line) {
		int last = this.text.codePointBefore(this.text.length());
		int next = line.codePointAt(0);
		String tail = this.text.substring(Math.max(0, this.text.length() - TAIL));
		Matcher hyphenated = HYPHENATED.matcher(tail);
		if (ADDRESS_GOES_ON.matcher(tail).matches() && (last != '.' || !Character.isUpperCase(next))) {
			this.text.append(line);
		}
		else if (hyphenated.matches()) {
			if (Character.isLowerCase(next) && !PREFIXES.contains(hyphenated.group(1))) {
				this.text.setLength(this.text.length() - 1);
			}
			this.text.append(line);
		}
		else {
			this.text.append((isIdeograph(last) || isIdeograph(next)) ? "" : " ").append(line);
		}
	}

	/** Of the writing that sets no spaces between words. */
	static boolean isIdeograph(int character) {
		UnicodeScript script = UnicodeScript.of(character);
		return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA
				|| (character >= 0x3000 && character <= 0x303F) || (character >= 0xFF00 && character <= 0xFF65);
	}

}
