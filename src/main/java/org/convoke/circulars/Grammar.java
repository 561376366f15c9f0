package org.convoke.circulars;

import org.convoke.web.Language;

/**
 * Puts a name into a sentence: the article and preposition that it takes there. What is
 * not said here stands in the sentence as it is, such as a name in quotation marks; where
 * the gender of a name is not known, whoever writes the letter corrects the word.
 */
interface Grammar {

	static Grammar of(Language language) {
		return switch (language) {
			case AR -> new ArabicGrammar();
			case EN -> new EnglishGrammar();
			case ES -> new SpanishGrammar();
			case FR -> new FrenchGrammar();
			case RU -> new RussianGrammar();
			// The formulas have all that a Chinese name needs.
			case ZH -> new Grammar() {
			};
		};
	}

	/** As in "la Commission d'études 20". */
	default String the(String noun) {
		return noun;
	}

	/** As in "du Groupe consultatif". */
	default String of(String noun) {
		return the(noun);
	}

	/** As in "de l'Institut", of somebody who works there. */
	default String from(String noun) {
		return noun;
	}

	/** As in "aux participants". */
	default String to(String noun) {
		return the(noun);
	}

	/** As in "au siège". */
	default String at(String noun) {
		return the(noun);
	}

	/** As in "à Genève", "au Caire". */
	default String in(String city) {
		return city;
	}

	/** The acronym with the article of the name that it stands for, as in "le GCNT". */
	default String acronym(String acronym, String name) {
		return acronym;
	}

	/**
	 * Whether the noun begins as names of that language do, and not with a quotation
	 * mark.
	 */
	static boolean isName(String noun) {
		return !noun.isEmpty() && Character.isLetterOrDigit(noun.codePointAt(0));
	}

	static String firstWord(String noun, Language language) {
		return noun.toLowerCase(language.locale()).split("[\\s'\u2019-]", 2)[0];
	}

}
