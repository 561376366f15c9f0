package org.convoke.circulars.reading;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.convoke.circulars.reading.Cells.Cell;
import org.convoke.directory.MailingCategory;

/**
 * Reads the head of a letter. A value belongs to the label before it that is without one
 * and could have such a value, so that it does not matter whether labels and values
 * alternate or stand in two columns.
 */
final class HeadReader {

	private static final Pattern EMAIL = Pattern.compile("[\\w.%+-]+@[\\w-]+(?:\\.[\\w-]+)+");

	private static final Pattern PHONE = Pattern.compile("\\+?\\(?\\d[\\d ()./-]{5,}\\d");

	/** The drafter's initials, or a division: "CB", "TSAG/RS", "TSB Workshops/P.R.". */
	private static final Pattern INITIALS = Pattern
		.compile("(?:[\\p{Lu}\\d][\\p{L}\\d]{0,5}\\.?(?: [\\p{L}\\d]+)?)(?:[/.-] ?\\p{L}[\\p{L}\\d.]{0,8})*");

	private static final int LONGEST_INITIALS = 24;

	private static final int LONGEST_PLACE = 40;

	/** The cells in which initials are looked for. */
	private static final int NEAR = 3;

	private static final String MARKS = ";,.:";

	private static final Set<Label> OF_WORDS = EnumSet.of(Label.REFERENCE, Label.CONTACT, Label.TO, Label.COPY,
			Label.OTHER, Label.UNKNOWN);

	private final SourceText text;

	private final Words words;

	private final Deque<Cell> waiting = new ArrayDeque<>();

	private final List<List<Span>> addressees = new ArrayList<>();

	private final List<List<Span>> copies = new ArrayList<>();

	private final List<Span> subject = new ArrayList<>();

	private final List<Span> others = new ArrayList<>();

	private List<List<Span>> list = this.addressees;

	private boolean inSubject;

	private Cell lastOfList;

	private Cell lastOfSubject;

	/** The cell before, where it may have begun the name of the letter. */
	private Span beginning;

	/** How many cells behind the name of the letter its initials may still stand. */
	private int afterReference;

	private LetterTitle title;

	private Found<String> reference;

	private Found<String> initials;

	private Found<String> place;

	private Found<LocalDate> date;

	private Found<String> name;

	private Found<String> phone;

	private Found<String> fax;

	private Found<String> email;

	HeadReader(SourceText text, Words words) {
		this.text = text;
		this.words = words;
	}

	/** Reads the lines before the salutation. */
	Head read(Lines lines, int end) {
		return read(lines, 0, end);
	}

	/** Reads lines in which labels stand as in a head. */
	Head read(Lines lines, int from, int end) {
		new Cells(this.text, this.words, lines).of(from, end).forEach(this::read);
		if (this.subject.isEmpty() && !this.others.isEmpty() && !isAddress(this.others.get(this.others.size() - 1))) {
			this.subject.add(this.others.remove(this.others.size() - 1));
		}
		return new Head(new IssuerReader(this.text, this.words).read(lines, end, this.others), this.title,
				this.reference, this.initials, this.place, this.date, this.name, this.phone, this.fax, this.email,
				lines(this.addressees), lines(this.copies), List.copyOf(this.subject));
	}

	private void read(Cell cell) {
		boolean after = this.afterReference > 0;
		Span begun = this.beginning;
		this.afterReference--;
		this.beginning = null;
		read(cell, after, begun);
	}

	private void read(Cell cell, boolean after, Span begun) {
		if (cell.label() != null && !(this.inSubject && cell.label() == Label.UNKNOWN)) {
			label(cell);
		}
		else if (this.inSubject) {
			this.subject.add(cell.at());
		}
		else if (cell.bullet()) {
			take((this.list == this.copies) ? Label.COPY : Label.TO);
			this.list.add(new ArrayList<>(List.of(cell.at())));
			this.lastOfList = cell;
		}
		else if (!ofSubject(cell) && !continuesList(cell) && !typed(cell, begun)) {
			words(cell, after);
		}
	}

	private void label(Cell cell) {
		this.inSubject = cell.label() == Label.SUBJECT && this.subject.isEmpty();
		switch (cell.label()) {
			case COPY -> this.list = this.copies;
			case TO -> this.list = this.addressees;
			default -> this.waiting.add(cell);
		}
		this.lastOfList = null;
		if (cell.label() == Label.COPY || cell.label() == Label.TO) {
			this.waiting.add(cell);
		}
	}

