package org.convoke.circulars.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.convoke.meetings.DeadlineKind;
import org.convoke.web.Language;

/** Finds what must be done by when, in the table of deadlines and in sentences. */
final class DeadlineReader {

	/** How far from the words for "no later than" their date may stand. */
	private static final int NEAR = 110;

	private static final int LONGEST_ACTION = 400;

	private final Sheet sheet;

	private final ZoneId zone;

	private final List<Read> inTable = new ArrayList<>();

	private final List<Read> inSentences = new ArrayList<>();

	/**
	 * @param zone the one of the meeting; may be null
	 */
	DeadlineReader(Sheet sheet, ZoneId zone) {
		this.sheet = sheet;
		this.zone = zone;
		sheet.body().table().forEach(this::row);
		for (Body.Item piece : sheet.body().pieces()) {
			for (Span line : piece.lines()) {
				Span before = null;
				for (Span sentence : Sentences.of(sheet.text(), line)) {
					sentence(sentence, before);
					before = sentence;
				}
			}
		}
	}

	/** A deadline, and the places of its date and of its action. */
	record Read(DeadlineKind kind, LocalDate date, LocalTime time, ZoneId zone, String action, Span dateAt, Span timeAt,
			Span actionAt, double confidence) {
	}

	/** All of them by date, each once: the table before the sentences. */
	List<Read> all() {
		List<Read> all = new ArrayList<>(this.inTable);
		for (Read read : this.inSentences) {
			boolean known = all.stream()
				.anyMatch((other) -> other.kind() == read.kind() && (other.date().equals(read.date())
						|| read.kind() != DeadlineKind.OTHER && this.inTable.contains(other)));
			if (!known) {
				all.add(read);
			}
		}
		all.sort(Comparator.comparing(Read::date));
		return all;
	}

	/** What sentences say otherwise than the table, or than each other. */
	List<List<Read>> contradictions() {
		List<List<Read>> found = new ArrayList<>();
		for (int i = 0; i < this.inSentences.size(); i++) {
			Read read = this.inSentences.get(i);
			List<Read> others = new ArrayList<>(this.inTable);
			others.addAll(this.inSentences.subList(0, i));
			List<Read> same = others.stream().filter((other) -> other.kind() == read.kind()).toList();
			if (read.kind() != DeadlineKind.OTHER && !same.isEmpty()
					&& same.stream().noneMatch((other) -> other.date().equals(read.date()))) {
				found.add(List.of(same.get(0), read));
			}
		}
		return found;
	}

	private void row(Body.Row row) {
		LocalDate date = this.sheet.first(row.date());
		TimeSpan time = this.sheet.hours(row.dateAt()).stream().findFirst().orElse(null);
		for (Span task : row.tasks()) {
			Span action = this.sheet.text().stripEnd(task, " ;,");
			if (action.isEmpty()) {
				continue;
			}
			TimeSpan inTask = (time != null) ? time : this.sheet.hours(task).stream().findFirst().orElse(null);
			DeadlineKind kind = kind(task, task.start());
			this.inTable
				.add(new Read((kind != null) ? kind : DeadlineKind.OTHER, date, (inTask != null) ? inTask.from() : null,
						(inTask != null && inTask.zone() == null && row.zone() != null) ? row.zone() : zone(inTask),
						this.sheet.text().words(action), row.date().at(), (inTask != null) ? inTask.at() : null, action,
						Found.SURE));
		}
	}

	private ZoneId zone(TimeSpan time) {
		return (time != null && time.zone() != null) ? time.zone() : this.zone;
	}

	private void sentence(Span sentence, Span before) {
		List<Match> cues = this.sheet.find("deadlines.cue", sentence);
		if (cues.isEmpty()) {
			return;
		}
		List<DateSpan> dates = this.sheet.dates(sentence);
		for (DateSpan date : dates) {
			int distance = cues.stream().mapToInt((cue) -> distance(cue, date.at())).min().orElse(NEAR);
			LocalDate day = this.sheet.last(date);
			if (distance >= NEAR || day.isBefore(this.sheet.issued()) || isOfMeeting(sentence, date.at())) {
				continue;
			}
			TimeSpan time = this.sheet.hours(sentence)
				.stream()
				.filter((each) -> apart(each, date) < NEAR / 3)
				.filter((each) -> dates.stream().noneMatch((other) -> apart(each, other) < apart(each, date)))
				.findFirst()
				.orElse(null);
			Span clause = clause(sentence, date.at());
			Span action = this.sheet.text().stripEnd(clause, " ;,.");
			DeadlineKind kind = kind(clause, date.at().start());
			if (kind == null) {
				kind = kind(sentence, date.at().start());
			}
			if (kind == null && before != null) {
				kind = kind(before, before.end());
			}
			this.inSentences.add(new Read((kind != null) ? kind : DeadlineKind.OTHER, day,
					(time != null) ? time.from() : null, zone(time), action(action), date.at(),
					(time != null) ? time.at() : null, action, Found.LIKELY));
		}
	}

	private String action(Span span) {
		String words = this.sheet.text().words(span);
		return (words.length() <= LONGEST_ACTION) ? words : words.substring(0, LONGEST_ACTION);
	}

	private static int apart(TimeSpan time, DateSpan date) {
		return Math.min(Math.abs(time.at().start() - date.at().end()), Math.abs(date.at().start() - time.at().end()));
	}

	private static int distance(Match cue, Span date) {
		if (cue.end() <= date.start()) {
			return date.start() - cue.end();
		}
		// Behind the date the words must be near: "4 May 2026 at the latest".
		return (cue.start() >= date.end()) ? 3 * (cue.start() - date.end()) : 0;
	}

	/** Whether the date is that of a meeting or letter which the sentence also names. */
	private boolean isOfMeeting(Span sentence, Span date) {
		Span before = new Span(Math.max(sentence.start(), date.start() - 50), date.start());
		return this.sheet.says("deadlines.not", before);
	}

	/** The part of the sentence around that date, between semicolons and their like. */
	private Span clause(Span sentence, Span date) {
		for (Span clause : this.sheet.text().split(sentence, this.sheet.words().compile(";\\s|<deadlines.clause>"))) {
			if (clause.contains(date)) {
				return clause;
			}
		}
		return sentence;
	}

	/**
	 * The kind whose words stand nearest to the date; before it when both are as near.
	 */
	private DeadlineKind kind(Span span, int date) {
		DeadlineKind nearest = null;
		int distance = Integer.MAX_VALUE;
		// In Chinese what is to be done follows its date.
		int before = (this.sheet.language() == Language.ZH) ? NEAR / 8 : 0;
		for (Map.Entry<String, Pattern> kind : this.sheet.words().below("deadlines.kinds").entrySet()) {
			for (Match found : this.sheet.text().find(kind.getValue(), span)) {
				int far = (found.end() <= date) ? date - found.end() + before : found.start() - date;
				if (DeadlineKind.valueOf(kind.getKey()) == DeadlineKind.TRANSLATION) {
					return DeadlineKind.TRANSLATION;
				}
				if (far < distance) {
					nearest = DeadlineKind.valueOf(kind.getKey());
					distance = far;
				}
			}
		}
		return nearest;
	}

}
