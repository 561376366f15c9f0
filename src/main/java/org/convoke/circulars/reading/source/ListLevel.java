package org.convoke.circulars.reading.source;

/** How one level of a list of Word numbers its paragraphs. */
final class ListLevel {

	private int start = 1;

	private String format = "decimal";

	private String text = "";

	private String suffix = "tab";

	private String style;

	void start(int number) {
		this.start = number;
	}

	int start() {
		return this.start;
	}

	void format(String name) {
		this.format = name;
	}

	String format() {
		return this.format;
	}

	void text(String pattern) {
		this.text = pattern;
	}

	String text() {
		return this.text;
	}

	void suffix(String name) {
		this.suffix = name;
	}

	/** What stands between the number and the text. */
	String suffix() {
		return switch (this.suffix) {
			case "nothing" -> "";
			case "space" -> " ";
			default -> "\t";
		};
	}

	void style(String id) {
		this.style = id;
	}

	/** The style whose paragraphs are of this level. */
	String style() {
		return this.style;
	}

}
