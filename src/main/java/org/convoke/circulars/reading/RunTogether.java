package org.convoke.circulars.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives back their lines to letters whose head has become one line. */
final class RunTogether {

	/** No line of a head is as long as this. */
	private static final int LONG = 250;

	private static final Pattern NUMBER = Pattern.compile("(?<=[.;:,!]) (\\d{1,2})[.)]? (?=\\p{Lu})");

	private static final Pattern ITEM = Pattern.compile(" (?=- \\p{Lu})");

	private RunTogether() {
	}

	static SourceText parted(SourceText text, Words words) {
		Pattern salutation = words.compile("(?<=[\\s\\p{N}.;)]) (?:<salutations>)[,:!](?= )");
		List<Span> breaks = new ArrayList<>();
		Matcher line = Pattern.compile("[^\\n]{" + LONG + ",}").matcher(text.plain());
		while (line.find()) {
			Span at = new Span(line.start(), line.end());
			List<Match> greetings = text.find(salutation, at);
			if (!greetings.isEmpty()) {
				Match greeting = greetings.get(0);
				head(text, words, new Span(at.start(), greeting.start()), breaks);
				breaks.add(new Span(greeting.start(), greeting.start() + 1));
				breaks.add(new Span(greeting.end(), greeting.end() + 1));
				body(text, new Span(greeting.end(), at.end()), breaks);
			}
		}
		return breaks.isEmpty() ? text : text.with(breaks, '\n');
	}

	private static void head(SourceText text, Words words, Span head, List<Span> breaks) {
		for (Label label : Label.values()) {
			Pattern labelled = words.compile(" (?=(?:<" + label.words() + ">)\\.?\\s*:)");
			text.find(labelled, head).forEach((found) -> breaks.add(found.at()));
		}
		text.find(ITEM, head).forEach((found) -> breaks.add(found.at()));
	}

	/** Before each number that is the next one. */
	private static void body(SourceText text, Span body, List<Span> breaks) {
		int next = 1;
		for (Match found : text.find(NUMBER, body)) {
			if (found.group().strip().matches(next + "\\D?")) {
				breaks.add(new Span(found.start(), found.start() + 1));
				next++;
			}
		}
	}

}
