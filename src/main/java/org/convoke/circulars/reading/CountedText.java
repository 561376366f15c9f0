package org.convoke.circulars.reading;

/**
 * A text that counts how often its characters are looked at. Expressions that go back and
 * forth over a text that was made for that end with an {@link UnreadableException}.
 */
final class CountedText implements CharSequence {

	/** Some times what the longest letters need. */
	private static final long MOST_LOOKS = 60_000_000;

	/** How often a character of a piece is looked at, at a guess. */
	private static final int LOOKS_AT_A_PIECE = 8;

	private final String text;

	private final long[] left;

	CountedText(String text) {
		this(text, new long[] { MOST_LOOKS });
	}

	private CountedText(String text, long[] left) {
		this.text = text;
		this.left = left;
	}

	/** Another form of the text, for which the looks are counted on. */
	CountedText with(String text) {
		return new CountedText(text, this.left);
	}

	/** Somebody has taken so many characters to look at. */
	void spend(int characters) {
		this.left[0] -= LOOKS_AT_A_PIECE * (long) characters;
	}

	@Override
	public char charAt(int index) {
		if (--this.left[0] < 0) {
			throw new UnreadableException();
		}
		return this.text.charAt(index);
	}

	@Override
	public int length() {
		return this.text.length();
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		return this.text.substring(start, end);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