	/** A subject that no label announces begins with words of its own. */
	private boolean ofSubject(Cell cell) {
		boolean begins = this.subject.isEmpty()
				&& this.words.compile("^(?:<subjects>)").matcher(this.text.plain(cell.at())).lookingAt();
		boolean goesOn = this.lastOfSubject != null && cell.line() == this.lastOfSubject.line() + 1 && !cell.gap()
				&& !Character.isUpperCase(this.text.plain(cell.at()).charAt(0));
		if (begins || goesOn) {
			this.subject.add(cell.at());
			this.lastOfSubject = cell;
		}
		return begins || goesOn;
	}

	/** The next line of an item that did not end, or the item behind a semicolon. */
	private boolean continuesList(Cell cell) {
		if (this.lastOfList == null || this.list.isEmpty()) {
			return false;
		}
		List<Span> last = this.list.get(this.list.size() - 1);
		String before = this.text.plain(last.get(last.size() - 1));
		String here = this.text.plain(cell.at());
		boolean open = MARKS.indexOf(before.charAt(before.length() - 1)) < 0;
		if (open && Character.isLowerCase(here.charAt(0)) && !EMAIL.matcher(here).find()) {
			last.add(cell.at());
			return true;
		}
		if (before.endsWith(";") && !EMAIL.matcher(here).find()) {
			this.list.add(new ArrayList<>(List.of(cell.at())));
			this.lastOfList = cell;
			return true;
		}
		return false;
	}

	/** What tells by its form what it is. */
	private boolean typed(Cell cell, Span begun) {
		String here = this.text.plain(cell.at());
		Matcher mail = EMAIL.matcher(here);
		if (mail.find() && here.length() - mail.group().length() < LONGEST_PLACE) {
			if (this.email == null) {
				Span at = new Span(cell.at().start() + mail.start(), cell.at().start() + mail.end());
				this.email = new Found<>(this.text.value(at), at, take(Label.EMAIL) ? Found.SURE : Found.LIKELY);
			}
			return true;
		}
		Matcher number = PHONE.matcher(here);
		boolean reference = this.waiting.stream()
			.anyMatch((each) -> each.label() == Label.REFERENCE && each.line() == cell.line());
		if (!reference && number.lookingAt() && here.length() - number.end() < LONGEST_PLACE / 2
				&& !isCode(here, number.end()) && Dates.in(this.text, cell.at(), this.words.language()).isEmpty()) {
			return phone(this.text.stripEnd(cell.at(), (here.indexOf('(') < 0) ? MARKS + ")" : MARKS));
		}
		return placeAndDate(cell.at()) || reference(cell.at(), begun);
	}

	/** Whether what begins like a number of a telephone goes on as one of a letter. */
	private static boolean isCode(String words, int end) {
		return end < words.length() && words.charAt(end) == '/';
	}

	private boolean phone(Span at) {
		boolean first = this.waiting.stream()
			.map(Cell::label)
			.filter((label) -> label == Label.PHONE || label == Label.FAX)
			.findFirst()
			.orElse(Label.PHONE) == Label.PHONE;
		if (first && this.phone == null) {
			this.phone = new Found<>(this.text.value(at), at, take(Label.PHONE) ? Found.SURE : Found.LIKELY);
		}
		else if (take(Label.FAX) && this.fax == null) {
			this.fax = new Found<>(this.text.value(at), at, Found.SURE);
		}
		return true;
	}

	/** Takes the first waiting label of that kind. */
	private boolean take(Label label) {
		for (Cell cell : this.waiting) {
			if (cell.label() == label) {
				this.waiting.remove(cell);
				return true;
			}
		}
		return false;
	}

	/** A short line that consists of a place and a date, in either order. */
	private boolean placeAndDate(Span cell) {
		List<DateSpan> dates = Dates.in(this.text, cell, this.words.language());
		if (this.date != null || dates.size() != 1 || !dates.get(0).isOneDay() || !dates.get(0).hasYear()) {
			return false;
		}
		Span at = dates.get(0).at();
		Pattern around = this.words.compile("[\\s,.:;()\"-]|<dates.article>");
		Span before = this.text.stripEnd(trimmed(new Span(cell.start(), at.start()), around), ",;:-(");
		Span after = this.text.stripEnd(trimmed(new Span(at.end(), cell.end()), around), ",;:-)");
		Span where = before.isEmpty() ? after : before;
		if (where.length() > LONGEST_PLACE || (!before.isEmpty() && after.length() > 2)) {
			return false;
		}
		if (this.text.plain(where).codePoints().anyMatch(Character::isDigit)) {
			return false;
		}
		this.date = new Found<>(dates.get(0).first().near(null), at, Found.SURE);
		take(Label.DATE);
		if (!where.isEmpty()) {
			this.place = new Found<>(this.text.value(where), where, Found.SURE);
		}
		return true;
	}

