package org.convoke.circulars.reading.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Bidi;

/**
 * Glyphs from the left to the right, as they are seen, made into text in the order in
 * which it is read.
 */
final class VisualText {

	/** Gaps in parts of the size of the font. */
	private static final float WORD_GAP = 0.17f;

	private static final float IDEOGRAPH_GAP = 0.5f;

	/** What is set from the left also in a text that is read from the right. */
	private static final Pattern LEFT_TO_RIGHT = Pattern
		.compile("(?:https?://|www\\.)[\\x21-\\x7E]+|[\\w.+-]+@[\\w.-]+|\\+\\d[\\d .()/\u00A0-]*\\d");

	private final List<String> glyphs = new ArrayList<>();

	private final StringBuilder marks = new StringBuilder();

	private VisualText() {
	}

	/** The text of glyphs that stand side by side. */
	static String of(List<Glyph> fromTheLeft) {
		VisualText text = new VisualText();
		Glyph before = null;
		String space = "";
		for (Glyph glyph : fromTheLeft) {
			if (glyph.isSpace()) {
				space = (before != null) ? glyph.text().substring(0, 1) : "";
				continue;
			}
			if (before != null && space.isEmpty() && isApart(before, glyph)) {
				space = " ";
			}
			if (!space.isEmpty()) {
				text.add(space);
				space = "";
			}
			text.add(glyph.text());
			before = glyph;
		}
		return text.read();
	}

	private static boolean isApart(Glyph before, Glyph glyph) {
		boolean ideographs = isIdeograph(before) && isIdeograph(glyph);
		float gap = ideographs ? IDEOGRAPH_GAP : WORD_GAP;
		return glyph.x() - before.end() > gap * Math.max(before.size(), glyph.size());
	}

	private static boolean isIdeograph(Glyph glyph) {
		return LineJoiner.isIdeograph(glyph.text().codePointAt(0));
	}

	private void add(String glyph) {
		this.glyphs.add(glyph);
		this.marks.append(glyph.charAt(0));
	}

	private String read() {
		if (!Bidi.requiresBidi(this.marks.toString().toCharArray(), 0, this.marks.length())) {
			return String.join("", this.glyphs);
		}
		Matcher held = LEFT_TO_RIGHT.matcher(this.marks.toString());
		while (held.find()) {
			this.marks.replace(held.start(), held.end(), "x".repeat(held.end() - held.start()));
		}
		Bidi bidi = new Bidi();
		bidi.setReorderingMode(Bidi.REORDER_INVERSE_LIKE_DIRECT);
		bidi.setPara(this.marks.toString(), Bidi.RTL, null);
		StringBuilder text = new StringBuilder();
		for (int at : bidi.getVisualMap()) {
			String glyph = this.glyphs.get(at);
			boolean turned = bidi.getLevelAt(at) % 2 == 1 && glyph.length() == 1;
			text.append(turned ? Character.toString(UCharacter.getMirror(glyph.charAt(0))) : glyph);
		}
		return text.toString();
	}

}
