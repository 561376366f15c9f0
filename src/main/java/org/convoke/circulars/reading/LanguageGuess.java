package org.convoke.circulars.reading;

import java.util.Comparator;
import java.util.List;

import org.convoke.web.Language;

/** Tells in which language a text is written: by its script, else by its small words. */
final class LanguageGuess {

	/** How much of a text is looked at. */
	private static final int ENOUGH = 20_000;

	private static final List<Language> LATIN = List.of(Language.EN, Language.FR, Language.ES);

	private LanguageGuess() {
	}

	static Language of(SourceText text) {
		String beginning = text.plain().substring(0, Math.min(text.plain().length(), ENOUGH));
		long latin = beginning.chars().filter((each) -> each < 0x250 && Character.isLetter(each)).count();
		if (count(beginning, Character.UnicodeScript.HAN) * 3 > latin) {
			return Language.ZH;
		}
		if (count(beginning, Character.UnicodeScript.ARABIC) > latin) {
			return Language.AR;
		}
		if (count(beginning, Character.UnicodeScript.CYRILLIC) > latin) {
			return Language.RU;
		}
		Span all = new Span(0, beginning.length());
		return LATIN.stream()
			.max(Comparator.comparingInt((language) -> text.find(Words.of(language).pattern("common"), all).size()))
			.orElseThrow();
	}

	private static long count(String text, Character.UnicodeScript script) {
		return text.codePoints().filter((each) -> Character.UnicodeScript.of(each) == script).count();
	}

}
