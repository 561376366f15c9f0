package org.convoke.circulars.reading.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Counts the paragraphs that Word numbers by itself, and names their numbers. */
final class WordNumbering {

	private static final int LEVELS = 9;

	private static final String NO_LIST = "0";

	private final Map<String, ListLevel[]> lists = new HashMap<>();

	/** The lists that paragraphs name are uses of the lists that are defined. */
	private final Map<String, String> uses = new HashMap<>();

	/** By use and level. */
	private final Map<String, Integer> restarts = new HashMap<>();

	private final Map<String, Style> styles = new HashMap<>();

	private final Map<String, int[]> counters = new HashMap<>();

	private final Set<String> restarted = new HashSet<>();

	/** What a style says of the number of its paragraphs. */
	private static final class Style {

		private String base;

		private String list;

		private String level;

	}

	void readStyles(XMLStreamReader xml) throws XMLStreamException {
		Style style = new Style();
		while (xml.hasNext()) {
			if (xml.next() != XMLStreamConstants.START_ELEMENT) {
				continue;
			}
			switch (WordXml.name(xml)) {
				case "style" -> {
					style = new Style();
					this.styles.put(WordXml.attribute(xml, "styleId"), style);
				}
				case "basedOn" -> style.base = WordXml.value(xml);
				case "numId" -> style.list = WordXml.value(xml);
				case "ilvl" -> style.level = WordXml.value(xml);
				default -> {
				}
			}
		}
	}

	void readLists(XMLStreamReader xml) throws XMLStreamException {
		ListLevel[] levels = levels();
		ListLevel level = levels[0];
		String use = null;
		String override = null;
		while (xml.hasNext()) {
			if (xml.next() != XMLStreamConstants.START_ELEMENT) {
				continue;
			}
			switch (WordXml.name(xml)) {
				case "abstractNum" -> {
					levels = levels();
					this.lists.put(WordXml.attribute(xml, "abstractNumId"), levels);
				}
				case "lvl" -> level = levels[index(WordXml.attribute(xml, "ilvl"))];
				case "start" -> level.start(number(WordXml.value(xml)));
				case "numFmt" -> level.format(WordXml.value(xml));
				case "lvlText" -> level.text(WordXml.value(xml));
				case "suff" -> level.suffix(WordXml.value(xml));
				case "pStyle" -> level.style(WordXml.value(xml));
				case "num" -> {
					use = WordXml.attribute(xml, "numId");
					levels = levels();
				}
				case "abstractNumId" -> this.uses.put(use, WordXml.value(xml));
				case "lvlOverride" -> override = WordXml.attribute(xml, "ilvl");
				case "startOverride" -> this.restarts.put(use + " " + index(override), number(WordXml.value(xml)));
				default -> {
				}
			}
		}
	}

	/**
	 * The next number or bullet with what follows it, empty for a paragraph of no list.
	 * @param styleId the paragraph's style
	 * @param list the list that it names itself
	 * @param level the level that it names itself
	 */
	String label(String styleId, String list, String level) {
		Style style = style(styleId);
		String use = (list != null) ? list : style.list;
		ListLevel[] levels = (use == null || use.equals(NO_LIST)) ? null : this.lists.get(this.uses.get(use));
		if (levels == null) {
			return "";
		}
		int at = index((level != null) ? level : style.level);
		for (int i = 0; i < LEVELS && level == null && list == null; i++) {
			at = (styleId != null && styleId.equals(levels[i].style())) ? i : at;
		}
		return levelLabel(levels, count(use, levels, at), at);
	}

	private Style style(String id) {
		Style found = new Style();
		Set<String> seen = new HashSet<>();
		for (String at = id; at != null && this.styles.containsKey(at) && seen.add(at); at = this.styles.get(at).base) {
			Style style = this.styles.get(at);
			found.list = (found.list != null) ? found.list : style.list;
			found.level = (found.level != null) ? found.level : style.level;
		}
		return found;
	}

	private int[] count(String use, ListLevel[] levels, int at) {
		int[] counter = this.counters.computeIfAbsent(this.uses.get(use), (added) -> new int[LEVELS]);
		Integer restart = this.restarts.get(use + " " + at);
		if (restart != null && this.restarted.add(use + " " + at)) {
			counter[at] = restart;
		}
		else {
			counter[at] = (counter[at] == 0) ? levels[at].start() : counter[at] + 1;
		}
		for (int i = 0; i < LEVELS; i++) {
			if (i > at) {
				counter[i] = 0;
			}
			else if (i < at && counter[i] == 0) {
				counter[i] = levels[i].start();
			}
		}
		return counter;
	}

	private static String levelLabel(ListLevel[] levels, int[] counter, int at) {
		ListLevel level = levels[at];
		if (level.format().equals("bullet")) {
			return bullet(level.text()) + level.suffix();
		}
		if (level.format().equals("none")) {
			return "";
		}
		String label = level.text();
		for (int i = 0; i < LEVELS; i++) {
			label = label.replace("%" + (i + 1), ListNumber.text(levels[i].format(), counter[i]));
		}
		return label.isBlank() ? "" : label + level.suffix();
	}

	/** A dash stays one; the pictures of bullets are all one bullet. */
	private static String bullet(String text) {
		return text.matches("[-\u2010-\u2015*]") ? text : "•";
	}

	/** A character of a font of symbols. */
	static String symbol(String code) {
		return switch ((code != null) ? code.toUpperCase(Locale.ROOT) : "") {
			case "F0B7", "F0A7", "F06E", "F076", "F0D8" -> "•";
			case "F02D" -> "–";
			default -> "";
		};
	}

	private static ListLevel[] levels() {
		ListLevel[] levels = new ListLevel[LEVELS];
		for (int i = 0; i < LEVELS; i++) {
			levels[i] = new ListLevel();
		}
		return levels;
	}

	private static int index(String level) {
		return Math.max(0, Math.min(LEVELS - 1, number(level)));
	}

	private static int number(String text) {
		return (text != null && text.matches("\\d{1,6}")) ? Integer.parseInt(text) : 0;
	}

}
