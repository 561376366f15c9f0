package org.convoke.circulars.reading.source;

import java.util.Comparator;
import java.util.List;

import com.ibm.icu.lang.UCharacter;

/**
 * The brackets of a page that is read from the right: some programs write into a PDF
 * which way they turn, others which way they turned before they were mirrored.
 */
final class Brackets {

	private static final String TURNING = "()[]";

	private Brackets() {
	}

	/** The glyphs with their brackets as they are seen. */
	static List<Glyph> seen(List<Glyph> glyphs) {
		int seen = 0;
		Glyph before = null;
		for (Glyph glyph : glyphs.stream()
			.filter((one) -> TURNING.contains(one.text()))
			.sorted(Comparator.comparing(Glyph::y).thenComparing(Glyph::x))
			.toList()) {
			if (before != null && before.y() == glyph.y() && opens(before) != opens(glyph)) {
				seen += opens(before) ? 1 : -1;
			}
			before = glyph;
		}
		return (seen >= 0) ? glyphs : glyphs.stream().map(Brackets::turned).toList();
	}

	private static boolean opens(Glyph bracket) {
		return TURNING.indexOf(bracket.text()) % 2 == 0;
	}

	private static Glyph turned(Glyph glyph) {
		return TURNING.contains(glyph.text()) ? new Glyph(glyph.x(), glyph.y(), glyph.width(), glyph.size(),
				Character.toString(UCharacter.getMirror(glyph.text().charAt(0)))) : glyph;
	}

}
