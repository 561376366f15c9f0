package org.convoke.web;

import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One of the six official languages, in which letters, pages and mails are written. */
public enum Language {

	// Arabic with European digits: one letter must not mix two kinds of digits. British
	// English for "13 May 2026".
	AR("ar-u-nu-latn", "العربية", Marks.ARABIC), EN("en-GB", "English", Marks.ENGLISH),
	ES("es", "Español", Marks.SPANISH), FR("fr", "Français", Marks.FRENCH), RU("ru", "Русский", Marks.RUSSIAN),
	ZH("zh", "中文", Marks.CHINESE);

	private final Locale locale;

	private final String ownName;

	private final Marks marks;

	Language(String tag, String ownName, Marks marks) {
		this.locale = Locale.forLanguageTag(tag);
		this.ownName = ownName;
		this.marks = marks;
	}

	/** The ISO 639-1 code, as in {@code ?lang=fr}. */
	@JsonValue
	public String code() {
		return this.locale.getLanguage();
	}

	public Locale locale() {
		return this.locale;
	}

	/** The name of the language in the language itself. */
	public String ownName() {
		return this.ownName;
	}

	/** The marks with which the language puts texts together. */
	public Marks marks() {
		return this.marks;
	}

	/** The value of the HTML attribute {@code dir}. */
	public String direction() {
		return (this == AR) ? "rtl" : "ltr";
	}

	/**
	 * The language with this code.
	 * @throws IllegalArgumentException when it is none of the six
	 */
	@JsonCreator
	public static Language of(String code) {
		return find(code).orElseThrow(() -> new UnknownLanguageException(code));
	}

	public static Optional<Language> find(String code) {
		for (Language language : values()) {
			if (language.code().equalsIgnoreCase(code)) {
				return Optional.of(language);
			}
		}
		return Optional.empty();
	}

	public static Optional<Language> find(Locale locale) {
		return find(locale.getLanguage());
	}

}
