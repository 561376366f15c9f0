package org.convoke.circulars;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.convoke.web.Language;

/** Spanish: the gender, which most endings tell, and the contractions "del" and "al". */
class SpanishGrammar implements Grammar {

	private static final Pattern FEMININE = Pattern.compile(".*(a|ión|dad|tad|tud|umbre|sis|ie)");

	private static final Pattern FEMININE_PLURAL = Pattern.compile(".*(as|iones|dades|tades|tudes|umbres)");

	private static final Set<String> FEMININE_TOO = Set.of("sede", "red", "clase", "base", "fase", "mano", "sedes",
			"redes", "clases", "bases", "fases");

	private static final Set<String> MASCULINE_TOO = Set.of("programa", "sistema", "ecosistema", "día", "mapa", "tema",
			"panorama", "diploma", "análisis", "énfasis", "programas", "sistemas", "ecosistemas", "días", "mapas",
			"temas", "avión");

	/** Feminine, but with "el" before the stressed "a". */
	private static final Set<String> STRESSED = Set.of("área", "agua", "aula", "arma", "alma");

	private static final Set<String> SINGULAR_IN_S = Set.of("campus", "análisis", "énfasis", "virus", "atlas");

	@Override
	public String the(String noun) {
		if (!Grammar.isName(noun)) {
			return noun;
		}
		if (hasArticle(noun)) {
			return noun.substring(0, 1).toLowerCase(Locale.ROOT) + noun.substring(1);
		}
		return article(noun) + noun;
	}

	@Override
	public String of(String noun) {
		return contracted("de ", the(noun));
	}

	@Override
	public String from(String noun) {
		return of(noun);
	}

	@Override
	public String to(String noun) {
		return contracted("a ", the(noun));
	}

	@Override
	public String at(String noun) {
		return "en " + the(noun);
	}

	@Override
	public String in(String city) {
		return "en " + city;
	}

	@Override
	public String acronym(String acronym, String name) {
		return article(name) + acronym;
	}

	private String article(String noun) {
		String first = Grammar.firstWord(noun, Language.ES);
		if (isAcronym(noun)) {
			return "la ";
		}
		boolean plural = first.endsWith("s") && !SINGULAR_IN_S.contains(first);
		boolean feminine = !MASCULINE_TOO.contains(first)
				&& (FEMININE_TOO.contains(first) || (plural ? FEMININE_PLURAL : FEMININE).matcher(first).matches());
		if (plural) {
			return feminine ? "las " : "los ";
		}
		return feminine && !STRESSED.contains(first) ? "la " : "el ";
	}

	/** Most acronyms stand for a commission, an activity, an initiative. */
	private boolean isAcronym(String noun) {
		return noun.length() > 1 && !Character.isLowerCase(noun.charAt(1));
	}

	private String contracted(String preposition, String noun) {
		return noun.startsWith("el ") ? preposition.strip() + "l " + noun.substring(3) : preposition + noun;
	}

	private boolean hasArticle(String noun) {
		String lower = noun.toLowerCase(Locale.ROOT);
		return List.of("el ", "la ", "los ", "las ").stream().anyMatch(lower::startsWith);
	}

}
