package org.convoke.registrations;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.convoke.meetings.Attendance;
import org.convoke.meetings.Deadline;
import org.convoke.meetings.DeadlineKind;
import org.convoke.meetings.Meetings;
import org.convoke.registrations.ExtrasInput.FellowshipWish;
import org.convoke.registrations.ExtrasInput.Visa;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;

import org.springframework.stereotype.Component;

/**
 * What may be asked for and answered beside the details, as the settings of the meeting
 * say. What was not sent stays as it is held.
 */
@Component
class ExtrasRules {

	private static final int JUSTIFICATION = 2000;

	private final PassportRules passports;

	private final AnswerRules answers;

	private final Meetings meetings;

	private final MeetingCards cards;

	ExtrasRules(PassportRules passports, AnswerRules answers, Meetings meetings, MeetingCards cards) {
		this.passports = passports;
		this.answers = answers;
		this.meetings = meetings;
		this.cards = cards;
	}

	/**
	 * Checks all parts.
	 * @param arrival when the request arrived; null for the secretariat, whom no deadline
	 * binds
	 */
	Extras check(InvalidException invalid, ExtrasInput given, MeetingCard meeting, Attendance attendance, Extras held,
			Instant arrival) {
		return new Extras(needs(invalid, given, held.needs()),
				passport(invalid, given.visa(), meeting, attendance, held.passport(), arrival),
				fellowship(invalid, given.fellowship(), meeting, held.fellowship(), arrival),
				this.answers.check(invalid, given.answers(), meeting.questions(), held.answers()));
	}

	/** From when requests of that kind come too late. */
	Optional<Closing> closing(MeetingCard meeting, DeadlineKind kind, Instant arrival) {
		return this.meetings.deadline(meeting.id(), kind)
			.map((deadline) -> closing(deadline, meeting.zone(), arrival))
			.orElseGet(() -> this.cards.window(meeting).closing(arrival));
	}

	private static Optional<Closing> closing(Deadline deadline, ZoneId zone, Instant arrival) {
		return deadline.admits(arrival) ? Optional.empty()
				: Optional.of(new Closing(Closing.Reason.DEADLINE, deadline.getLastMinute(), zone));
	}

	private static Needs needs(InvalidException invalid, ExtrasInput given, Needs held) {
		List<Language> languages = (given.languages() != null)
				? given.languages().stream().filter((language) -> language != null).distinct().sorted().toList()
				: held.languages();
		String accessibility = held.accessibility();
		if (given.accessibility() != null) {
			accessibility = paragraph(invalid, "accessibility", given.accessibility(), RegistrationRules.REASON);
		}
		Language interpretation = held.interpretation();
		if (given.interpretation() != null) {
			interpretation = Language.find(given.interpretation().strip()).orElse(null);
			if (interpretation == null && !given.interpretation().isBlank()) {
				invalid.at("interpretation", "registrations.interpretation.unknown");
			}
		}
		return new Needs(languages, accessibility, interpretation);
	}

	private Passport passport(InvalidException invalid, Visa given, MeetingCard meeting, Attendance attendance,
			Passport held, Instant arrival) {
		if (given == null) {
			return (attendance == Attendance.REMOTE) ? null : held;
		}
		if (Boolean.FALSE.equals(given.wanted())) {
			return null;
		}
		if (!meeting.settings().offersVisaLetter() && held == null) {
			invalid.at("visa", "registrations.visa.notOffered");
			return null;
		}
		if (attendance == Attendance.REMOTE) {
			invalid.at("visa", "registrations.visa.onSiteOnly");
			return null;
		}
		InvalidException wrong = new InvalidException();
		Passport passport = this.passports.check(wrong, given, meeting);
		if (wrong.fields().isEmpty() && passport.equals(held)) {
			return held;
		}
		if (late(invalid, "visa", meeting, DeadlineKind.VISA, arrival)) {
			return null;
		}
		wrong.fields().forEach((each) -> invalid.at(each.field(), each.messageKey(), each.arguments().toArray()));
		return passport;
	}

	private Fellowship fellowship(InvalidException invalid, FellowshipWish given, MeetingCard meeting, Fellowship held,
			Instant arrival) {
		if (given == null) {
			return held;
		}
		String kind = RegistrationRules.oneLine(given.kind());
		if (kind.isEmpty() || kind.equals("NONE")) {
			return null;
		}
		if (!meeting.settings().offersFellowship() && held == null) {
			invalid.at("fellowship.kind", "registrations.fellowship.notOffered");
			return null;
		}
		Fellowship.Kind wanted = RegistrationForm.read(Fellowship.Kind.class, kind);
		InvalidException wrong = new InvalidException();
		if (wanted == null) {
			wrong.at("fellowship.kind", "registrations.fellowship.kind.unknown");
		}
		String justification = paragraph(wrong, "fellowship.justification", given.justification(), JUSTIFICATION);
		if (justification == null) {
			wrong.at("fellowship.justification", "registrations.fellowship.justification.missing");
		}
		Fellowship fellowship = new Fellowship(wanted, justification);
		if (fellowship.equals(held)) {
			return held;
		}
		if (late(invalid, "fellowship.kind", meeting, DeadlineKind.FELLOWSHIP, arrival)) {
			return null;
		}
		wrong.fields().forEach((each) -> invalid.at(each.field(), each.messageKey(), each.arguments().toArray()));
		return fellowship;
	}

	private boolean late(InvalidException invalid, String field, MeetingCard meeting, DeadlineKind kind,
			Instant arrival) {
		if (arrival == null || closing(meeting, kind, arrival).isEmpty()) {
			return false;
		}
		invalid.at(field, "registrations.request.late." + kind);
		return true;
	}

	/** A text of several lines; null when it is empty. */
	private static String paragraph(InvalidException invalid, String field, String given, int most) {
		String text = (given != null) ? given.replace("\r\n", "\n").strip() : "";
		if (text.codePointCount(0, text.length()) > most) {
			invalid.at(field, "registrations.tooLong", most);
		}
		return text.isEmpty() ? null : text;
	}

}
