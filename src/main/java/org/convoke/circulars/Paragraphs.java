package org.convoke.circulars;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body of a letter as people type it. A blank line or a pasted number begins a new
 * paragraph, a dash or dot a bullet; numbers come by themselves.
 */
public final class Paragraphs {

	/** As pasted from a letter: "12", perhaps with a dot, and a tab. */
	private static final Pattern NUMBER = Pattern.compile("^\\s{0,8}\\d{1,3}[.)]?[ \\u00A0]*\\t\\s*");

	/** "3. " or "3) ", taken for a number only where that paragraph would have it. */
	private static final Pattern TYPED_NUMBER = Pattern.compile("^(\\d{1,3})[.)]\\s+");

	private static final Pattern BULLET = Pattern.compile("^\\s{0,8}[•\\-–*]\\s+");

	private Paragraphs() {
	}

	/** Reads the paragraphs out of one text. */
	public static List<Paragraph> parse(String typed) {
		Reading reading = new Reading();
		for (String line : PlainText.lines(typed).split("\n", -1)) {
			reading.read(line);
		}
		reading.end();
		return List.copyOf(reading.done);
	}

	/** Writes the paragraphs so that {@link #parse} reads the same. */
	public static String write(List<Paragraph> paragraphs) {
		StringBuilder text = new StringBuilder();
		for (Paragraph paragraph : paragraphs) {
			text.append(text.isEmpty() ? "" : "\n\n").append(paragraph.text());
			String separator = paragraph.text().isEmpty() ? "" : "\n";
			for (String bullet : paragraph.bullets()) {
				text.append(separator).append("• ").append(bullet);
				separator = "\n";
			}
		}
		return text.toString();
	}

	/** The state between two lines. */
	private static final class Reading {

		private final List<Paragraph> done = new ArrayList<>();

		private StringBuilder text;

		private final List<StringBuilder> bullets = new ArrayList<>();

		private boolean afterBlank = true;

		void read(String line) {
			if (line.isBlank()) {
				this.afterBlank = true;
				return;
			}
			Matcher bullet = BULLET.matcher(line);
			Matcher number = NUMBER.matcher(line);
			if (bullet.find()) {
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
				this.text.append('\n').append(line.strip());
			}
			else {
				this.bullets.get(this.bullets.size() - 1).append('\n').append(line.strip());
			}
			this.afterBlank = false;
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
			return (typed.find() && Integer.parseInt(typed.group(1)) == this.done.size() + 1)
					? text.substring(typed.end()) : text;
		}

		void end() {
			if (this.text != null) {
				this.done.add(new Paragraph(this.text.toString(),
						this.bullets.stream().map(StringBuilder::toString).toList()));
			}
			this.text = null;
			this.bullets.clear();
		}

	}

}
