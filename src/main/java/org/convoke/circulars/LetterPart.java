package org.convoke.circulars;

/**
 * One part of a letter that is translated.
 *
 * @param key names it in all languages
 * @param number the number of a paragraph, an annex or a line; 0 for what has none
 * @param original what the original says
 * @param fixed the product's or the issuer's own words in the other language, which are
 * meant there; null when somebody must translate
 */
record LetterPart(String key, int number, String original, String fixed) {

	/** What kind of part it is, for its label. */
	public String kind() {
		if (this.key.startsWith(FormParts.CARD)) {
			return "paragraph";
		}
		if (this.key.startsWith(FormParts.ANNEX)) {
			return this.key.endsWith(LetterParts.TITLE) ? "annexTitle" : "annexText";
		}
		return this.key.replaceFirst("-.*", "");
	}

	/** Names the original: where it changes, its translations are stale. */
	public String hash() {
		return Fingerprint.of(this.original);
	}

}
