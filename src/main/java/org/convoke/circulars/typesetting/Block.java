package org.convoke.circulars.typesetting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A part of an annex. {@link AnnexText} reads them. */
public sealed interface Block {

	/** The name of its kind, by which templates choose. */
	default String kind() {
		return getClass().getSimpleName();
	}

	/** A heading inside the annex. */
	record Heading(RichText text) implements Block {
	}

	/** A paragraph. */
	record Paragraph(RichText text) implements Block {
	}

	/** Bullets. */
	record Bullets(List<RichText> items) implements Block {
	}

	/**
	 * A table, whose rows all have as many cells.
	 *
	 * @param head the first row where it names the columns, else empty
	 */
	record Table(List<RichText> head, List<List<RichText>> rows) implements Block {

		private static final int PAGE_WIDTH = 9356;

		/** The widths of its columns in Word's unit, all alike. */
		public List<Integer> columns() {
			int count = this.head.isEmpty() ? this.rows.get(0).size() : this.head.size();
			return Collections.nCopies(count, PAGE_WIDTH / count);
		}

		/** With the last column first. */
		public Table mirrored() {
			return new Table(mirrored(this.head), this.rows.stream().map(Table::mirrored).toList());
		}

		private static List<RichText> mirrored(List<RichText> row) {
			List<RichText> mirrored = new ArrayList<>(row);
			Collections.reverse(mirrored);
			return mirrored;
		}

	}

	/** A line of a form to fill in. */
	record Field(RichText label) implements Block {
	}

}
