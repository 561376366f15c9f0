package org.convoke.circulars;

/** How far the translation of a letter into one language is. */
public enum TranslationState {

	/** Something of the original has no translation yet. */
	MISSING,
	/** All is translated, but the original has changed since. */
	STALE,
	/** All is translated as the original stands. */
	READY

}
