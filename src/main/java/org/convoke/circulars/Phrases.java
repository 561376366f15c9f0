package org.convoke.circulars;

import java.time.LocalDate;
import java.time.LocalTime;

import org.convoke.directory.Countries;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.convoke.web.Marks;
import org.convoke.web.Times;

import org.springframework.context.MessageSource;

/** The formulas of letters in one language, and how it writes what is filled in. */
record Phrases(Language language, Times times, Countries countries, MessageSource messages) {

	/** A formula of drafts, filled. */
	String text(String key, Object... arguments) {
		return message("draft." + key, arguments);
	}

	/** A formula that stands alike in every letter. */
	String letter(String key) {
		return this.messages.getMessage("letter." + key, null, this.language.locale());
	}

	String message(String key, Object... arguments) {
		return this.messages.getMessage("circulars." + key, arguments, this.language.locale());
	}

	/**
	 * A name as it stands in a sentence: when only another language has it, in quotation
	 * marks.
	 */
	String name(LocalizedText name) {
		String text = name.in(this.language);
		return isOwn(name) ? text : marks().quoted(text);
	}

	/** Whether the text is in the language, not only in another. */
	boolean isOwn(LocalizedText text) {
		return text.writtenIn(this.language) == this.language;
	}

	Marks marks() {
		return this.language.marks();
	}

	Grammar grammar() {
		return Grammar.of(this.language);
	}

	Days days() {
		return new Days(this.language, this.times, this.messages);
	}

	String day(LocalDate day) {
		return this.times.day(day, this.language);
	}

	String time(LocalTime time) {
		return this.times.time(time, this.language);
	}

	/** The name of a country, empty for none. */
	String country(String code) {
		return this.countries.name(code, this.language);
	}

	/** As at the beginning of a sentence. */
	String capital(String text) {
		return text.substring(0, 1).toUpperCase(this.language.locale()) + text.substring(1);
	}

}
