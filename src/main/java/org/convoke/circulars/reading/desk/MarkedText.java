package org.convoke.circulars.reading.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.convoke.circulars.reading.Contradiction;

/**
 * The text of a letter, cut into pieces where a mark begins or ends; marks may lie in
 * each other and overlap.
 */
final class MarkedText {

	private final Words words;

	private final List<Mark> marks = new ArrayList<>();

	MarkedText(Words words, List<Contradiction> disputes) {
		this.words = words;
		words.evidence()
			.forEach((pointer, evidence) -> this.marks.add(new Mark(Words.anchor(pointer), words.shownField(pointer),
					evidence.start(), evidence.end(), isWide(pointer), Words.Level.of(evidence.confidence()))));
		for (Words.Dispute dispute : words.disputes()) {
			for (int i = 0; i < dispute.places().size(); i++) {
				Contradiction.Place place = disputes.get(dispute.index()).places().get(i);
				if (dispute.places().get(i).anchor() != null) {
					this.marks
						.add(new Mark(dispute.places().get(i).anchor(), null, place.start(), place.end(), false, null));
				}
			}
		}
		// The one that says most of a place is the shortest one there.
		this.marks.sort(Comparator.comparing(Mark::isWide)
			.thenComparing((mark) -> mark.end() - mark.start())
			.thenComparing(Mark::anchor));
	}

	/** Whole paragraphs: they are marked only while their field is looked at. */
	private static boolean isWide(String pointer) {
		return pointer.matches("^/(paragraphs|closing|annexes)(/.*)?$");
	}

	private record Mark(String anchor, String field, int start, int end, boolean isWide, Words.Level level) {

		boolean isDispute() {
			return this.level == null;
		}

	}

	/**
	 * A piece of the text.
	 *
	 * @param anchors the marks that begin here
	 * @param of the marks that it is part of, parted by spaces; empty for none
	 * @param field the field that it leads back to; null for none
	 * @param look how it is shown
	 */
	record Piece(String text, List<String> anchors, String of, String field, String look) {
	}

	List<Piece> pieces() {
		String text = this.words.text();
		TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
		Map<Integer, List<String>> anchors = new HashMap<>();
		for (Mark mark : this.marks) {
			cuts.add(mark.start());
			cuts.add(mark.end());
			anchors.computeIfAbsent(mark.start(), (start) -> new ArrayList<>()).add(mark.anchor());
		}
		List<Piece> pieces = new ArrayList<>();
		Integer start = cuts.first();
		for (Integer end : cuts.tailSet(start, false)) {
			pieces.add(piece(text.substring(start, end), start, anchors.getOrDefault(start, List.of())));
			start = end;
		}
		return pieces;
	}

	private Piece piece(String text, int at, List<String> anchors) {
		List<Mark> over = this.marks.stream().filter((mark) -> mark.start() <= at && at < mark.end()).toList();
		String look = over.stream().anyMatch(Mark::isDispute) ? "contrary"
				: over.isEmpty() || over.get(0).isWide() ? "wide" : over.get(0).level().name().toLowerCase(Locale.ROOT);
		// Nothing can be read on a link of white space.
		String field = text.isBlank() ? null
				: over.stream().map(Mark::field).filter(Objects::nonNull).findFirst().orElse(null);
		return new Piece(text, anchors, over.stream().map(Mark::anchor).collect(Collectors.joining(" ")), field, look);
	}

}
