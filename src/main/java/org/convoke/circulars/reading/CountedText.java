package org.convoke.circulars.reading;

/**
 * A text that counts how often its characters are looked at. Expressions that go back and
 * forth over a text that was made for that end with an {@link UnreadableException}.
 */
final class CountedText implements CharSequence {

	/** Some hundred times what a long letter needs. */
	private static final long MOST_LOOKS = 300_000_000;

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
