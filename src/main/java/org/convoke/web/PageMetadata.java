package org.convoke.web;

import java.util.Map;

/**
 * What a page says of itself to search engines and to those whom its link is sent: shown
 * by the layout when the model has it as {@code metadata}.
 *
 * @param description one or two sentences
 * @param address the one address of the page, in full
 * @param alternates the address of the page in each of its languages
 * @param published when it appeared as an ISO date, or null
 */
public record PageMetadata(String description, String address, Map<Language, String> alternates, String published) {

	private static final int LONGEST = 300;

	public PageMetadata(String description, String address, Map<Language, String> alternates, String published) {
		this.description = shortened(description.replaceAll("\\s+", " ").strip());
		this.address = address;
		this.alternates = Map.copyOf(alternates);
		this.published = published;
	}

	private static String shortened(String text) {
		if (text.length() <= LONGEST) {
			return text;
		}
		int space = text.lastIndexOf(' ', LONGEST);
		return text.substring(0, (space > 0) ? space : LONGEST) + "…";
	}

}
