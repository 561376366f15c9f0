package org.convoke.circulars.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an expression has found, with the places of its named groups. */
record Match(int start, int end, String group, Map<String, Span> groups) {

	private static final Pattern NAME = Pattern.compile("\\(\\?<([a-z]\\w*)>");

	private static final Map<Pattern, List<String>> NAMES = new ConcurrentHashMap<>();

	/** What the matcher has just found. */
	static Match of(Matcher found) {
		Map<String, Span> groups = new LinkedHashMap<>();
		for (String name : NAMES.computeIfAbsent(found.pattern(), Match::names)) {
			if (found.start(name) >= 0) {
				groups.put(name, new Span(found.start(name), found.end(name)));
			}
		}
		return new Match(found.start(), found.end(), found.group(), groups);
	}

	private static List<String> names(Pattern pattern) {
		return NAME.matcher(pattern.pattern()).results().map((name) -> name.group(1)).toList();
	}

	Span at() {
		return new Span(this.start, this.end);
	}

	/** Where that group is; null when it took no part or the expression has none such. */
	Span at(String name) {
		return this.groups.get(name);
	}

	boolean has(String name) {
		return this.groups.containsKey(name);
	}

	/** What that group has found; null when it took no part. */
	String group(String name) {
		Span at = this.groups.get(name);
		return (at != null) ? this.group.substring(at.start() - this.start, at.end() - this.start) : null;
	}

	boolean overlaps(Match other) {
		return this.start < other.end && other.start < this.end;
	}

}
