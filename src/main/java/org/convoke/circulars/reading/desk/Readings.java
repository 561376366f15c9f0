package org.convoke.circulars.reading.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.convoke.audit.AuditLog;
import org.convoke.circulars.reading.LetterReader;
import org.convoke.circulars.reading.Reading;
import org.convoke.circulars.reading.desk.ReadingStore.Corrected;
import org.convoke.circulars.reading.desk.ReadingStore.State;
import org.convoke.circulars.reading.UnreadableException;
import org.convoke.circulars.reading.source.LetterSource;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The use cases of letters read in while they wait to be checked. Their acceptance:
 * {@link Acceptance}.
 */
@Service
@Transactional
class Readings {

	private static final int LONGEST_NAME = 300;

	private static final int LONGEST_TITLE = 500;

	/** What no database can hold: U+0000 and halves of surrogate pairs. */
	private static final Pattern NOISE = Pattern.compile("[\\x{0}\\p{Cs}]");

	private final ReadingStore store;

	private final LetterReader reader;

	private final Filling filling;

	private final AuditLog audit;

	Readings(ReadingStore store, LetterReader reader, Filling filling, AuditLog audit) {
		this.store = store;
		this.reader = reader;
		this.filling = filling;
		this.audit = audit;
	}

	/**
	 * A reading as it is checked.
	 *
	 * @param reading as the letter is read now
	 * @param now the form as it stands, with the words that it was read from
	 */
	record Opened(ReadingStore.Row row, Reading reading, Corrected now) {
	}

	/** What was read out of a text, without keeping it. */
	@Transactional(propagation = Propagation.SUPPORTS)
	Reading read(String field, String text) {
		String clean = NOISE.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
		if (clean.isBlank()) {
			throw InvalidException.of(field, "readings.text.empty");
		}
		if (clean.length() > LetterSource.MAX_CHARACTERS) {
			throw InvalidException.of(field, "readings.text.tooLong", LetterSource.MAX_CHARACTERS);
		}
		try {
			return this.reader.read(clean);
		}
		catch (UnreadableException ex) {
			throw InvalidException.of(field, "readings.text.noLetter");
		}
	}

	/**
	 * Reads a letter and keeps it until somebody has checked it.
	 * @param name of the file; empty for a text that was pasted
	 */
	long take(String name, String field, String text) {
		Reading reading = read(field, text);
		String title = Stream.of(reading.reference(), reading.subject())
			.filter((each) -> each != null && !each.isBlank())
			.collect(Collectors.joining(" – "));
		long id = this.store.add(shortened(NOISE.matcher(name).replaceAll(""), LONGEST_NAME),
				shortened(title, LONGEST_TITLE), reading.text());
		this.audit.record("reading.taken", subject(id), Map.of("name", name));
		return id;
	}

	private static String shortened(String text, int longest) {
		return (text.codePointCount(0, text.length()) <= longest) ? text
				: text.substring(0, text.offsetByCodePoints(0, longest));
	}

	List<ReadingStore.Item> list(State state) {
		return this.store.list(state);
	}

	Opened open(long id) {
		return opened(this.store.get(id));
	}

	/**
	 * As long as nothing has been corrected a reading follows the rules of the reader.
	 */
	private Opened opened(ReadingStore.Row row) {
		Reading reading = this.reader.read(row.text());
		Corrected now = (row.corrected() != null) ? row.corrected()
				: new Corrected(this.filling.fill(reading), reading.evidence(), reading.contradictions());
		return new Opened(row, reading, now);
	}

	/** Keeps what has been typed, whatever is wrong with it, to go on later. */
	void save(long id, ReadingForm typed) {
		ReadingStore.Row row = lockOpen(id, typed);
		Opened opened = opened(row);
		this.store.correct(id, (row.corrected() != null) ? row.text() : opened.reading().text(),
				new Corrected(typed, opened.now().evidence(), opened.now().disputes()));
		this.audit.record("reading.corrected", subject(id), Map.of());
	}

	/** Forgets all corrections: the letter is read anew. */
	void readAgain(long id) {
		if (this.store.lock(id).state() == State.OPEN) {
			this.store.forget(id);
			this.audit.record("reading.read-again", subject(id), Map.of());
		}
	}

	/** The reading, kept from others; nobody else may have changed it meanwhile. */
	private ReadingStore.Row lockOpen(long id, ReadingForm typed) {
		ReadingStore.Row row = this.store.lock(id);
		requireOpen(row);
		requireSeen(row, typed);
		return row;
	}

	/** The form is shown again, so that nothing typed is lost. */
	static void requireOpen(ReadingStore.Row row) {
		if (row.state() != State.OPEN) {
			throw InvalidException.of("changedMeanwhile", "readings.closed." + row.state());
		}
	}

	/**
	 * The form is shown again with the new version, so that sending it once more
	 * overwrites what the other one has saved.
	 */
	static void requireSeen(ReadingStore.Row row, ReadingForm typed) {
		if (!String.valueOf(row.version()).equals(typed.version())) {
			throw InvalidException.of("changedMeanwhile", "readings.stale", row.changedBy());
		}
	}

	/** Is not made a draft; it can be taken up again until it is deleted. */
	void discard(long id) {
		move(id, State.OPEN, State.DISCARDED, "reading.discarded");
	}

	void reopen(long id) {
		move(id, State.DISCARDED, State.OPEN, "reading.reopened");
	}

	private void move(long id, State from, State to, String act) {
		State state = this.store.lock(id).state();
		if (state == from) {
			this.store.set(id, to);
			this.audit.record(act, subject(id), Map.of());
		}
		else if (state != to) {
			throw new ConflictException("reading-closed", "readings.closed." + state);
		}
	}

	/** Deletes what was discarded, for good. */
	void delete(long id) {
		ReadingStore.Row row = this.store.lock(id);
		if (row.state() != State.DISCARDED) {
			throw new ConflictException("reading-closed", "readings.closed." + row.state());
		}
		this.store.delete(id);
		this.audit.record("reading.deleted", subject(id), Map.of("name", row.name(), "title", row.title()));
	}

	/** The places in the reading of the rows that the form still has. */
	static Set<String> rows(ReadingForm form) {
		return Stream
			.<List<? extends FormRow>>of(form.letter().addressees(), form.letter().copies(), form.group().officers(),
					form.meeting().sessions(), form.meeting().coOrganisers(), form.meeting().coLocated(),
					form.meeting().objectives(), form.meeting().deadlines(), form.text().annexes())
			.flatMap(List::stream)
			.map(FormRow::at)
			.filter((at) -> at != null)
			.collect(Collectors.toUnmodifiableSet());
	}

	static String subject(long id) {
		return "reading:" + id;
	}

}
