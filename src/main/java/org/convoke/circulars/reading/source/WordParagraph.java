package org.convoke.circulars.reading.source;

import java.util.ArrayList;
import java.util.List;

/** A paragraph of a file of Word while it is read. */
final class WordParagraph {

	private final WordFlow flow;

	private final StringBuilder text = new StringBuilder();

	/** Text boxes that are anchored in it. */
	private final List<String> boxes = new ArrayList<>();

	private String style;

	private String list;

	private String level;

	private boolean joined;

	private boolean paged;

	WordParagraph(WordFlow flow) {
		this.flow = flow;
	}

	boolean isIn(WordFlow other) {
		return this.flow == other;
	}

	void append(String words) {
		this.text.append(words);
	}

	int length() {
		return this.text.length();
	}

	String from(int start) {
		return this.text.substring(start);
	}

	void box(String words) {
		this.boxes.add(words);
	}

	void style(String id) {
		this.style = id;
	}

	void list(String id) {
		this.list = id;
	}

	void level(String number) {
		this.level = number;
	}

	/** Its end was deleted: the next one goes on in it. */
	void joinNext(boolean on) {
		this.joined = on;
	}

	boolean isJoined() {
		return this.joined;
	}

	/** It shows the number of the page. */
	void markPaged() {
		this.paged = true;
	}

	boolean isPaged() {
		return this.paged;
	}

	String words() {
		return this.text.toString().strip();
	}

	/**
	 * Adds it to its flow, behind the number or bullet that Word gives it, and its boxes.
	 */
	void finish(WordNumbering numbering) {
		String words = words();
		this.flow.add(words.isEmpty() ? words : numbering.label(this.style, this.list, this.level) + words);
		this.boxes.forEach(this.flow::add);
	}

}
