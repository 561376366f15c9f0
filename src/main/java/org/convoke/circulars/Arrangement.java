package org.convoke.circulars;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import org.convoke.circulars.CircularForm.AnnexForm;
import org.convoke.circulars.CircularForm.CardForm;

/**
 * The cards and annexes of a form in their order, which the buttons of the editor change.
 */
final class Arrangement {

	private final List<CardForm> cards;

	private final List<AnnexForm> annexes;

	private final Function<AnnexKind, AnnexForm> beginning;

	private String focus;

	/**
	 * @param beginning what a new annex of that kind begins with
	 */
	Arrangement(CircularForm form, Function<AnnexKind, AnnexForm> beginning) {
		this.cards = new ArrayList<>(form.cards());
		this.annexes = new ArrayList<>(form.annexes());
		this.beginning = beginning;
	}

	/** Does what a button says; what it names may have gone meanwhile. */
	void apply(Then then) {
		int card = this.cards.stream().map(CardForm::id).toList().indexOf(then.what());
		int annex = this.annexes.stream().map(AnnexForm::id).toList().indexOf(then.what());
		switch (then.act()) {
			case "up" -> swap(this.cards, card, card - 1);
			case "down" -> swap(this.cards, card, card + 1);
			case "delete" -> remove(this.cards, card);
			case "add" -> add((card >= 0) ? card + 1 : this.cards.size());
			case "annex" -> begin(then.what());
			case "annex-up" -> swap(this.annexes, annex, annex - 1);
			case "annex-down" -> swap(this.annexes, annex, annex + 1);
			case "annex-delete" -> remove(this.annexes, annex);
			default -> {
				return;
			}
		}
	}

	/** Makes cards of the paragraphs that were typed or pasted into one. */
	void split() {
		for (int i = 0; i < this.cards.size(); i++) {
			CardForm card = this.cards.get(i);
			List<Paragraph> read = card.read();
			for (int j = 0; j < read.size() && read.size() > 1; j++) {
				CardForm piece = new CardForm((j == 0) ? card.id() : Pairing.newName(), "1",
						Paragraphs.write(read.get(j), 1));
				if (j == 0) {
					this.cards.set(i, piece);
				}
				else {
					this.cards.add(++i, piece);
					this.focus = piece.id();
				}
			}
		}
	}

	private void add(int at) {
		CardForm card = new CardForm(Pairing.newName(), "1", "");
		this.cards.add(at, card);
		this.focus = card.id();
	}

	private void begin(String kind) {
		for (AnnexKind each : AnnexKind.values()) {
			if (each.name().equals(kind)) {
				AnnexForm annex = this.beginning.apply(each);
				this.annexes.add(annex);
				this.focus = annex.id();
			}
		}
	}

	private static void swap(List<?> list, int one, int other) {
		if (one >= 0 && other >= 0 && other < list.size()) {
			Collections.swap(list, one, other);
		}
	}

	private static void remove(List<?> list, int at) {
		if (at >= 0) {
			list.remove(at);
		}
	}

	List<CardForm> cards() {
		return List.copyOf(this.cards);
	}

	List<AnnexForm> annexes() {
		return List.copyOf(this.annexes);
	}

	/** The name of what was added last, where one goes on writing; null for none. */
	String focus() {
		return this.focus;
	}

}
