package org.convoke.circulars.reading.desk;

import java.util.List;

import jakarta.validation.Valid;
import org.convoke.web.Language;

/**
 * A letter read in, as people correct it. Everything is text, so that nothing wrong loses
 * anything else.
 *
 * @param version the version of the stored reading that the form was opened with
 * @param settled which of the letter's contradictions somebody has looked at
 */
record ReadingForm(String version, @Valid LetterFields letter, @Valid ContactFields contact, @Valid GroupFields group,
		@Valid MeetingFields meeting, @Valid TextFields text, List<String> settled) {

	ReadingForm {
		letter = (letter != null) ? letter : new LetterFields(null, null, null, null, null, null, null, null, null,
				null, null, null, null, null, null);
		contact = (contact != null) ? contact : new ContactFields(null, null, null, null, null);
		group = (group != null) ? group : new GroupFields(null, null, null, null, null, null, null, null);
		meeting = (meeting != null) ? meeting : new MeetingFields(null, null, null, null, null, null, null, null, null,
				null, null, null, null, null, null, null, null, null, null, null);
		text = (text != null) ? text : new TextFields(null, null, null, null, null, null, null);
		settled = (settled != null) ? settled : List.of();
	}

	/** The language that the letter is written in. */
	Language language() {
		for (Language language : Language.values()) {
			if (language.name().equals(this.letter.language())) {
				return language;
			}
		}
		return Language.EN;
	}

	/** The same form with another empty row in that list. */
	ReadingForm with(String list) {
		return (list != null) ? new ReadingForm(this.version, this.letter.with(list), this.contact,
				this.group.with(list), this.meeting.with(list), this.text.with(list), this.settled) : this;
	}

	ReadingForm at(int version) {
		return new ReadingForm(String.valueOf(version), this.letter, this.contact, this.group, this.meeting, this.text,
				this.settled);
	}

}
