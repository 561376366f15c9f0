package org.convoke.circulars.reading.source;

import java.util.HashMap;
import java.util.Map;

/** Which headers and footers the first page of a file of Word has. */
final class WordSection {

	private final Map<String, String> parts = new HashMap<>();

	private boolean titled;

	/** Where a part stands on the page. */
	enum Place {

		HEADER, FOOTER

	}

	void add(Place place, String type, String relationship) {
		this.parts.putIfAbsent(place + " " + ((type != null) ? type : "default"), relationship);
	}

	/** The first page has its own. */
	void titled(boolean on) {
		this.titled = on;
	}

	/** The relationship of the first page's part, null when it has none. */
	String first(Place place) {
		return this.parts.get(place + (this.titled ? " first" : " default"));
	}

}
