package org.convoke.circulars.reading;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.convoke.circulars.CircularKind;
import org.springframework.stereotype.Component;

/**
 * Reads a letter: the same text always gives the same reading, and nothing is stored. The
 * text is cut into its parts, then each reader looks for its facts in them; what letters
 * of a language say is data, see {@link Words}.
 */
@Component
public class LetterReader {

	/** Where a year is looked for that a letter does not bear itself. */
	private static final int BEGINNING = 20_000;

	/** No letter has more lines; its file has at most some sixty pages. */
	private static final int MOST_LINES = 5_000;

	private final PlaceNames places;

	LetterReader(PlaceNames places) {
		this.places = places;
	}

	/** Reads the text of one letter in whichever of the six languages it is written. */
	public Reading read(String raw) {
		SourceText plain = new SourceText(raw);
		Words words = Words.of(LanguageGuess.of(plain));
		SourceText written = RunTogether.parted(plain, words);
		Lines broken = new Lines(written).withoutRunningHeads(words);
		if (broken.size() == 0 || broken.size() > MOST_LINES) {
			throw new UnreadableException();
		}
		Layout layout = Layout.of(written, broken, words);
		Lines lines = broken.joined(layout.body());
		SourceText text = lines.text();
		Head head = new HeadReader(text, words).read(lines,
				(layout.salutation() >= 0) ? layout.salutation() : layout.body());
		head = withTail(head, text, words, lines, layout);
		Body body = new BodyReader(text, words, lines).read(layout.body(), layout.contact());
		LocalDate issued = (head.date() != null) ? head.date().value() : firstYear(text, words);
		Sheet sheet = new Sheet(text, words, this.places, head, body, issued);
		Subject subject = new SubjectReader(text, words, this.places).read(head.subject());
		Findings findings = new Findings(text);
		MeetingReader meetings = new MeetingReader(sheet, subject, findings);
		Reading.Meeting meeting = meetings.read();
		return assemble(sheet, subject, meetings, meeting, findings, lines, layout);
	}

	/** The beginning of the first year that a letter without a date of issue names. */
	private static LocalDate firstYear(SourceText text, Words words) {
		return Dates.in(text, new Span(0, Math.min(text.plain().length(), BEGINNING)), words.language())
			.stream()
			.filter(DateSpan::hasYear)
			.map((date) -> LocalDate.of(date.last().year(), 1, 1))
			.findFirst()
			.orElse(Sheet.NO_DATE);
	}

	/** What the head lacks can stand below the body. */
	private static Head withTail(Head head, SourceText text, Words words, Lines lines, Layout layout) {
		Head contact = (layout.contact() < layout.closing())
				? new HeadReader(text, words).read(lines, layout.contact(), layout.closing()) : null;
		Head signature = new HeadReader(text, words).read(lines, layout.closing(), layout.end());
		List<Found<Head.Line>> addressed = (layout.salutation() >= 0)
				? new AddressLines(text, words).inSalutation(lines.at(layout.salutation())) : List.of();
		return head.or(contact, signature, addressed);
	}

	private Reading assemble(Sheet sheet, Subject subject, MeetingReader meetings, Reading.Meeting meeting,
			Findings findings, Lines lines, Layout layout) {
		SourceText text = sheet.text();
		Head head = sheet.head();
		LetterTitle title = title(sheet, lines, layout);
		if (title != null) {
			findings.take("/kind", title.kind(), title.at(), Found.SURE);
			findings.take("/series", title.series(), title.at(), Found.SURE);
			findings.take("/number", title.number(), title.at(), Found.SURE);
		}
		ZoneId zone = meetings.zone();
		DeadlineReader deadlines = new DeadlineReader(sheet, zone);
		SignatureReader.Signature signature = new SignatureReader(text, sheet.words(), lines).read(layout.closing(),
				layout.end());
		Span written = lines.at(Math.max(0, Math.min(layout.salutation(), lines.size() - 1)));
		return new Reading(findings.take("/language", sheet.language(), written, Found.SURE),
				findings.take("/issuer", head.issuer()), (title != null) ? title.kind() : CircularKind.CIRCULAR,
				(title != null) ? findings.take("/amendment", amendment(title), title.at(), Found.SURE) : null,
				(title != null) ? title.series() : null, (title != null) ? title.number() : null,
				(head.date() != null)
						? findings.take("/studyPeriod", period(sheet, head, title), head.date().at(), Found.LIKELY)
						: null,
				findings.take("/place", head.place()), findings.take("/date", head.date()),
				findings.take("/reference", head.reference()), findings.take("/initials", head.initials()),
				contact(head, findings), lines("/addressees", head.addressees(), findings),
				lines("/copies", head.copies(), findings),
				(subject != null) ? findings.take("/subject", text.words(subject.at()), subject.at(), Found.SURE)
						: null,
				(subject != null && subject.detail() != null)
						? findings.take("/detail", text.words(subject.detail()), subject.detail(), Found.LIKELY) : null,
				findings.take("/salutation", salutation(text, lines, layout)),
				(meeting != null) ? new GroupFacts(sheet, findings).read(subject) : null, meeting,
				(meeting != null) ? findings.take("/eligibility", new EligibilityReader(sheet).read()) : null,
				(meeting != null) ? findings.all("/coOrganisers", new PartnersReader(sheet).read()) : List.of(),
				findings.all("/officers", new OfficerReader(sheet).read()),
				findings.all("/links", new LinkReader(sheet).all()), deadlines(deadlines, findings),
				closing(text, signature, findings), signature.signed(), signatory(text, signature, findings),
				paragraphs(sheet, findings),
				new AnnexReader(text, sheet.words(), lines).read(layout.annexes(), findings),
				new Contradictions(sheet).of(subject, meetings, deadlines), text.raw(), findings.evidence());
	}

