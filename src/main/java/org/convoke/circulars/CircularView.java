package org.convoke.circulars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.convoke.directory.MailingCategory;
import org.convoke.meetings.DeadlineKind;
import org.convoke.web.Language;

/**
 * A letter in the wire form, its texts in one of its languages. What there is not is
 * null.
 */
record CircularView(String key, CircularState state, String issuer, CircularKind kind, String series, Integer number,
		String studyPeriod, String place, LocalDate date, String reference, String drafter, Contact contact,
		List<Line> addressees, List<Line> copies, Language language, Language original, List<Language> languages,
		String subject, String detail, String salutation, List<Item> paragraphs, List<Due> deadlines,
		List<String> closing, List<Annex> annexes, CircularDraft.Signatory signatory, String meeting,
		Instant publishedAt, String code, String amends, AmendmentKind amendment, Integer amendmentNumber,
		Instant publishAt, List<FileAddress> files, int version) {

	/** Where the letter is as a file; a draft is nowhere. */
	record FileAddress(Language language, String format, String address) {
	}

	/** An addressee or a copy. */
	record Line(String text, MailingCategory category) {
	}

	/** A numbered paragraph with its bullets and sub-paragraphs. */
	record Item(String id, int number, String text, List<String> bullets, List<Paragraph.Part> parts) {
	}

	/** A row of the table of deadlines; a null time means to the end of the day. */
	record Due(DeadlineKind kind, LocalDate date, LocalTime time, ZoneId zone, String action) {
	}

}
