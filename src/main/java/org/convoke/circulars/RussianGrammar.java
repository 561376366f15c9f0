package org.convoke.circulars;

import java.util.Map;

import org.convoke.web.Language;

/**
 * Russian declines. The first words of most groups are known; of others the name stays as
 * it is, in quotation marks.
 */
class RussianGrammar implements Grammar {

	private static final Map<String, String> GENITIVES = Map.of("группа", "Группы", "инициатива", "Инициативы",
			"комиссия", "Комиссии", "комитет", "Комитета", "совет", "Совета", "форум", "Форума", "секция", "Секции",
			"сеть", "Сети", "бюро", "Бюро");

	@Override
	public String of(String noun) {
		if (noun.codePoints().noneMatch((each) -> Character.UnicodeScript.of(each) == Character.UnicodeScript.CYRILLIC)
				|| !Grammar.isName(noun)) {
			return noun;
		}
		String first = Grammar.firstWord(noun, Language.RU);
		String genitive = GENITIVES.get(first);
		return (genitive != null) ? genitive + noun.substring(first.length())
				: "группы " + Language.RU.marks().quoted(noun);
	}

}
