package org.convoke.registrations.checkin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.convoke.directory.Countries;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.Registration;
import org.convoke.registrations.RegistrationDetails;
import org.convoke.web.Language;
import org.convoke.web.Times;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts into words what came of somebody being seen. */
@Component
class Cards {

	private final MeetingCards meetings;

	private final Countries countries;

	private final Times times;

	private final MessageSource messages;

	private final Clock clock;

	Cards(MeetingCards meetings, Countries countries, Times times, MessageSource messages, Clock clock) {
		this.meetings = meetings;
		this.countries = countries;
		this.times = times;
		this.messages = messages;
		this.clock = clock;
	}

	Card of(Outcome outcome, MeetingCard meeting, Language language) {
		String at = (outcome.at() != null) ? hour(outcome.at(), meeting.zone(), language) : "";
		return of(outcome, at, about(outcome, meeting, language), language);
	}

	/** Somebody as the door would see them now, without letting them in. */
	Card standing(Registration registration, MeetingCard meeting, Language language) {
		Seen seen = CheckIns.judge(registration, meeting);
		return of((seen == Seen.CHECKED_IN && registration.checkedInAt() != null)
				? new Outcome(Seen.ALREADY, registration, registration.checkedInAt()) : Outcome.of(seen, registration),
				meeting, language);
	}

	/** As in "09:12", with the day when that is another. */
	String hour(Instant at, ZoneId zone, Language language) {
		LocalDateTime local = at.atZone(zone).toLocalDateTime();
		String hour = this.times.time(local.toLocalTime(), language);
		return local.toLocalDate().equals(this.clock.instant().atZone(zone).toLocalDate()) ? hour
				: language.marks().parted(this.times.day(local.toLocalDate(), language), hour);
	}

	private Card of(Outcome outcome, String at, String about, Language language) {
		Seen seen = outcome.seen();
		String headline = text("checkin.Seen." + seen, language, at);
		String text = text("checkin.Seen." + seen + ".text", language, about);
		Registration registration = outcome.registration();
		if (registration == null) {
			return new Card(seen, seen.tone(), headline, text, "", "", "", "", "", "", false);
		}
		RegistrationDetails details = registration.details();
		String name = (details.badgeName() != null) ? details.badgeName() : details.name();
		return new Card(seen, seen.tone(), headline, text, registration.reference(), name, details.organisation(),
				text("registrations.ParticipantRole." + details.role(), language),
				text("directory.Category." + details.category(), language),
				this.countries.name(details.country(), language), seen.in());
	}

	/** What the text of the card tells besides: another meeting, or until when. */
	private String about(Outcome outcome, MeetingCard meeting, Language language) {
		return switch (outcome.seen()) {
			case OTHER_MEETING -> this.meetings.get(outcome.registration().meetingId()).title().in(language);
			case HELD -> this.times.moment(outcome.registration().answerBy(), meeting.zone(), language);
			default -> "";
		};
	}

	private String text(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, "", language.locale());
	}

}
