package org.convoke.circulars;

import java.util.List;
import java.util.Locale;

import org.convoke.web.Language;

/**
 * Puts a name into a sentence: the article and preposition that it takes there. Only
 * French needs more than the name; where its gender is not known, whoever writes the
 * letter corrects the word.
 */
enum Grammar {

	ENGLISH {
		@Override
		String the(String noun) {
			return startsWithArticle(noun) ? noun : "the " + noun;
		}

		@Override
		String of(String noun) {
			return "of " + the(noun);
		}

		@Override
		String at(String noun) {
			return "at " + the(noun);
		}

		@Override
		String in(String city) {
			return "in " + city;
		}

		private boolean startsWithArticle(String noun) {
			return noun.regionMatches(true, 0, "the ", 0, 4);
		}
	},

	FRENCH {
		@Override
		String the(String noun) {
			if (hasArticle(noun)) {
				return noun.substring(0, 1).toLowerCase(Locale.FRENCH) + noun.substring(1);
			}
			return elides(noun) ? "l'" + noun : (isMasculine(noun) ? "le " : isPlural(noun) ? "les " : "la ") + noun;
		}

		@Override
		String of(String noun) {
			return contracted("de ", "du ", "des ", the(noun));
		}

		@Override
		String at(String noun) {
			return contracted("à ", "au ", "aux ", the(noun));
		}

		@Override
		String in(String city) {
			return contracted("à ", "au ", "aux ", city);
		}

		private String contracted(String plain, String masculine, String plural, String noun) {
			if (noun.regionMatches(true, 0, "le ", 0, 3)) {
				return masculine + noun.substring(3);
			}
			return noun.regionMatches(true, 0, "les ", 0, 4) ? plural + noun.substring(4) : plain + noun;
		}

		private boolean hasArticle(String noun) {
			String lower = noun.toLowerCase(Locale.FRENCH);
			return List.of("le ", "la ", "les ", "l'", "l\u2019").stream().anyMatch(lower::startsWith);
		}

		private boolean elides(String noun) {
			return !noun.isEmpty() && "aeiouyhâàéèêëîïôœ".indexOf(Character.toLowerCase(noun.charAt(0))) >= 0
					&& !isPlural(noun);
		}

		private boolean isMasculine(String noun) {
			return MASCULINE.contains(first(noun));
		}

		private boolean isPlural(String noun) {
			return List.of("états", "nations", "émirats", "pays").contains(first(noun));
		}

		private String first(String noun) {
			return noun.toLowerCase(Locale.FRENCH).split("[\\s'\u2019-]", 2)[0];
		}
	};

	private static final List<String> MASCULINE = List.of("groupe", "comité", "conseil", "forum", "centre", "palais",
			"siège", "bureau", "secrétariat", "programme", "secteur", "ministère", "département", "royaume", "sultanat",
			"grand", "laboratoire", "fonds", "pôle", "réseau", "parc", "musée", "campus", "bâtiment");

	static Grammar of(Language language) {
		return (language == Language.FR) ? FRENCH : ENGLISH;
	}

	/** As in "la Commission d'études 20". */
	abstract String the(String noun);

	/** As in "du Groupe consultatif". */
	abstract String of(String noun);

	/** As in "au siège". */
	abstract String at(String noun);

	/** As in "à Genève", "au Caire". */
	abstract String in(String city);

}
