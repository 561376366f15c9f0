package org.convoke.registrations.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

/**
 * An act on many registrations, as pages ask for it.
 *
 * @param id drawn by the page, so that a second click asks for nothing new
 * @param all whether all that match the filter are meant, instead of the ticked ones
 * @param reference those that are ticked
 */
record BatchForm(UUID id, BatchAct act, Boolean all, List<String> reference, String reason, Map<String, String> subject,
		Map<String, String> text, String format, String sort) {

	private static final int LONGEST_REASON = 1000;

	private static final int LONGEST_SUBJECT = 200;

	private static final int LONGEST_TEXT = 10_000;

	BatchForm {
		subject = (subject != null) ? subject : new HashMap<>();
		text = (text != null) ? text : new HashMap<>();
	}

	/** The same under a new id, to be filled in. */
	BatchForm fresh() {
		return new BatchForm(UUID.randomUUID(), this.act, this.all, this.reference, this.reason, this.subject,
				this.text, (this.format != null) ? this.format : ExportFormat.XLSX.name(), this.sort);
	}

	/** Those that are ticked; null when all that match are meant. */
	public List<String> references() {
		return Boolean.TRUE.equals(this.all) ? null : (this.reference != null) ? this.reference : List.of();
	}

	/**
	 * What the act needs.
	 * @throws InvalidException when it lacks something
	 */
	BatchDetails details() {
		InvalidException invalid = new InvalidException();
		LocalizedText subjects = LocalizedText.of(this.subject);
		LocalizedText texts = LocalizedText.of(this.text);
		String told = (this.reason != null) ? this.reason.strip() : "";
		if (this.act == BatchAct.DECLINE) {
			if (told.isEmpty()) {
				invalid.at("reason", "registrations.reason.missing");
			}
			longest(invalid, "reason", told, LONGEST_REASON);
		}
		if (this.act == BatchAct.WRITE) {
			if (subjects.isEmpty()) {
				invalid.at("subject", "lists.write.subject.missing");
			}
			if (texts.isEmpty()) {
				invalid.at("text", "lists.write.text.missing");
			}
			for (Language language : Language.values()) {
				boolean written = subjects.texts().containsKey(language);
				if (!subjects.isEmpty() && !texts.isEmpty() && written != texts.texts().containsKey(language)) {
					invalid.at((written ? "text" : "subject") + "[" + language.code() + "]",
							"lists.write.both.missing");
				}
				longest(invalid, "subject[" + language.code() + "]", subjects.texts().getOrDefault(language, ""),
						LONGEST_SUBJECT);
				longest(invalid, "text[" + language.code() + "]", texts.texts().getOrDefault(language, ""),
						LONGEST_TEXT);
			}
		}
		invalid.throwIfAny();
		return new BatchDetails(told, subjects, texts, null, references(), null,
				(this.act == BatchAct.EXPORT) ? ExportFormat.of(this.format) : null);
	}

	private static void longest(InvalidException invalid, String field, String text, int longest) {
		if (text.codePointCount(0, text.length()) > longest) {
			invalid.at(field, "registrations.tooLong", longest);
		}
	}

}
