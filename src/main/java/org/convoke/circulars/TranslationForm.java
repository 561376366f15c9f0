package org.convoke.circulars;

import java.util.List;
import java.util.Objects;

/** The parts of a translation as they are typed. */
record TranslationForm(List<PartForm> parts) {

	TranslationForm {
		parts = (parts != null) ? parts.stream().filter(Objects::nonNull).toList() : List.of();
	}

	/**
	 * One part.
	 *
	 * @param source the hash of the original that the translator has seen
	 * @param base the fingerprint of the translation that the form was opened with
	 */
	record PartForm(String key, String text, String source, String base) {
	}

	/** A part as it is kept: what has one line in the letter has one line here. */
	static String plain(String key, String typed) {
		if (key.startsWith(FormParts.CARD)) {
			return Paragraphs.write(LetterParts.paragraph(null, typed), 1);
		}
		boolean lines = key.equals("closing") || (key.startsWith(FormParts.ANNEX) && !key.endsWith(LetterParts.TITLE));
		return lines ? PlainText.lines(typed).strip() : PlainText.lineOrEmpty(typed);
	}

}
