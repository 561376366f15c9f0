package org.convoke.circulars;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body of a letter as people type it. A blank line or a pasted number begins a new
 * paragraph, a dash or dot a bullet, "3.1" a sub-paragraph of paragraph 3; numbers come
 * by themselves.
 */
public final class Paragraphs {

	/** As pasted from a letter: "12", perhaps with a dot, and a tab. */
	private static final Pattern NUMBER = Pattern.compile("^\\s{0,8}\\d{1,3}[.)]?[ \\u00A0]*\\t\\s*");

	/** "3. " or "3) ", taken for a number only where that paragraph would have it. */
	private static final Pattern TYPED_NUMBER = Pattern.compile("^(\\d{1,3})[.)]\\s+");

	/** "3.1 ", taken for a sub-paragraph only where it is the next one. */
	private static final Pattern PART = Pattern.compile("^\\s{0,8}(\\d{1,3})\\.(\\d{1,2})[.)]?\\s+");

	private static final Pattern BULLET = Pattern.compile("^\\s{0,8}[•\\-–*]\\s+");

	private Paragraphs() {
	}

	/** Reads the paragraphs out of one text. */
	public static List<Paragraph> parse(String typed) {
		return parse(typed, 1);
	}

	/** Reads a piece of a text whose first paragraph has that number. */
	static List<Paragraph> parse(String typed, int first) {
		Reading reading = new Reading(first);
		for (String line : PlainText.lines(typed).split("\n", -1)) {
			reading.read(line);
		}
		reading.end();
		return List.copyOf(reading.done);
	}

	/** Writes the paragraphs so that {@link #parse} reads the same. */
	public static String write(List<Paragraph> paragraphs) {
		List<String> written = new ArrayList<>();
		for (int i = 0; i < paragraphs.size(); i++) {
			written.add(write(paragraphs.get(i), i + 1));
		}
		return String.join("\n\n", written);
	}

	/** Writes one paragraph, which has that number in its letter. */
	static String write(Paragraph paragraph, int number) {
		List<String> lines = new ArrayList<>();
		if (!paragraph.text().isEmpty()) {
			lines.add(paragraph.text());
		}
		paragraph.bullets().forEach((bullet) -> lines.add("• " + bullet));
		for (int i = 0; i < paragraph.parts().size(); i++) {
			Paragraph.Part part = paragraph.parts().get(i);
			lines.add(number + "." + (i + 1) + " " + part.text());
			part.bullets().forEach((bullet) -> lines.add("• " + bullet));
		}
		return String.join("\n", lines);
	}

	/** A sub-paragraph while it is read. */
	private record Draft(StringBuilder text, List<StringBuilder> bullets) {
	}

	/** The state between two lines. */
	private static final class Reading {

		private final List<Paragraph> done = new ArrayList<>();

		private final int first;

		private StringBuilder text;

		/** The bullets of the paragraph itself. */
		private List<StringBuilder> own = new ArrayList<>();

		/** Those that the next bullet joins. */
		private List<StringBuilder> bullets = this.own;

		private final List<Draft> parts = new ArrayList<>();

		private boolean afterBlank = true;

		Reading(int first) {
			this.first = first;
		}

		void read(String line) {
			if (line.isBlank()) {
				this.afterBlank = true;
				return;
			}
			Matcher bullet = BULLET.matcher(line);
			Matcher number = NUMBER.matcher(line);
			Matcher part = PART.matcher(line);
			if (part.find() && isNext(part)) {
				Draft draft = new Draft(new StringBuilder(line.substring(part.end()).strip()), new ArrayList<>());
				this.parts.add(draft);
				this.bullets = draft.bullets();
			}
			else if (bullet.find()) {
				// Also after a blank line: word processors put one between bullets.
				begin(this.text == null, "");
				this.bullets.add(new StringBuilder(line.substring(bullet.end()).strip()));
			}
			else if (number.find()) {
				begin(true, line);
			}
			else if (this.afterBlank) {
				begin(true, line);
			}
			else if (this.bullets.isEmpty()) {
				running().append('\n').append(line.strip());
			}
			else {
				this.bullets.get(this.bullets.size() - 1).append('\n').append(line.strip());
			}
			this.afterBlank = false;
		}

		private boolean isNext(Matcher part) {
			return this.text != null && Integer.parseInt(part.group(1)) == this.done.size() + this.first
					&& Integer.parseInt(part.group(2)) == this.parts.size() + 1;
		}

		private StringBuilder running() {
			return this.parts.isEmpty() ? this.text : this.parts.get(this.parts.size() - 1).text();
		}

		private void begin(boolean another, String line) {
			if (another) {
				end();
				this.text = new StringBuilder(withoutNumber(line).strip());
			}
		}

		private String withoutNumber(String line) {
			String text = line;
			for (Matcher number = NUMBER.matcher(text); number.find(); number = NUMBER.matcher(text)) {
				text = text.substring(number.end());
			}
			Matcher typed = TYPED_NUMBER.matcher(text);
			return (typed.find() && Integer.parseInt(typed.group(1)) == this.done.size() + this.first)
					? text.substring(typed.end()) : text;
		}

		void end() {
			if (this.text != null) {
				this.done.add(new Paragraph(null, this.text.toString(), texts(this.own),
						this.parts.stream()
							.map((part) -> new Paragraph.Part(part.text().toString(), texts(part.bullets())))
							.toList()));
			}
			this.text = null;
			this.own = new ArrayList<>();
			this.bullets = this.own;
			this.parts.clear();
		}

		private static List<String> texts(List<StringBuilder> typed) {
			return typed.stream().map(StringBuilder::toString).toList();
		}

	}

}
