package org.convoke.registrations;

import java.util.List;
import java.util.Optional;

import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

/**
 * A further question that the secretariat asks of those who register for a meeting.
 *
 * @param number tells it from the others of the meeting, for good
 * @param options the answers that a choice offers
 * @param onlyIf the number of an earlier choice: the question is for those who gave the
 * answer {@code onlyIfIs} to it; null when it is for everybody
 */
public record Question(int number, int position, Kind kind, LocalizedText text, List<LocalizedText> options,
		boolean required, Integer onlyIf, String onlyIfIs) {

	/** How it is answered. */
	public enum Kind {

		TEXT, CHOICE, FILE

	}

	/** The name of the question on the wire and in forms. */
	public String key() {
		return key(this.number);
	}

	public static String key(int number) {
		return "q" + number;
	}

	/** What an option is called on the wire, in forms and in the database. */
	public static String value(LocalizedText option) {
		return option.in(Language.EN);
	}

	/** The option that is called so in one of the languages. */
	public Optional<LocalizedText> option(String text) {
		return this.options.stream().filter((option) -> option.texts().containsValue(text)).findFirst();
	}

	/** An answer as it is read in that language. */
	public String shown(String value, Language language) {
		return option(value).map((option) -> option.in(language)).orElse(value);
	}

}
