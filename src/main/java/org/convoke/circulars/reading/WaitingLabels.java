package org.convoke.circulars.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.convoke.circulars.reading.Cells.Cell;

/** The labels of a head that are still without their values. */
final class WaitingLabels {

	private static final Set<Label> OF_WORDS = EnumSet.of(Label.REFERENCE, Label.CONTACT, Label.TO, Label.COPY,
			Label.OTHER, Label.UNKNOWN);

	private final Deque<Cell> labels = new ArrayDeque<>();

	void add(Cell label) {
		this.labels.add(label);
	}

	/** Takes the first label of that kind; false when none waits. */
	boolean take(Label label) {
		for (Cell cell : this.labels) {
			if (cell.label() == label) {
				this.labels.remove(cell);
				return true;
			}
		}
		return false;
	}

	boolean has(Label label) {
		return this.labels.stream().anyMatch((each) -> each.label() == label);
	}

	/** Whether such a label stands on that line. */
	boolean has(Label label, int line) {
		return this.labels.stream().anyMatch((each) -> each.label() == label && each.line() == line);
	}

	/** Whether a telephone is asked for before a telefax, or neither is. */
	boolean isPhoneFirst() {
		return this.labels.stream()
			.map(Cell::label)
			.filter((label) -> label == Label.PHONE || label == Label.FAX)
			.findFirst()
			.orElse(Label.PHONE) == Label.PHONE;
	}

	/**
	 * The label that those words belong to: the one on the same line, else the person to
	 * ask on the line before, else the first that waits for words; null when there is
	 * none.
	 * @param named whether the name of the letter is known already
	 */
	Label of(Cell cell, boolean named) {
		List<Cell> open = this.labels.stream()
			.filter((each) -> OF_WORDS.contains(each.label())
					&& (each.label() != Label.REFERENCE || !named || each.line() == cell.line()))
			.toList();
		return open.stream()
			.filter((each) -> each.line() == cell.line())
			.reduce((first, last) -> last)
			.or(() -> open.stream()
				.filter((each) -> each.label() == Label.CONTACT && each.line() == cell.line() - 1)
				.findFirst())
			.or(() -> open.stream().findFirst())
			.map(Cell::label)
			.orElse(null);
	}

}
