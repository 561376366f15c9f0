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
	static final float WORD_GAP = 0.17f;

	private static final float IDEOGRAPH_GAP = 0.5f;

	/** What is set from the left also in a text that is read from the right. */
	private static final Pattern LEFT_TO_RIGHT = Pattern
		.compile("(?:https?://|www\\.)[\\x21-\\x7E]+|\\w[\\w.+-]{0,63}@[\\w.-]*\\w|\\+\\d[\\d .()/\\u00A0-]*\\d");

	/** A label can end where the address that it tells of begins. */
	private static final Pattern LABELLED = Pattern.compile("(?<=[\\p{L}&&[^o]][:：])(?=[\\w.+-]+@\\w)");

	private final List<String> glyphs = new ArrayList<>();

	private final StringBuilder marks = new StringBuilder();

	private final boolean fromTheRight;

	private VisualText(boolean fromTheRight) {
		this.fromTheRight = fromTheRight;
	}

	/**
	 * The text of glyphs that stand side by side.
	 * @param fromTheRight whether the text around is read from the right
	 */
	static String of(List<Glyph> fromTheLeft, boolean fromTheRight) {
		VisualText text = new VisualText(fromTheRight);
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
		if (!this.fromTheRight && !Bidi.requiresBidi(this.marks.toString().toCharArray(), 0, this.marks.length())) {
			return String.join("", this.glyphs);
		}
		Matcher held = LEFT_TO_RIGHT.matcher(this.marks.toString());
		while (held.find()) {
			this.marks.replace(held.start(), held.end(), "x".repeat(held.end() - held.start()));
		}
		// What turned the text as it is read into what is seen turns it back.
		Bidi bidi = new Bidi(this.marks.toString(), this.fromTheRight ? Bidi.RTL : Bidi.LTR);
		StringBuilder text = new StringBuilder();
		for (int at : bidi.getVisualMap()) {
			String glyph = this.glyphs.get(at);
			boolean turned = bidi.getLevelAt(at) % 2 == 1 && glyph.length() == 1;
			text.append(turned ? Character.toString(UCharacter.getMirror(glyph.charAt(0))) : glyph);
		}
		return LABELLED.matcher(text).replaceAll(" ");
	}

}
