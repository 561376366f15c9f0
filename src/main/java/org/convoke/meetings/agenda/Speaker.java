package org.convoke.meetings.agenda;

import org.convoke.directory.Countries;
import org.convoke.meetings.Rules;
import org.convoke.web.InvalidException;
import org.convoke.web.LocalizedText;

/**
 * Somebody who speaks at a meeting.
 *
 * @param function title or function
 * @param country ISO 3166-1 alpha-2; null when it is not said
 * @param topic what the person speaks about
 * @param link where more is told of the person; null for nowhere
 */
public record Speaker(String name, LocalizedText function, LocalizedText affiliation, String country,
		LocalizedText topic, String link) {

	static final int MOST = 200;

	public Speaker {
		name = Rules.blankToNull(name);
		function = (function != null) ? function : LocalizedText.NONE;
		affiliation = (affiliation != null) ? affiliation : LocalizedText.NONE;
		country = Rules.blankToNull(country);
		topic = (topic != null) ? topic : LocalizedText.NONE;
		link = Rules.plainLink(link);
	}

	/** Notes every value that breaks a rule. */
	void check(InvalidException wrong, String prefix, Countries countries) {
		if (this.name == null) {
			wrong.at(prefix + "name", "NotBlank");
		}
		Rules.limited(wrong, prefix + "name", this.name, 200);
		Rules.limited(wrong, prefix + "function", this.function, Rules.TITLE);
		Rules.limited(wrong, prefix + "affiliation", this.affiliation, Rules.TITLE);
		Rules.limited(wrong, prefix + "topic", this.topic, Rules.TITLE);
		if (this.country != null && !countries.contains(this.country)) {
			wrong.at(prefix + "country", "meetings.country.unknown");
		}
		Rules.link(wrong, prefix + "link", this.link);
	}

}
