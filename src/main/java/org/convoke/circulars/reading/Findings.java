package org.convoke.circulars.reading;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.util.ReflectionUtils;

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
			Evidence found = this.text.evidence(at, confidence);
			this.evidence.put(pointer, found);
			if (value instanceof Record) {
				parts(value).forEach((part) -> this.evidence.put(pointer + "/" + part, found));
			}
		}
		return value;
	}

	/** The names of the fields that the value has on the wire. */
	private static List<String> parts(Object value) {
		if (value instanceof Reading.Sitting sitting) {
			return (sitting.zone() != null) ? List.of("start", "end", "zone") : List.of("start", "end");
		}
		return Stream.of(value.getClass().getRecordComponents()).filter((component) -> {
			Object part = ReflectionUtils.invokeMethod(component.getAccessor(), value);
			return part != null && !(part instanceof Collection<?> all && all.isEmpty());
		}).map(RecordComponent::getName).toList();
	}

	<T, R> List<R> all(String pointer, List<Found<T>> found, Function<T, R> as) {
		List<R> all = new ArrayList<>();
		for (Found<T> each : found) {
			all.add(take(pointer + "/" + all.size(), each.map(as)));
		}
		return all;
	}

	<T> List<T> all(String pointer, List<Found<T>> found) {
		return all(pointer, found, Function.identity());
	}

}