	/** From the head; where it has none, from the first lines at all. */
	private static LetterTitle title(Sheet sheet, Lines lines, Layout layout) {
		if (sheet.head().title() != null) {
			return sheet.head().title();
		}
		for (int line = 0; line < Math.min(lines.size(), layout.body()); line++) {
			LetterTitle title = LetterTitle.in(sheet.text(), lines.at(line), sheet.words());
			if (title != null) {
				return title;
			}
		}
		return null;
	}

	private static Found<String> salutation(SourceText text, Lines lines, Layout layout) {
		if (layout.salutation() < 0) {
			return null;
		}
		Span at = lines.at(layout.salutation()).to(lines.at(layout.body() - 1));
		return new Found<>(text.words(at), at, Found.SURE);
	}

	private static Reading.Amendment amendment(LetterTitle title) {
		return (title != null && title.amendment() != null)
				? new Reading.Amendment(title.amendment(), title.amendmentNumber()) : null;
	}

	/** The study period of the bureau that counts in periods. */
	private static String period(Sheet sheet, Head head, LetterTitle title) {
		boolean counts = head.issuer() != null && sheet.says("periodsOf", head.issuer().at())
				|| title != null && sheet.says("periodsOf", title.at());
		if (!counts || head.date() == null) {
			return null;
		}
		int year = head.date().value().getYear();
		return sheet.words()
			.list("periods")
			.stream()
			.map((period) -> period.split("[ -]"))
			.filter((period) -> year >= Integer.parseInt(period[1]) && year <= Integer.parseInt(period[2]))
			.map((period) -> period[0])
			.findFirst()
			.orElse(null);
	}

	private static Reading.Contact contact(Head head, Findings findings) {
		Reading.Contact contact = new Reading.Contact(findings.take("/contact/name", head.name()),
				findings.take("/contact/phone", head.phone()), findings.take("/contact/fax", head.fax()),
				findings.take("/contact/email", head.email()));
		return contact.equals(new Reading.Contact(null, null, null, null)) ? null : contact;
	}

	private static List<Reading.Line> lines(String pointer, List<Found<Head.Line>> lines, Findings findings) {
		return findings.all(pointer, lines, (line) -> new Reading.Line(line.text(), line.category()));
	}

	private static List<Reading.Due> deadlines(DeadlineReader deadlines, Findings findings) {
		List<Reading.Due> due = new ArrayList<>();
		for (DeadlineReader.Read read : deadlines.all()) {
			String pointer = "/deadlines/" + due.size();
			findings.take(pointer + "/date", read.date(), read.dateAt(), read.confidence());
			findings.take(pointer + "/time", read.time(), read.timeAt(), read.confidence());
			findings.take(pointer + "/zone", read.zone(), (read.timeAt() != null) ? read.timeAt() : read.dateAt(),
					Found.CONCLUDED);
			findings.take(pointer + "/action", read.action(), read.actionAt(), read.confidence());
			findings.take(pointer + "/kind", read.kind(), read.actionAt(), Found.LIKELY);
			due.add(new Reading.Due(read.kind(), read.date(), read.time(), read.zone(), read.action()));
		}
		return due;
	}

	private static List<String> closing(SourceText text, SignatureReader.Signature signature, Findings findings) {
		List<Found<String>> lines = signature.closing()
			.stream()
			.map((line) -> new Found<>(text.words(line), line, Found.SURE))
			.toList();
		return findings.all("/closing", lines);
	}

	private static Reading.Signatory signatory(SourceText text, SignatureReader.Signature signature,
			Findings findings) {
		if (signature.name() == null) {
			return null;
		}
		return new Reading.Signatory(
				findings.take("/signatory/name", text.value(signature.name()), signature.name(), Found.LIKELY),
				(signature.title() != null) ? findings.take("/signatory/title", text.value(signature.title()),
						signature.title(), Found.LIKELY) : null);
	}

	private static List<String> paragraphs(Sheet sheet, Findings findings) {
		List<Found<String>> paragraphs = sheet.body()
			.paragraphs()
			.stream()
			.map((item) -> new Found<>(BodyReader.typed(sheet.text(), item), item.all(), Found.SURE))
			.toList();
		return findings.all("/paragraphs", paragraphs);
	}

}