	/** Without articles and marks at both ends. */
	private Span trimmed(Span span, Pattern around) {
		Span stripped = this.text.strip(span);
		Matcher end = Pattern.compile("(?:" + around.pattern() + ")+$", around.flags())
			.matcher(this.text.plain(stripped));
		int length = end.find() ? end.start() : stripped.length();
		Matcher start = Pattern.compile("^(?:" + around.pattern() + ")+", around.flags())
			.matcher(this.text.plain(stripped).substring(0, length));
		return new Span(stripped.start() + (start.find() ? start.end() : 0), stripped.start() + length);
	}

	/**
	 * The name of the letter.
	 * @param begun the cell before, where it began the name; may be null
	 */
	private boolean reference(Span here, Span begun) {
		Span cell = (begun != null) ? begun.to(here) : here;
		boolean labelled = this.waiting.stream().anyMatch((each) -> each.label() == Label.REFERENCE);
		boolean open = this.reference == null || labelled && this.reference.confidence() < Found.SURE;
		LetterTitle found = open ? LetterTitle.in(this.text, cell, this.words) : null;
		if (found == null && labelled && open) {
			found = LetterTitle.code(this.text, cell, this.words);
		}
		if (found == null) {
			return false;
		}
		this.title = (this.title != null && this.title.series() != null) ? this.title : found;
		Span rest = this.text.strip(new Span(found.at().end(), cell.end()));
		if (!rest.isEmpty() && placeAndDate(rest)) {
			return reference(new Span(cell.start(), rest.start()), null);
		}
		boolean behind = !rest.isEmpty() && isInitials(rest);
		Span at = this.text.stripEnd(behind ? new Span(cell.start(), rest.start()) : cell, "/,;.:");
		if (labelled || at.length() < 2 * LONGEST_PLACE) {
			this.reference = new Found<>(this.text.value(at), at, labelled ? Found.SURE : Found.LIKELY);
			this.afterReference = NEAR;
			take(Label.REFERENCE);
		}
		if (behind) {
			this.initials = new Found<>(this.text.value(rest), rest, Found.LIKELY);
		}
		return true;
	}

	/** Takes the next line of the name of the letter, which names the bureau. */
	private boolean goesOn(Span at) {
		Span whole = this.reference.at().to(at);
		LetterTitle found = LetterTitle.in(this.text, whole, this.words);
		boolean more = found != null && found.at().end() == at.end();
		if (more) {
			this.title = found;
			this.reference = new Found<>(this.text.value(whole), whole, this.reference.confidence());
			this.afterReference = NEAR;
		}
		return more;
	}

	/**
	 * The label on the same line, else the person to ask on the line before, else the
	 * first that waits for words.
	 */
	private Label labelOf(Cell cell) {
		List<Cell> labels = this.waiting.stream()
			.filter((each) -> OF_WORDS.contains(each.label())
					&& (each.label() != Label.REFERENCE || this.reference == null || each.line() == cell.line()))
			.toList();
		return labels.stream()
			.filter((each) -> each.line() == cell.line())
			.reduce((first, last) -> last)
			.or(() -> labels.stream()
				.filter((each) -> each.label() == Label.CONTACT && each.line() == cell.line() - 1)
				.findFirst())
			.or(() -> labels.stream().findFirst())
			.map(Cell::label)
			.orElse(null);
	}

	private boolean isInitials(Span span) {
		return span.length() <= LONGEST_INITIALS && INITIALS.matcher(this.text.plain(span)).matches();
	}

	/** Words, which belong to the label that waits for some. */
	private void words(Cell cell, boolean afterReference) {
		Span at = cell.at();
		LetterTitle amended = (afterReference && this.title != null) ? this.title.amended(this.text, at, this.words)
				: null;
		if (amended == null && afterReference && goesOn(at)) {
			return;
		}
		Label label = labelOf(cell);
		if (amended != null) {
			this.title = amended;
			this.afterReference = NEAR;
			this.reference = (this.reference != null) ? new Found<>(this.reference.value() + " " + this.text.value(at),
					this.reference.at().to(at), Found.SURE) : new Found<>(this.text.value(at), at, Found.LIKELY);
		}
		else if (isBeginning(at)) {
			this.beginning = at;
		}
		else if (afterReference && this.initials == null && isInitials(at)) {
			this.initials = new Found<>(this.text.value(at), at, take(Label.REFERENCE) ? Found.SURE : Found.LIKELY);
		}
		else if (label == Label.OTHER || label == Label.UNKNOWN) {
			take(label);
		}
		else if (label == Label.CONTACT) {
			take(Label.CONTACT);
			Span named = person(at);
			this.name = new Found<>(this.text.value(named), named, Found.SURE);
		}
		else if (label == Label.TO || label == Label.COPY || category(at) != null
				|| this.words.compile("^(?:<addressed>)").matcher(this.text.plain(at)).find()) {
			this.list.add(new ArrayList<>(List.of(at)));
			this.lastOfList = cell;
		}
		else if (label == Label.REFERENCE && this.reference == null) {
			this.reference = new Found<>(this.text.value(at), at, Found.LIKELY);
		}
		else {
			this.others.add(at);
		}
	}

