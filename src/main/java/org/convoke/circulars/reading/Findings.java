package org.convoke.circulars.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Collects where each field was read, by its JSON pointer. */
final class Findings {

	private final SourceText text;

	private final Map<String, Evidence> evidence = new LinkedHashMap<>();

	Findings(SourceText text) {
		this.text = text;
	}

	Map<String, Evidence> evidence() {
		return this.evidence;
	}

	/** Notes where that field was found; null when it was not. */
	<T> T take(String pointer, Found<T> found) {
		return (found != null) ? take(pointer, found.value(), found.at(), found.confidence()) : null;
	}

	<T> T take(String pointer, T value, Span at, double confidence) {
		if (value != null && at != null && !at.isEmpty()) {
			this.evidence.put(pointer, this.text.evidence(at, confidence));
		}
		return value;
	}

	<T, R> List<R> all(String pointer, List<Found<T>> found, Function<T, R> as) {
		List<R> all = new ArrayList<>();
		for (Found<T> each : found) {
			all.add(as.apply(take(pointer + "/" + all.size(), each)));
		}
		return all;
	}

	<T> List<T> all(String pointer, List<Found<T>> found) {
		return all(pointer, found, Function.identity());
	}

}
