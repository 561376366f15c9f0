package org.convoke.circulars.reading;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands between the salutation and the closing.
 *
 * @param numbered whether the paragraphs bear numbers
 * @param table the rows of the table of deadlines
 */
record Body(boolean numbered, List<Item> paragraphs, List<Row> table) {

	/**
	 * A paragraph with the bullets below it; each text can go over several lines.
	 *
	 * @param headed whether its first line is a heading
	 */
	record Item(boolean headed, List<Span> lines, List<Item> bullets) {

		static Item of(Span line) {
			return of(false, line);
		}

		static Item of(boolean headed, Span line) {
			return new Item(headed, new ArrayList<>(List.of(line)), new ArrayList<>());
		}

		/** Its lines, the heading together with the one below it. */
		List<Span> told() {
			if (!this.headed || this.lines.size() == 1) {
				return this.lines;
			}
			List<Span> told = new ArrayList<>(this.lines.subList(1, this.lines.size()));
			told.set(0, this.lines.get(0).to(told.get(0)));
			return told;
		}

		/** From its first to its last line, without the bullets. */
		Span at() {
			return this.lines.get(0).to(this.lines.get(this.lines.size() - 1));
		}

		/** With its bullets. */
		Span all() {
			return this.bullets.isEmpty() ? at() : at().to(this.bullets.get(this.bullets.size() - 1).at());
		}

	}

	/**
	 * A date of the table and what is to be done by it.
	 *
	 * @param zone that the head of the table names for its times; may be null
	 */
	record Row(DateSpan date, Span dateAt, List<Span> tasks, ZoneId zone) {
	}

	/** The paragraphs and their bullets, one after the other. */
	List<Item> pieces() {
		List<Item> pieces = new ArrayList<>();
		for (Item paragraph : this.paragraphs) {
			pieces.add(paragraph);
			pieces.addAll(paragraph.bullets());
		}
		return pieces;
	}

}
