package org.convoke.circulars;

import java.util.List;

import org.convoke.web.Language;

/**
 * A letter in one of its other languages, part by part, as far as it is.
 *
 * @param released whether it is published in that language, and so sealed
 * @param version how often the translation was written
 */
record TranslatedLetter(Circular circular, Language language, TranslationState state, boolean released, int version,
		List<Part> parts) {

	/**
	 * One part in both languages.
	 *
	 * @param before the original that was translated, where it has changed since; null
	 * when it is not known
	 */
	record Part(LetterPart part, String text, TranslationState state, String before) {

		/** What of the original has changed since. */
		public List<Difference.Piece> changes() {
			return (this.before != null) ? WordDifference.between(this.before, this.part.original()) : null;
		}

	}

	/** Whether nobody may change it, now or ever. */
	public boolean locked() {
		return this.released || this.circular.isScheduled();
	}

	/** How many parts are ready. */
	public int done() {
		return (int) this.parts.stream().filter((part) -> part.state() == TranslationState.READY).count();
	}

}
