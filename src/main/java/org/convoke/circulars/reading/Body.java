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

	/** A paragraph with the bullets below it; each text can go over several lines. */
	record Item(List<Span> lines, List<Item> bullets) {

		static Item of(Span line) {
			return new Item(new ArrayList<>(List.of(line)), new ArrayList<>());
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
