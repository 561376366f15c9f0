package org.convoke.circulars.reading.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.convoke.audit.AuditLog;
import org.convoke.circulars.AmendmentKind;
import org.convoke.circulars.CircularDraft;
import org.convoke.circulars.CircularKind;
import org.convoke.circulars.LettersReadIn;
import org.convoke.circulars.Paragraphs;
import org.convoke.circulars.reading.desk.LetterFields.LineRow;
import org.convoke.circulars.reading.desk.ReadingStore.State;
import org.convoke.circulars.reading.desk.TextFields.AnnexRow;
import org.convoke.directory.MailingCategory;
import org.convoke.meetings.Deadline;
import org.convoke.meetings.Group;
import org.convoke.meetings.Groups;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.MeetingDetails;
import org.convoke.meetings.Meetings;
import org.convoke.web.InvalidException;
import org.convoke.web.NotFoundException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a checked reading the draft of a letter, with its group, its meeting and their
 * deadlines: all of it or, where something is wrong, nothing.
 */
@Service
@Transactional
class Acceptance {

	private final ReadingStore store;

	private final Readings readings;

	private final LettersReadIn archive;

	private final Groups groups;

	private final Meetings meetings;

	private final AuditLog audit;

	Acceptance(ReadingStore store, Readings readings, LettersReadIn archive, Groups groups, Meetings meetings,
			AuditLog audit) {
		this.store = store;
		this.readings = readings;
		this.archive = archive;
		this.groups = groups;
		this.meetings = meetings;
		this.audit = audit;
	}

	/**
	 * Accepts a reading as corrected. Whoever accepts it once more, or at the same time,
	 * gets the same draft.
	 * @return the key of the draft
	 */
	String accept(long id, ReadingForm form) {
		ReadingStore.Row row = this.store.lock(id);
		if (row.state() == State.ACCEPTED) {
			return row.draftKey();
		}
		Readings.requireOpen(row);
		Readings.requireSeen(row, form);
		InvalidException wrong = new InvalidException();
		if (!IntStream.range(0, this.readings.open(id).now().disputes().size())
			.allMatch((index) -> form.settled().contains(String.valueOf(index)))) {
			wrong.at("settled", "readings.settled.needed");
		}
		String draft = form.letter().wantsAmendment() ? amend(form, wrong) : draft(form, wrong);
		this.store.accept(id, draft);
		this.audit.record("reading.accepted", Readings.subject(id), Map.of("draft", draft));
		return draft;
	}

	private String amend(ReadingForm form, InvalidException wrong) {
		CircularDraft letter = letter(form, wrong);
		Integer number = Typed.number(wrong, "letter.number", form.letter().number());
		wrong.throwIfAny();
		LettersReadIn.Here parent = amended(form, letter.date(), number)
			.orElseThrow(() -> InvalidException.of("letter.amends", "readings.amends.unknown"));
		return at(Acceptance::inLetter,
				() -> this.archive.amend(parent.key(), AmendmentKind.valueOf(form.letter().amendment()), letter));
	}

	/** The letter that is here of which the form tells an amendment. */
	Optional<LettersReadIn.Here> amended(ReadingForm form, LocalDate date, Integer number) {
		return (number != null && date != null) ? this.archive.amended(kind(form), form.letter().series(), number, date)
				: Optional.empty();
	}

	private String draft(ReadingForm form, InvalidException wrong) {
		CircularDraft letter = letter(form, wrong);
		// The number of a letter that amends another one is that one's.
		Integer number = Typed.isBlank(form.letter().amendment())
				? Typed.number(wrong, "letter.number", form.letter().number()) : null;
		here(form, letter.date(), number).filter(LettersReadIn.Here::published)
			.ifPresent((here) -> wrong.at("letter.number", "readings.here.refused", here.name().in(form.language())));
		NewMeeting told = new NewMeeting(form.meeting(), form.language());
		MeetingDetails details = form.meeting().wantsNew() ? told.details(wrong) : null;
		List<NewMeeting.Due> deadlines = form.meeting().wantsNew() ? told.deadlines(wrong) : List.of();
		if (!form.meeting().wantsNone() && form.group().wantsNone()) {
			wrong.at("group.choice", "readings.group.needed");
		}
		wrong.throwIfAny();
		Group group = group(form);
		String meeting = form.meeting().wantsNew() ? create(form, group, details, deadlines) : existing(form, group);
		return at(Acceptance::inLetter, () -> this.archive.draft(form.letter().issuer(), meeting, form.language(),
				letter, form.letter().series(), number));
	}

