package org.convoke.circulars.typesetting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the templates of a Word file ask about its texts, and the links that they find
 * while they are filled.
 */
public final class WordText {

	private final boolean rightToLeft;

	private final Map<String, String> links = new LinkedHashMap<>();

	WordText(boolean rightToLeft) {
		this.rightToLeft = rightToLeft;
	}

	/** The id of the relationship that leads to that address. */
	public String link(String address) {
		return this.links.computeIfAbsent(address, (added) -> "rIdLink" + (this.links.size() + 1));
	}

	/** The addresses with their ids. */
	public Set<Map.Entry<String, String>> links() {
		return this.links.entrySet();
	}

	/**
	 * An address in a letter that runs from right to left, with a mark that holds its end
	 * where it belongs; other texts as they are.
	 */
	public String held(String text, boolean linked) {
		return (linked && this.rightToLeft && !rtl(text)) ? text + "\u200E" : text;
	}

	/** Whether it has writing that runs from right to left. */
	public boolean rtl(String text) {
		return isRightToLeft(text);
	}

	static boolean isRightToLeft(String text) {
		return text.codePoints().anyMatch((character) -> {
			byte direction = Character.getDirectionality(character);
			return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
					|| direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
		});
	}

	public List<String> lines(String text) {
		return List.of(text.split("\n", -1));
	}

}
