package org.convoke.circulars;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.convoke.web.Language;

/**
 * A letter ready to be shown, in its language: every word of it, texts with links and
 * emphasis as safe HTML. {@link LetterWriter} makes it.
 */
record Letter(Language language, Map<String, String> labels, String organisation, String bureau, String dateline,
		LocalDate date, String reference, String drafter, List<String> addressees, List<String> copies, Contact contact,
		String faxLabel, String subject, String detail, String salutation, List<Item> paragraphs, List<Due> deadlines,
		List<String> closing, Signature signature, List<String> footer) {

	/** A numbered paragraph. */
	record Item(int number, String html, List<String> bullets) {
	}

	/** A row of the table of deadlines. */
	record Due(LocalDate day, String date, String html) {
	}

	/** Who has signed. */
	record Signature(String name, String title) {
	}

}