	/** Those whom a salutation addresses: "各成员单位、各有关专家：". */
	List<Found<Head.Line>> addressedBy(Span salutation) {
		if (!this.words.compile("^(?:<addressedInSalutation>)").matcher(this.text.plain(salutation)).find()) {
			return List.of();
		}
		Pattern between = this.words.compile(",|(?:<dates.and>)(?=<addressedInSalutation>)");
		return lines(this.text.split(this.text.stripEnd(salutation, MARKS), between).stream().map(List::of).toList());
	}

	/** Without "Mr" before the name. */
	private Span person(Span at) {
		for (Pattern people : this.words.each("people")) {
			for (Match found : this.text.find(people, at)) {
				return (found.start() == at.start() && found.has("name")) ? found.at("name") : at;
			}
		}
		return at;
	}

	/** One item for each category, where a sentence names several. */
	private List<List<Span>> divided(List<Span> item) {
		Pattern between = this.words.compile(
				",\\s+(?:<dates.and>\\s)?|\\s+(?:<dates.and>)(?:\\s+|$)|(?<=\\p{IsHan}),|(?<=\\p{IsHan})(?:<dates.and>)(?=\\p{IsHan})");
		List<List<Span>> divided = new ArrayList<>();
		for (Span line : item) {
			boolean begins = true;
			for (Span piece : this.text.split(line, between)) {
				List<Span> last = divided.isEmpty() ? null : divided.get(divided.size() - 1);
				MailingCategory here = category(piece);
				if (last == null || here != null && category(last.get(0)) != null && here != category(last.get(0))) {
					divided.add(new ArrayList<>(List.of(piece)));
				}
				else if (begins) {
					last.add(piece);
				}
				else {
					last.add(last.remove(last.size() - 1).to(piece));
				}
				begins = false;
			}
		}
		return divided;
	}

	/** Whether it says what kind of letter this is, but not yet which. */
	private boolean isBeginning(Span at) {
		return this.reference == null && this.words
			.compile("^(?:<names.words>|<amendments.CORRIGENDUM>|<amendments.ADDENDUM>|<amendments.REVISION>)")
			.matcher(this.text.plain(at))
			.lookingAt() && at.length() < LONGEST_PLACE;
	}

	/** A line with a long number that is no year of a date. */
	private boolean isAddress(Span at) {
		return Pattern.compile("\\d{4}").matcher(this.text.plain(at)).find()
				&& Dates.in(this.text, at, this.words.language()).isEmpty();
	}

	private MailingCategory category(Span at) {
		for (Map.Entry<String, Pattern> category : this.words.below("addressees").entrySet()) {
			if (this.text.says(category.getValue(), at)) {
				return MailingCategory.valueOf(category.getKey());
			}
		}
		return null;
	}

	/** The marks at the end of a line as it is printed, and "and". */
	private Pattern end() {
		Pattern and = this.words.pattern("dates.and");
		return Pattern.compile(
				"(?:[\\s;,.\u061B\u060C\uFF1B\uFF0C\u3001\u3002]+|(?<=\\p{IsHan}))(?:" + and.pattern() + ")?\\s*$",
				and.flags());
	}

	private List<Found<Head.Line>> lines(List<List<Span>> items) {
		return items.stream().flatMap((spans) -> divided(spans).stream()).map((spans) -> {
			Span at = spans.get(0).to(spans.get(spans.size() - 1));
			String words = String.join(" ", spans.stream().map(this.text::words).toList());
			String ended = end().matcher(words).replaceFirst("");
			ended = this.words.compile("^(?:<addressedTo>)").matcher(ended).replaceFirst("");
			return new Found<>(new Head.Line(ended, category(at)), this.text.stripEnd(at, MARKS), Found.SURE);
		}).toList();
	}

}
