package org.convoke.circulars.distribution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.convoke.circulars.LetterMails.Addressing;
import org.convoke.directory.MailingCategory;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

/**
 * Who would get a letter now.
 *
 * @param reached those with an address who have not got it yet, each once
 * @param unreachable those without an address
 * @param lines the lines of the head with what they resolve to
 * @param silent organisations for which nobody stands
 * @param failing addresses to which a message could not be delivered before
 */
record Audience(Addressing letter, List<Recipient> reached, List<Recipient> unreachable, List<Line> lines,
		List<LocalizedText> silent, Set<String> failing) {

	/**
	 * A line of the head.
	 *
	 * @param category null for those who must be sent the letter otherwise
	 * @param people how many people it names, with and without an address
	 */
	record Line(LocalizedText text, MailingCategory category, Role role, int people, int withoutAddress) {
	}

	/** How many read a language, and the one in which they get the letter. */
	record Readers(Language language, Language written, int count) {
	}

	public int count() {
		return this.reached.size();
	}

	public int addressees() {
		return count(Role.ADDRESSEE);
	}

	public int copies() {
		return count(Role.COPY);
	}

	private int count(Role role) {
		return (int) this.reached.stream().filter((recipient) -> recipient.role() == role).count();
	}

	public int inherited() {
		return (int) this.reached.stream().filter(Recipient::inherited).count();
	}

	public List<Readers> readers() {
		Map<Language, Long> counts = this.reached.stream()
			.collect(Collectors.groupingBy(Recipient::language, () -> new EnumMap<>(Language.class),
					Collectors.counting()));
		return counts.entrySet()
			.stream()
			.map((entry) -> new Readers(entry.getKey(), this.letter.languageFor(entry.getKey()),
					entry.getValue().intValue()))
			.toList();
	}

	/** Lines that no category of the directory stands for. */
	public List<Line> otherwise() {
		return this.lines.stream().filter((line) -> line.category() == null).toList();
	}

}
