package org.convoke.circulars.typesetting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.convoke.web.Language;

/**
 * What each language wants kept together on one line: dates, times, what French puts
 * before its points. Only spaces change, into ones that do not break.
 */
public final class Typography {

	private static final String NBSP = "\u00A0";

	private static final String SPACE = "[ \\u00A0]";

	/** A day with its month, with or without the year. */
	private static final Map<Language, Pattern> DATE = new EnumMap<>(Map.of(Language.FR,
			date("\\d{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre"
					+ "|décembre)(?: \\d{4})?"),
			Language.EN,
			date("\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November"
					+ "|December)(?: \\d{4})?"),
			Language.ES,
			date("\\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre"
					+ "|diciembre)(?: de \\d{4})?"),
			Language.RU,
			date("\\d{1,2} (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября"
					+ "|декабря)(?: \\d{4}(?: (?:года|г\\.))?)?"),
			Language.AR,
			date("\\d{1,2} (?:يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)"
					+ "(?: \\d{4})?")));

	/** "8 h 30", "16 heures", "de 8 h". */
	private static final Pattern FRENCH_TIME = date("\\d{1,2} h(?: \\d{2})?(?!\\p{L})|\\d{1,2} heures?(?!\\p{L})");

	/** What French never lets begin a line, and what must stay before a name. */
	private static final List<Pattern> FRENCH_JOINTS = List.of(Pattern.compile("(?<=\\S) (?=[»;!?%](?:\\s|$))"),
			Pattern.compile("(?<=\\S) (?=:\\s)"), Pattern.compile("(?<=«) (?=\\S)"),
			Pattern.compile("(?<=\\b(?:M|MM|Mme|Mmes|Dr|no|nº|n°)\\.?) (?=[\\p{Lu}\\d])"));

	private Typography() {
	}

	private static Pattern date(String spaced) {
		return Pattern.compile("(?<![\\p{L}\\d])(?:" + spaced.replace(" ", SPACE) + ")(?!\\d)");
	}

	/** The text with the right spaces. */
	public static String set(String text, Language language) {
		String set = text;
		if (DATE.containsKey(language)) {
			set = join(DATE.get(language), set);
		}
		if (language == Language.FR) {
			set = join(FRENCH_TIME, set);
			for (Pattern joint : FRENCH_JOINTS) {
				set = joint.matcher(set).replaceAll(NBSP);
			}
		}
		return set;
	}

	/** The same for texts that are read later. */
	public static UnaryOperator<String> of(Language language) {
		return (text) -> set(text, language);
	}

	private static String join(Pattern pattern, String text) {
		return pattern.matcher(text).replaceAll((found) -> found.group().replace(" ", NBSP));
	}

}
