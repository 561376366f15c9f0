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

	/** Numbers, bullets, labels and dates: what stands beside that which it belongs to. */
	private static final Pattern KEY = Pattern.compile("(?:[(]?[\\p{L}\\d]{1,3}(?:[.]\\d{1,3})*[.)]?|[•·▪◦*‣–—-]|"
			+ ".{1,40}[:：]|(?=.*\\d)[^:@+]{1,32})");

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
		this.text = VisualText.of(fromTheLeft);
		this.wordEnd = wordEnd(glyphs);
	}

	private static float wordEnd(List<Glyph> glyphs) {
		Glyph before = glyphs.get(0);
		for (Glyph glyph : glyphs) {
			if (glyph.isSpace() || glyph.x() - before.end() > 0.17f * glyph.size()
					|| (glyph != before && LineJoiner.isIdeograph(before.text().codePointAt(0)))) {
				break;
			}
			before = glyph;
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
