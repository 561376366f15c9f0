package org.convoke.circulars.reading.source;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Undoes the line breaks of a page: lines that only the margin ended go on. */
final class LineJoiner {

	private static final float PARAGRAPH_GAP = 1.3f;

	private static final float INDENT = 4;

	private static final Pattern SENTENCE_END = Pattern.compile(".*[.:;!?。：；！？؟]\\s*", Pattern.DOTALL);

	private static final Pattern ADDRESS_GOES_ON = Pattern.compile("(?s).*(?:(?:https?://|www\\.)\\S*[/._=?&%-]|\\S@)");

	private static final Pattern HYPHENATED = Pattern.compile("(?s).*?(\\p{L}+)[-\u2010]");

	/** Parts of words that keep their hyphen. */
	private static final Set<String> PREFIXES = Set.of("anti", "bien", "co", "ex", "long", "mi", "multi", "non",
			"post", "pre", "re", "self", "semi", "short", "sous", "sub", "vice", "well", "world");

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
		if (line.isBeginning() || Math.abs(above.size() - next.size()) > 0.12f * above.size()
				|| !this.before.isFull(next)) {
			return false;
		}
		float shift = next.x() - above.x();
		boolean alone = this.before.row().segments().size() == 1;
		if (Math.abs(shift) > (alone ? INDENT : 1.5f) * next.size()) {
			return false;
		}
		float gap = line.row().y() - this.before.row().y();
		return newPage ? !SENTENCE_END.matcher(this.text).matches() : gap > 0 && gap <= PARAGRAPH_GAP * leading;
	}

	private void glue(String line) {
		int last = this.text.codePointBefore(this.text.length());
		int next = line.codePointAt(0);
		String tail = this.text.substring(Math.max(0, this.text.length() - 200));
		if (isIdeograph(last) || isIdeograph(next) || ADDRESS_GOES_ON.matcher(tail).matches()) {
			this.text.append(line);
			return;
		}
		var hyphenated = HYPHENATED.matcher(tail);
		if (hyphenated.matches()) {
			if (Character.isLowerCase(next) && !PREFIXES.contains(hyphenated.group(1).toLowerCase(java.util.Locale.ROOT))
					&& Character.isLowerCase(hyphenated.group(1).codePointBefore(hyphenated.group(1).length()))) {
				this.text.setLength(this.text.length() - 1);
			}
			this.text.append(line);
			return;
		}
		this.text.append(' ').append(line);
	}

	/** Of the writing that sets no spaces between words. */
	static boolean isIdeograph(int character) {
		UnicodeScript script = UnicodeScript.of(character);
		return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA
				|| (character >= 0x3000 && character <= 0x303F) || (character >= 0xFF00 && character <= 0xFF65);
	}

}
