package org.convoke.circulars;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.convoke.web.Language;

/** French: genders, elisions ("l'Union") and contractions ("du", "aux"). */
class FrenchGrammar implements Grammar {

	private static final Set<String> MASCULINE = Set.of("groupe", "comité", "conseil", "forum", "centre", "palais",
			"siège", "bureau", "secrétariat", "programme", "secteur", "ministère", "département", "royaume", "sultanat",
			"grand", "laboratoire", "fonds", "pôle", "réseau", "parc", "musée", "campus", "bâtiment");

	private static final Set<String> PLURAL = Set.of("états", "nations", "émirats", "pays");

	@Override
	public String the(String noun) {
		if (!Grammar.isName(noun)) {
			return noun;
		}
		if (hasArticle(noun)) {
			return noun.substring(0, 1).toLowerCase(Locale.FRENCH) + noun.substring(1);
		}
		return article(noun, noun) + noun;
	}

	@Override
	public String of(String noun) {
		return contracted("de ", "du ", "des ", the(noun));
	}

	@Override
	public String from(String noun) {
		return of(noun);
	}

	@Override
	public String to(String noun) {
		return contracted("à ", "au ", "aux ", the(noun));
	}

	@Override
	public String at(String noun) {
		return to(noun);
	}

	@Override
	public String in(String city) {
		return contracted("à ", "au ", "aux ", city);
	}

	@Override
	public String acronym(String acronym, String name) {
		return article(acronym, name) + acronym;
	}

	private String article(String noun, String named) {
		String first = Grammar.firstWord(named, Language.FR);
		if (PLURAL.contains(first)) {
			return "les ";
		}
		if ("aeiouyhâàéèêëîïôœ".indexOf(Character.toLowerCase(noun.charAt(0))) >= 0) {
			return "l'";
		}
		return MASCULINE.contains(first) ? "le " : "la ";
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

}
