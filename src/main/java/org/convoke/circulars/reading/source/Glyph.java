package org.convoke.circulars.reading.source;

import java.text.Normalizer;
import java.util.regex.Pattern;

import org.apache.pdfbox.text.TextPosition;

/**
 * A character or a ligature on a page of a PDF.
 *
 * @param x its left edge
 * @param y its base line, from the top of the page
 * @param size of its font
 */
record Glyph(float x, float y, float width, float size, String text) {

	/** Shapes of Arabic letters and Latin ligatures, which stand for plain letters. */
	private static final Pattern SHAPES = Pattern.compile("[\\uFB00-\\uFB06\\uFB50-\\uFDFB\\uFE70-\\uFEFC]+");

	/** What no text should hold. */
	private static final Pattern NOISE = Pattern.compile(
			"[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\u00AD\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFD]");

	/** Vowel marks of Arabic, which stand beside their letters as often as on them. */
	private static final Pattern VOWEL_MARKS = Pattern.compile("[\\u064B-\\u0652\\u0670]");

	private static final float WIDEST = 20_000;

	static Glyph of(TextPosition position) {
		String text = position.getUnicode().replace('\t', ' ').replaceAll("[\\uF0B7\\uF0A7]", "•");
		text = SHAPES.matcher(text).replaceAll((shape) -> Normalizer.normalize(shape.group(), Normalizer.Form.NFKC));
		text = VOWEL_MARKS.matcher(NOISE.matcher(text).replaceAll("")).replaceAll("");
		return new Glyph(position.getXDirAdj(), position.getYDirAdj(), Math.max(0, position.getWidthDirAdj()),
				Math.max(1, position.getFontSizeInPt()), text);
	}

	boolean isVisible() {
		return !this.text.isEmpty() && Math.abs(this.x) < WIDEST && Math.abs(this.y) < WIDEST && this.width < WIDEST
				&& this.size < WIDEST;
	}

	boolean isSpace() {
		return this.text.isBlank() || this.text.equals("\u00A0");
	}

	boolean isRightToLeft() {
		byte direction = Character.getDirectionality(this.text.codePointAt(0));
		return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
				|| direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
	}

	float end() {
		return this.x + this.width;
	}

	/** The glyph as the mirror shows it, for pages that are read from the right. */
	Glyph mirrored() {
		return new Glyph(-end(), this.y, this.width, this.size, this.text);
	}

}