	/** The letter that has this number here. */
	Optional<LettersReadIn.Here> here(ReadingForm form, LocalDate date, Integer number) {
		return (number != null && date != null)
				? this.archive.find(form.letter().issuer(), kind(form), form.letter().series(), number, date)
				: Optional.empty();
	}

	private static CircularKind kind(ReadingForm form) {
		return CircularKind.COLLECTIVE_LETTER.name().equals(form.letter().kind()) ? CircularKind.COLLECTIVE_LETTER
				: CircularKind.CIRCULAR;
	}

	private Group group(ReadingForm form) {
		if (form.group().wantsNone()) {
			return null;
		}
		if (!form.group().wantsNew()) {
			try {
				return this.groups.get(form.group().choice());
			}
			catch (NotFoundException ex) {
				throw InvalidException.of("group.choice", "meetings.group.unknown");
			}
		}
		return at(Acceptance::inGroup,
				() -> this.groups.create(form.group().slug(), form.group().details(form.language(), form.contact())));
	}

	private String create(ReadingForm form, Group group, MeetingDetails details, List<NewMeeting.Due> deadlines) {
		Meeting meeting = at(Acceptance::inMeeting,
				() -> this.meetings.create(form.meeting().slug(), group.getId(), details));
		for (int i = 0; i < deadlines.size(); i++) {
			NewMeeting.Due due = deadlines.get(i);
			String prefix = "meeting.deadlines[" + i + "].";
			at((field) -> prefix + field, () -> this.meetings.setDeadline(meeting.getSlug(), due.kind(), due.date(),
					due.time(), due.action(), Deadline.USUAL_OFFSETS));
		}
		return meeting.getSlug();
	}

	private String existing(ReadingForm form, Group group) {
		if (form.meeting().wantsNone()) {
			return null;
		}
		try {
			Meeting meeting = this.meetings.get(form.meeting().choice());
			if (meeting.getGroupId().equals(group.getId())) {
				return meeting.getSlug();
			}
		}
		catch (NotFoundException ex) {
			// Told below.
		}
		throw InvalidException.of("meeting.choice", "readings.meeting.unknown");
	}

	private static CircularDraft letter(ReadingForm form, InvalidException wrong) {
		LetterFields letter = form.letter();
		TextFields text = form.text();
		return new CircularDraft(kind(form), form.language(), Typed.line(letter.place()),
				Typed.date(wrong, "letter.date", letter.date()), given(letter.drafter()), lines(letter.addressees()),
				lines(letter.copies()), form.contact().contact(), given(letter.subject()), given(letter.detail()),
				given(letter.salutation()), Paragraphs.parse(given(text.paragraphs())),
				"true".equals(text.deadlinesPrinted()),
				Stream.of(given(text.closing()).replace("\r\n", "\n").split("\\n\\s*\\n"))
					.map(String::strip)
					.filter((each) -> !each.isEmpty())
					.toList(),
				text.bearsSignature(),
				new CircularDraft.Signatory(given(text.signatoryName()), given(text.signatoryTitle())),
				text.annexes().stream().map(AnnexRow::annex).toList());
	}

	private static List<CircularDraft.Line> lines(List<LineRow> rows) {
		return rows.stream()
			.map((row) -> new CircularDraft.Line(row.text(),
					Typed.isBlank(row.category()) ? null : MailingCategory.valueOf(row.category())))
			.toList();
	}

	private static String given(String typed) {
		return (typed != null) ? typed : "";
	}

	/** Does that and says what is wrong at the fields of this form. */
	private static <T> T at(UnaryOperator<String> fields, Supplier<T> act) {
		try {
			return act.get();
		}
		catch (InvalidException ex) {
			InvalidException here = new InvalidException();
			ex.fields()
				.forEach((each) -> here.at(fields.apply(each.field()), each.messageKey(), each.arguments().toArray()));
			throw here;
		}
	}

	private static String inGroup(String field) {
		return switch (field) {
			case "mailbox" -> "contact.email";
			case "contactName" -> "contact.name";
			case "phone", "fax" -> "contact." + field;
			default -> "group." + field;
		};
	}

	private static String inMeeting(String field) {
		return "meeting." + (field.matches("coOrganisers\\[\\d+\\]") ? field + ".name" : field);
	}

	private static String inLetter(String field) {
		return switch (field) {
			case "paragraphs", "annexes" -> "text." + field;
			default -> "letter." + field;
		};
	}

}
