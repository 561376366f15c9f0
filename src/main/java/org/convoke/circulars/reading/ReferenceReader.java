package org.convoke.circulars.reading;

import java.util.regex.Pattern;

/** Reads how a letter is called in its head, and the drafter's initials behind it. */
final class ReferenceReader {

	/** The drafter's initials, or a division: "CB", "TSAG/RS", "TSB Workshops/P.R.". */
	private static final Pattern INITIALS = Pattern
		.compile("(?:[\\p{Lu}\\d][\\p{L}\\d]{0,5}\\.?(?: [\\p{L}\\d]+)?)(?:[/.-] ?\\p{L}[\\p{L}\\d.]{0,8})*");

	private static final int LONGEST_INITIALS = 24;

	private static final int LONGEST = 80;

	private static final int LONGEST_BEGINNING = 40;

	/** The cells in which initials are looked for. */
	private static final int NEAR = 3;

	private final SourceText text;

	private final Words words;

	private final WaitingLabels waiting;

	private LetterTitle title;

	private Found<String> reference;

	private Found<String> initials;

	/** The cell before, where it may have begun the name of the letter. */
	private Span begun;

	private Span beginning;

	/** How many cells behind the name of the letter its initials may still stand. */
	private int behind;

	ReferenceReader(SourceText text, Words words, WaitingLabels waiting) {
		this.text = text;
		this.words = words;
		this.waiting = waiting;
	}

	LetterTitle title() {
		return this.title;
	}

	Found<String> reference() {
		return this.reference;
	}

	Found<String> initials() {
		return this.initials;
	}

	/** Another cell follows. */
	void next() {
		this.behind--;
		this.begun = this.beginning;
		this.beginning = null;
	}

	/**
	 * What follows the name of the letter in its cell; null when the cell does not name
	 * it.
	 */
	Span read(Span here) {
		Span cell = (this.begun != null) ? this.begun.to(here) : here;
		boolean labelled = this.waiting.has(Label.REFERENCE);
		boolean open = this.reference == null || labelled && this.reference.confidence() < Found.SURE;
		LetterTitle found = open ? LetterTitle.in(this.text, cell, this.words) : null;
		if (found == null && labelled && open) {
			found = LetterTitle.code(this.text, cell, this.words);
		}
		if (found == null) {
			return null;
		}
		this.title = (this.title != null && this.title.series() != null) ? this.title : found;
		Span rest = this.text.strip(new Span(found.at().end(), cell.end()));
		take(cell, rest, labelled);
		return rest;
	}

	/** The cell names the letter, but for what is said behind its name. */
	private void take(Span cell, Span rest, boolean labelled) {
		boolean initialled = !rest.isEmpty() && isInitials(rest);
		Span at = this.text.stripEnd(initialled ? new Span(cell.start(), rest.start()) : cell, "/,;.:");
		if (labelled || at.length() < LONGEST) {
			this.reference = found(at, labelled);
			this.behind = NEAR;
			this.waiting.take(Label.REFERENCE);
		}
		if (initialled) {
			this.initials = found(rest, false);
		}
	}

	/** Leaves out of the reference what turned out to be something else. */
	void without(Span rest) {
		Span at = this.text.stripEnd(new Span(this.reference.at().start(), rest.start()), "/,;.: ");
		this.reference = new Found<>(this.text.value(at), at, this.reference.confidence());
	}

	/** Takes words that stand near the name of the letter and belong to it. */
	boolean goesOn(Span at) {
		boolean near = this.behind > 0;
		LetterTitle amended = (near && this.title != null) ? this.title.amended(this.text, at, this.words) : null;
		if (amended != null) {
			this.title = amended;
			this.behind = NEAR;
			this.reference = (this.reference != null) ? new Found<>(this.reference.value() + " " + this.text.value(at),
					this.reference.at().to(at), Found.SURE) : found(at, false);
			return true;
		}
		return near && nameGoesOn(at);
	}

	/** The next line of the name of the letter, which names the bureau. */
	private boolean nameGoesOn(Span at) {
		Span whole = this.reference.at().to(at);
		LetterTitle found = LetterTitle.in(this.text, whole, this.words);
		boolean more = found != null && found.at().end() == at.end() && found.amendment() == this.title.amendment();
		if (more) {
			this.title = found;
			this.reference = new Found<>(this.text.value(whole), whole, this.reference.confidence());
			this.behind = NEAR;
		}
		return more;
	}

	/** Takes words that say what kind of letter this is, but not yet which. */
	boolean begins(Span at) {
		boolean begins = this.reference == null && at.length() < LONGEST_BEGINNING
				&& this.words
					.compile("^(?:<names.words>|<amendments.CORRIGENDUM>|<amendments.ADDENDUM>|<amendments.REVISION>)")
					.matcher(this.text.plain(at))
					.lookingAt();
		this.beginning = begins ? at : null;
		return begins;
	}

	boolean takeInitials(Span at) {
		boolean found = this.behind > 0 && this.initials == null && isInitials(at);
		if (found) {
			this.initials = found(at, this.waiting.take(Label.REFERENCE));
		}
		return found;
	}

	/** Takes words behind the label that are no name of a letter that is known. */
	void takeWords(Span at) {
		this.reference = found(at, false);
	}

	private boolean isInitials(Span span) {
		return span.length() <= LONGEST_INITIALS && INITIALS.matcher(this.text.plain(span)).matches();
	}

	private Found<String> found(Span at, boolean sure) {
		return new Found<>(this.text.value(at), at, sure ? Found.SURE : Found.LIKELY);
	}

}
