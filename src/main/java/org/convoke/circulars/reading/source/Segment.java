package org.convoke.circulars.reading.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words of a page that stand side by side without a wide gap. Places are counted from the
 * side where reading begins.
 */
final class Segment {

	/**
	 * Numbers, bullets, labels and dates: what stands beside that which it belongs to.
	 */
	private static final Pattern KEY = Pattern
		.compile("[(]?(?:\\d{1,3}(?:[.]\\d{1,3})*|\\p{L}|[ivxIVX]{1,4})[.)]?|[•·▪◦*‣–—-]|[^\\t]{1,40}[:：]|"
				+ "(?=.*(?:19|20)\\d\\d)[^\\t:：@]{1,40}|\\d{1,2}(?:[:.]|\\h?h\\h?|\\h)?\\d{0,2}\\P{L}{0,12}");

	/** Words of so many characters are often bound to the next one. */
	private static final int SHORT = 2;

	private final List<Glyph> glyphs;

	private final float end;

	private final float size;

	private final float wordEnd;

	private final String text;

	/**
	 * Some glyphs.
	 * @param glyphs in the order of their places
	 * @param mirrored whether places are counted from the right
	 */
	Segment(List<Glyph> glyphs, boolean mirrored) {
		this.glyphs = List.copyOf(glyphs);
		this.end = glyphs.get(glyphs.size() - 1).end();
		this.size = (float) glyphs.stream().mapToDouble(Glyph::size).max().orElse(1);
		List<Glyph> fromTheLeft = new ArrayList<>();
		glyphs.forEach((glyph) -> fromTheLeft.add(mirrored ? glyph.mirrored() : glyph));
		fromTheLeft.sort(Comparator.comparing(Glyph::x));
		this.text = VisualText.of(fromTheLeft, mirrored);
		this.wordEnd = wordEnd(glyphs);
	}

	/**
	 * Where the words end that are not parted, as numbers and what they count are not.
	 */
	private static float wordEnd(List<Glyph> glyphs) {
		Glyph before = glyphs.get(0);
		int length = 0;
		for (Glyph glyph : glyphs) {
			boolean gap = glyph.isSpace() || glyph.x() - before.end() > VisualText.WORD_GAP * glyph.size();
			boolean ideograph = LineJoiner.isIdeograph(before.text().codePointAt(0));
			if ((gap && length > SHORT) || (ideograph && length > 0)) {
				break;
			}
			length = gap ? 0 : length + 1;
			before = glyph.isSpace() ? before : glyph;
		}
		return before.end();
	}

	float x() {
		return this.glyphs.get(0).x();
	}

	float end() {
		return this.end;
	}

	float size() {
		return this.size;
	}

	/** The width of its first word. */
	float wordWidth() {
		return this.wordEnd - x();
	}

	String text() {
		return this.text;
	}

	static boolean isKey(String text) {
		return KEY.matcher(text).matches();
	}

}
