package org.convoke.circulars.reading;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the body that meets: its name and acronym. */
final class GroupReader {

	/** In brackets behind the name: "(JCA-MV)". */
	private static final Pattern ACRONYM = Pattern.compile("\\((?<acronym>[\\p{Lu}\\d][\\p{L}\\d&/ -]{1,14})\\)");

	private static final Pattern BARE = Pattern
		.compile("[\\p{Lu}\\d][\\p{Lu}\\d]+[[\\p{L}\\d/-]&&[^\\p{IsHan}]]*(?: \\d+)?");

	private static final Pattern QUOTED = Pattern.compile("^\\S*\\s*\"(?<name>[^\"]+)\"");

	/** The words of a name that a case may change. */
	private static final int MOST_WORDS = 5;

	private final Sheet sheet;

	GroupReader(Sheet sheet) {
		this.sheet = sheet;
	}

	/** The name and acronym; either may be null. */
	record Body(Found<String> acronym, Found<String> name) {

		boolean isEmpty() {
			return this.acronym == null && this.name == null;
		}

	}

	Body read(Subject subject) {
		if (subject == null) {
			return new Body(null, null);
		}
		Body study = study(subject.title());
		if (study != null) {
			return study;
		}
		Match found = this.sheet.first("groups.of", subject.title());
		if (found == null) {
			return new Body(null, null);
		}
		Span name = this.sheet.text().strip(found.at("name"));
		return named(name);
	}

	/**
	 * Study groups are called by their number, working parties by theirs and a letter.
	 */
	private Body study(Span span) {
		Match found = this.sheet.first("groups.study", span);
		if (found == null) {
			Match party = this.sheet.first("groups.party", span);
			return (party == null) ? null : new Body(new Found<>("WP " + party.group("n"), party.at("n"), Found.LIKELY),
					found(party.at(), Found.SURE));
		}
		Span at = found.at();
		String number = String.valueOf(Numerals.in(found.group("n")));
		return new Body(new Found<>("SG" + number, at, Found.SURE), BARE.matcher(this.sheet.text().plain(at)).matches()
				? null : new Found<>(nominative(this.sheet.text().value(at)), at, Found.SURE));
	}

	private Body named(Span span) {
		List<Match> brackets = this.sheet.text().find(ACRONYM, span).stream().filter(GroupReader::isAcronym).toList();
		if (!brackets.isEmpty()) {
			Match bracket = brackets.get(brackets.size() - 1);
			Span acronym = bracket.at("acronym");
			return new Body(found(acronym, Found.SURE), name(new Span(span.start(), bracket.start())));
		}
		if (BARE.matcher(this.sheet.text().plain(span)).matches()) {
			return new Body(found(span, Found.LIKELY), nameOf(span));
		}
		int bracket = this.sheet.text().plain(span).indexOf(" (");
		Span name = (bracket > 0) ? new Span(span.start(), span.start() + bracket) : span;
		return new Body(acronymOf(name), name(name));
	}

	private static boolean isAcronym(Match bracket) {
		return bracket.group("acronym").chars().filter(Character::isUpperCase).count() >= 2;
	}

	private Found<String> found(Span span, double confidence) {
		return new Found<>(this.sheet.text().value(span), span, confidence);
	}

	/** Without "the initiative" and quotation marks around it. */
	private Found<String> name(Span span) {
		Span name = this.sheet.text().stripEnd(span, ",;:-(");
		Matcher quoted = QUOTED.matcher(this.sheet.text().plain(name));
		if (quoted.find()) {
			name = new Span(name.start() + quoted.start("name"), name.start() + quoted.end("name"));
		}
		return name.isEmpty() ? null
				: new Found<>(dropped(name) + nominative(this.sheet.text().value(name)), name, Found.LIKELY);
	}

	/** As a list would have it: "X => Y" of the data, each as often as it matches. */
	private String nominative(String name) {
		String listed = name;
		for (String rule : this.sheet.words().list("groups.nominative")) {
			String[] sides = rule.split(" => ");
			Pattern pattern = this.sheet.words().compile(sides[0]);
			for (int i = 0; i < MOST_WORDS && pattern.matcher(listed).find(); i++) {
				listed = pattern.matcher(listed).replaceFirst(sides[1]);
			}
		}
		return listed;
	}

	/** What a preposition has swallowed of the name, as the Arabic one does. */
	private String dropped(Span name) {
		return this.sheet.words()
			.below("groups.dropped")
			.entrySet()
			.stream()
			.filter((letters) -> letters.getValue()
				.matcher(this.sheet.text().plain())
				.region(name.start(), name.end())
				.useTransparentBounds(true)
				.lookingAt())
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse("");
	}

	/** The name before that acronym in the text. */
	private Found<String> nameOf(Span acronym) {
		String words = Pattern.quote(this.sheet.text().plain(acronym));
		Pattern named = this.sheet.words()
			.once("(?:<groups.article>)(?<name>[^,.;:()\\n]{5,160}?)\\s*\\(" + words + "\\)");
		for (Span sentence : this.sheet.opening(WhenReader.OPENING)) {
			for (Match found : this.sheet.text().find(named, sentence)) {
				return name(found.at("name"));
			}
		}
		return null;
	}

	/** The acronym behind that name in the text. */
	private Found<String> acronymOf(Span name) {
		String words = this.sheet.text().plain(name).replaceAll("\\s+", " ");
		for (Span sentence : this.sheet.opening(WhenReader.OPENING)) {
			String plain = this.sheet.text().plain(sentence);
			int at = plain.indexOf(words);
			if (at < 0) {
				continue;
			}
			Span behind = new Span(sentence.start() + at + words.length(),
					Math.min(sentence.end(), sentence.start() + at + words.length() + 24));
			for (Match bracket : this.sheet.text().find(ACRONYM, behind)) {
				if (isAcronym(bracket)) {
					return found(bracket.at("acronym"), Found.LIKELY);
				}
			}
		}
		return null;
	}

}
