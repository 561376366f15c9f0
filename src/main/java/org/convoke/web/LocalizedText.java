package org.convoke.web;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A text of the domain (a title, a venue, a mandate) in some of the six languages. On the
 * wire and in the database it is an object such as {@code {"fr": "…", "en": "…"}}.
 */
public record LocalizedText(Map<Language, String> texts) implements Serializable {

	public static final LocalizedText NONE = new LocalizedText(Map.of());

	public LocalizedText(Map<Language, String> texts) {
		Map<Language, String> kept = new EnumMap<>(Language.class);
		texts.forEach((language, text) -> {
			String storable = StorableText.of(text);
			if (storable != null && !storable.isBlank()) {
				kept.put(language, storable.strip());
			}
		});
		this.texts = Map.copyOf(kept);
	}

	public static LocalizedText of(Language language, String text) {
		return new LocalizedText((text != null) ? Map.of(language, text) : Map.of());
	}

	public static LocalizedText of(String english, String french) {
		return new LocalizedText(Map.of(Language.EN, english, Language.FR, french));
	}

	/** A text in all the languages, in their order. */
	public static LocalizedText of(String arabic, String english, String spanish, String french, String russian,
			String chinese) {
		return new LocalizedText(Map.of(Language.AR, arabic, Language.EN, english, Language.ES, spanish, Language.FR,
				french, Language.RU, russian, Language.ZH, chinese));
	}

	/** Reads a plain string, which callers of the API may send for an English text. */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static LocalizedText english(String text) {
		return of(Language.EN, text);
	}

	/** Reads the object of the wire form, whose keys are language codes. */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static LocalizedText of(Map<String, String> byCode) {
		if (byCode == null) {
			return NONE;
		}
		Map<Language, String> texts = new EnumMap<>(Language.class);
		byCode.forEach((code, text) -> texts.put(Language.of(code), (text != null) ? text : ""));
		return new LocalizedText(texts);
	}

	/**
	 * The texts by language code, in the order of the languages: also the fields of a
	 * form.
	 */
	@JsonValue
	public Map<String, String> byCode() {
		Map<String, String> byCode = new LinkedHashMap<>();
		for (Language language : Language.values()) {
			if (this.texts.containsKey(language)) {
				byCode.put(language.code(), this.texts.get(language));
			}
		}
		return byCode;
	}

	/**
	 * The text in that language, else in English, French or whatever there is; empty when
	 * there is none.
	 */
	public String in(Language language) {
		return this.texts.getOrDefault(writtenIn(language), "");
	}

	/**
	 * The language that {@link #in} answers in, for the {@code lang} attribute of what is
	 * shown.
	 */
	public Language writtenIn(Language wanted) {
		if (this.texts.containsKey(wanted) || this.texts.isEmpty()) {
			return wanted;
		}
		if (this.texts.containsKey(Language.EN)) {
			return Language.EN;
		}
		if (this.texts.containsKey(Language.FR)) {
			return Language.FR;
		}
		return new EnumMap<>(this.texts).keySet().iterator().next();
	}

	public boolean isEmpty() {
		return this.texts.isEmpty();
	}

	/** This text with the one in that language replaced (or taken out, when blank). */
	public LocalizedText with(Language language, String text) {
		Map<Language, String> changed = new EnumMap<>(Language.class);
		changed.putAll(this.texts);
		changed.put(language, (text != null) ? text : "");
		return new LocalizedText(changed);
	}

}
