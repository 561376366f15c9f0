package org.convoke.circulars.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.convoke.meetings.OfficerRole;

/**
 * Finds who leads the group: people named in a sentence that also names an office. What
 * stands between two people is where the first one comes from.
 */
final class OfficerReader {

	private static final String MARKS = " ,;:.()";

	private final Sheet sheet;

	OfficerReader(Sheet sheet) {
		this.sheet = sheet;
	}

	List<Found<Reading.Officer>> read() {
		List<Found<Reading.Officer>> officers = new ArrayList<>();
		for (Span sentence : this.sheet.sentences()) {
			List<Match> people = this.sheet.find("people", sentence);
			if (people.isEmpty() || !this.sheet.says("officers.sentence", sentence)) {
				continue;
			}
			for (int i = 0; i < people.size(); i++) {
				int end = (i + 1 < people.size()) ? people.get(i + 1).start() : sentence.end();
				Found<Reading.Officer> officer = officer(people.get(i), sentence, end);
				boolean known = officer == null
						|| officers.stream().anyMatch((other) -> other.value().name().equals(officer.value().name()));
				if (!known) {
					officers.add(officer);
				}
			}
		}
		return officers;
	}

	private Found<Reading.Officer> officer(Match person, Span sentence, int end) {
		Span name = nameOf(person);
		OfficerRole role = role(sentence, person.start(), end);
		if (role == null) {
			return null;
		}
		Span behind = new Span(person.end(), end);
		List<Found<String>> countries = this.sheet.places().countries(this.sheet.text(), behind, this.sheet.language());
		Found<String> country = countries.stream()
			.filter((each) -> this.sheet.text().plain().charAt(each.at().start() - 1) == '(')
			.findFirst()
			.orElse(countries.isEmpty() ? null : countries.get(0));
		Span affiliation = affiliation(behind, country);
		Span at = (country != null) ? name.to(country.at()) : name;
		return new Found<>(new Reading.Officer(this.sheet.text().value(name), role,
				(affiliation != null) ? this.sheet.text().value(affiliation) : null,
				(country != null) ? country.value() : null), at, Found.LIKELY);
	}

	private Span nameOf(Match person) {
		for (String group : List.of("name", "name2")) {
			if (person.has(group)) {
				return this.sheet.text().stripEnd(person.at(group), " ,");
			}
		}
		return person.at();
	}

	/** The office whose word stands nearest to the person. */
	private OfficerRole role(Span sentence, int person, int end) {
		OfficerRole nearest = null;
		int distance = Integer.MAX_VALUE;
		for (Map.Entry<String, Pattern> role : this.sheet.words().below("officers.roles").entrySet()) {
			for (Match found : this.sheet.text().find(role.getValue(), sentence)) {
				int far = (found.end() <= person) ? person - found.end() : Math.max(0, found.start() - end) + 20;
				if (far < distance && !(end < sentence.end() && isOfNext(found, person, end))) {
					distance = far;
					nearest = OfficerRole.valueOf(role.getKey());
				}
			}
		}
		return nearest;
	}

	/** Whether nothing but a dash or some words stands between it and the next person. */
	private boolean isOfNext(Match office, int person, int next) {
		return office.start() > person && office.end() <= next
				&& this.sheet.words()
					.compile("(?!.*(?:<dates.and>))[^,;.()]*")
					.matcher(this.sheet.text().plain(new Span(office.end(), next)))
					.matches();
	}

	/** What stands between the name and the country, without prepositions. */
	private Span affiliation(Span behind, Found<String> country) {
		int end = (country != null) ? country.at().start() : behind.end();
		Match stop = (country != null) ? null : this.sheet.first("officers.until", behind);
		end = (stop != null) ? stop.start() : end;
		Span span = this.sheet.text().stripEnd(new Span(behind.start(), end), MARKS);
		Pattern around = this.sheet.words().compile("^[\\s,;:.(-]*(?:<officers.of>)?\\s*");
		Matcher start = around.matcher(this.sheet.text().plain(span));
		span = start.find() ? new Span(span.start() + start.end(), span.end()) : span;
		Matcher last = this.sheet.words()
			.compile("[\\s,(]*(?<!\\p{L})(?:<officers.of>)[\\s,(]*$")
			.matcher(this.sheet.text().plain(span));
		span = last.find() ? new Span(span.start(), span.start() + last.start()) : span;
		span = openedAndClosed(this.sheet.text().stripEnd(span, " ,;:."));
		boolean office = this.sheet.says("officers.sentence", span) || this.sheet.text().plain(span).contains("@");
		return (span.length() > 2 && span.length() < 160 && !office) ? span : null;
	}

	/** With the bracket that closes, where the end was cut off before it. */
	private Span openedAndClosed(Span span) {
		String plain = this.sheet.text().plain(span);
		boolean open = plain.chars().filter((each) -> each == '(').count() > plain.chars()
			.filter((each) -> each == ')')
			.count();
		boolean closes = span.end() < this.sheet.text().plain().length()
				&& this.sheet.text().plain().charAt(span.end()) == ')';
		return (open && closes) ? new Span(span.start(), span.end() + 1) : span;
	}

}
