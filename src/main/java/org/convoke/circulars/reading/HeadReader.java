package org.convoke.circulars.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.convoke.circulars.reading.Cells.Cell;

/**
 * Reads the head of a letter. A value belongs to the label before it that is without one
 * and could have such a value, so that it does not matter whether labels and values
 * alternate or stand in two columns.
 */
final class HeadReader {

	private static final Pattern EMAIL = Pattern.compile("[\\w.%+-]+@[\\w-]+(?:\\.[\\w-]+)+");

	private static final Pattern PHONE = Pattern.compile("\\+?\\(?\\d[\\d ()./-]{5,}\\d");

	private static final int LONGEST_PLACE = 40;

	/** No head has more. */
	private static final int MOST_LINES = 400;

	/** What is longer is none of a head. */
	private static final int LONGEST = 1_500;

	private static final String MARKS = ";,.:";

	private final SourceText text;

	private final Words words;

	private final WaitingLabels waiting = new WaitingLabels();

	private final ReferenceReader references;

	private final AddressLines addressees;

	private final AddressLines copies;

	private final List<Span> subject = new ArrayList<>();

	private final List<Span> others = new ArrayList<>();

	private AddressLines list;

	private boolean inSubject;

	private Cell lastOfSubject;

	private Found<String> place;

	private Found<LocalDate> date;

	private Found<String> name;

	private Found<String> phone;

	private Found<String> fax;

	private Found<String> email;

	HeadReader(SourceText text, Words words) {
		this.text = text;
		this.words = words;
		this.references = new ReferenceReader(text, words, this.waiting);
		this.addressees = new AddressLines(text, words);
		this.copies = new AddressLines(text, words);
		this.list = this.addressees;
	}

	/** Reads the lines before the salutation. */
	Head read(Lines lines, int end) {
		return read(lines, 0, end);
	}

	/** Reads lines in which labels stand as in a head. */
	Head read(Lines lines, int from, int end) {
		new Cells(this.text, this.words, lines).of(from, Math.min(end, from + MOST_LINES))
			.stream()
			.filter((cell) -> cell.at().length() <= LONGEST)
			.forEach(this::read);
		if (this.subject.isEmpty() && !this.others.isEmpty() && !isAddress(this.others.get(this.others.size() - 1))) {
			this.subject.add(this.others.remove(this.others.size() - 1));
		}
		return new Head(new IssuerReader(this.text, this.words).read(lines, end, this.others), this.references.title(),
				this.references.reference(), this.references.initials(), this.place, this.date, this.name, this.phone,
				this.fax, this.email, this.addressees.read(), this.copies.read(), List.copyOf(this.subject));
	}

	private void read(Cell cell) {
		this.references.next();
		if (cell.label() != null && !(this.inSubject && cell.label() == Label.UNKNOWN)) {
			label(cell);
		}
		else if (this.inSubject) {
			this.subject.add(cell.at());
		}
		else if (cell.bullet()) {
			this.waiting.take((this.list == this.copies) ? Label.COPY : Label.TO);
			this.list.add(cell.at());
		}
		else if (!ofSubject(cell) && !this.list.goesOn(cell) && !typed(cell)) {
			words(cell);
		}
	}

	private void label(Cell cell) {
		this.inSubject = cell.label() == Label.SUBJECT && this.subject.isEmpty();
		this.list.end();
		if (cell.label() == Label.COPY || cell.label() == Label.TO) {
			this.list = (cell.label() == Label.COPY) ? this.copies : this.addressees;
			this.list.end();
		}
		this.waiting.add(cell);
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

	/** What tells by its form what it is. */
	private boolean typed(Cell cell) {
		String here = this.text.plain(cell.at());
		Matcher mail = EMAIL.matcher(here);
		if (mail.find() && here.length() - mail.group().length() < LONGEST_PLACE) {
			if (this.email == null) {
				Span at = new Span(cell.at().start() + mail.start(), cell.at().start() + mail.end());
				this.email = found(at, this.waiting.take(Label.EMAIL));
			}
			return true;
		}
		Matcher number = PHONE.matcher(here);
		if (!this.waiting.has(Label.REFERENCE, cell.line()) && number.lookingAt()
				&& here.length() - number.end() < LONGEST_PLACE / 2 && !isCode(here, number.end())
				&& Dates.in(this.text, cell.at(), this.words.language()).isEmpty()) {
			phone(this.text.stripEnd(cell.at(), (here.indexOf('(') < 0) ? MARKS + ")" : MARKS));
			return true;
		}
		return placeAndDate(cell.at()) || reference(cell.at());
	}

	/** Whether what begins like a number of a telephone goes on as one of a letter. */
	private static boolean isCode(String words, int end) {
		return end < words.length() && words.charAt(end) == '/';
	}

	private void phone(Span at) {
		if (this.waiting.isPhoneFirst() && this.phone == null) {
			this.phone = found(at, this.waiting.take(Label.PHONE));
		}
		else if (this.waiting.take(Label.FAX) && this.fax == null) {
			this.fax = found(at, true);
		}
	}

	private boolean reference(Span cell) {
		Span rest = this.references.read(cell);
		if (rest != null && !rest.isEmpty() && placeAndDate(rest)) {
			this.references.without(rest);
		}
		return rest != null;
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
		boolean more = where.length() > LONGEST_PLACE || !before.isEmpty() && after.length() > 2
				|| this.text.plain(where).codePoints().anyMatch(Character::isDigit);
		if (more) {
			return false;
		}
		this.date = new Found<>(dates.get(0).first().near(null), at, Found.SURE);
		this.waiting.take(Label.DATE);
		this.place = where.isEmpty() ? this.place : found(where, true);
		return true;
	}

	/** Without articles and marks at both ends. */
	private Span trimmed(Span span, Pattern around) {
		Span stripped = this.text.strip(span);
		Matcher end = Pattern.compile("(?:" + around.pattern() + ")++$", around.flags())
			.matcher(this.text.plain(stripped));
		int length = end.find() ? end.start() : stripped.length();
		Matcher start = Pattern.compile("^(?:" + around.pattern() + ")++", around.flags())
			.matcher(this.text.plain(stripped).substring(0, length));
		return new Span(stripped.start() + (start.find() ? start.end() : 0), stripped.start() + length);
	}

	/** Words, which belong to the label that waits for some. */
	private void words(Cell cell) {
		Span at = cell.at();
		if (this.references.goesOn(at)) {
			return;
		}
		Label label = this.waiting.of(cell, this.references.reference() != null);
		if (this.references.begins(at) || this.references.takeInitials(at)) {
			return;
		}
		if (label == Label.OTHER || label == Label.UNKNOWN) {
			this.waiting.take(label);
		}
		else if (label == Label.CONTACT) {
			this.waiting.take(Label.CONTACT);
			this.name = found(person(at), true);
		}
		else if (label == Label.TO || label == Label.COPY || this.list.isAddressed(at)) {
			this.list.add(at);
		}
		else if (label == Label.REFERENCE && this.references.reference() == null) {
			this.references.takeWords(at);
		}
		else {
			this.others.add(at);
		}
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

	/** A line with a long number that is no year of a date. */
	private boolean isAddress(Span at) {
		return Pattern.compile("\\d{4}").matcher(this.text.plain(at)).find()
				&& Dates.in(this.text, at, this.words.language()).isEmpty();
	}

	private Found<String> found(Span at, boolean sure) {
		return new Found<>(this.text.value(at), at, sure ? Found.SURE : Found.LIKELY);
	}

}
