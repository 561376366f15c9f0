package org.convoke.circulars.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

import org.convoke.circulars.reading.Body.Item;

/** Finds the other events around a meeting, in a list or in a sentence. */
final class CoLocatedReader {

	private static final int LONGEST = 300;

	private final Sheet sheet;

	CoLocatedReader(Sheet sheet) {
		this.sheet = sheet;
	}

	List<Found<Reading.CoLocated>> read() {
		List<Found<Reading.CoLocated>> events = new ArrayList<>();
		for (Item paragraph : this.sheet.body().paragraphs()) {
			if (this.sheet.says("colocated.cue", paragraph.at())) {
				paragraph.bullets().forEach((bullet) -> add(events, event(bullet.at(), bullet.at())));
				if (paragraph.bullets().isEmpty()) {
					Sentences.of(this.sheet.text(), paragraph.at()).forEach((sentence) -> sentence(events, sentence));
				}
			}
		}
		return events;
	}

	private static void add(List<Found<Reading.CoLocated>> events, Found<Reading.CoLocated> event) {
		if (event != null) {
			events.add(event);
		}
	}

	/** An event named behind or before the words for "at the same time". */
	private void sentence(List<Found<Reading.CoLocated>> events, Span sentence) {
		Match named = this.sheet.first("colocated.event", sentence);
		if (named == null) {
			return;
		}
		Span behind = new Span(named.at("title").start(), sentence.end());
		List<DateSpan> dates = this.sheet.dates(sentence);
		if (this.sheet.dates(behind).isEmpty() && !dates.isEmpty()) {
			DateSpan last = dates.get(dates.size() - 1);
			events.add(new Found<>(new Reading.CoLocated(this.sheet.text().words(named.at("title")),
					this.sheet.first(last), this.sheet.last(last), null), sentence, Found.LIKELY));
		}
		else {
			add(events, event(behind, named.at("title")));
		}
	}

	/** What stands before the dates is the title. */
	private Found<Reading.CoLocated> event(Span span, Span named) {
		List<DateSpan> dates = this.sheet.dates(span);
		if (dates.isEmpty() || span.length() > LONGEST) {
			return null;
		}
		DateSpan date = dates.get(0);
		Span before = new Span(span.start(), Math.min(date.at().start(), Math.max(named.end(), span.start())));
		Matcher article = this.sheet.words()
			.compile("[\\s,;:(-]*(?:<dates.article>)?\\s*$")
			.matcher(this.sheet.text().plain(before));
		Span title = this.sheet.text()
			.stripEnd(article.find() ? new Span(before.start(), before.start() + article.start()) : before, " ,;:-(.");
		if (named.start() > date.at().start()) {
			title = named;
		}
		else if (title.isEmpty()) {
			title = this.sheet.text().stripEnd(new Span(date.at().end(), span.end()), " ,;:-).");
		}
		if (title.isEmpty()) {
			return null;
		}
		List<Found<String>> links = new LinkReader(this.sheet).in(span);
		return new Found<>(new Reading.CoLocated(this.sheet.text().words(title), this.sheet.first(date),
				this.sheet.last(date), links.isEmpty() ? null : links.get(0).value()), span, Found.LIKELY);
	}

}
