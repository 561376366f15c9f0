package org.convoke.circulars.reading.source;

/** Counts the characters of a letter while they come out of its file. */
final class TextLimit {

	private int left = LetterSource.MAX_CHARACTERS;

	void count(int characters) {
		this.left -= characters;
		if (this.left < 0) {
			throw Refusal.TOO_LONG.because(LetterSource.MAX_CHARACTERS);
		}
	}

}
