package org.convoke.registrations;

import org.convoke.directory.Countries;
import org.convoke.mail.MailKind;
import org.convoke.mail.Message;
import org.convoke.mail.Outbox;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.Standing;
import org.convoke.web.Language;
import org.convoke.web.PublicAddress;
import org.convoke.web.Times;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What registrants are written, in the transaction of what happened to them. */
@Component
public class RegistrationMails {

	private final Outbox outbox;

	private final MeetingFacts facts;

	private final Countries countries;

	private final MessageSource messages;

	private final PublicAddress address;

	private final Times times;

	RegistrationMails(Outbox outbox, MeetingFacts facts, Countries countries, MessageSource messages,
			PublicAddress address, Times times) {
		this.outbox = outbox;
		this.facts = facts;
		this.countries = countries;
		this.messages = messages;
		this.address = address;
		this.times = times;
	}

	/** The first mail after the form: nothing goes on before its link is followed. */
	void confirmAddress(Registration registration, MeetingCard meeting) {
		send(registration, meeting, "confirmAddress", "registrations.mail.action.confirm");
	}

	/** Tells the person where the registration stands now. */
	void status(Registration registration, MeetingCard meeting) {
		if (registration.answerBy() != null) {
			send(registration, meeting, "offered", "registrations.mail.action.take",
					this.times.moment(registration.answerBy(), meeting.zone(), written(registration)));
			return;
		}
		Message message = message(registration, meeting, registration.status().name(),
				(registration.declineReason() != null) ? registration.declineReason() : "");
		withLink(facts(message, registration, meeting), registration, "registrations.mail.action.see");
		if (registration.status() == RegistrationStatus.CONFIRMED && meeting.standing() != Standing.POSTPONED) {
			papers(message, registration);
		}
		this.outbox.enqueue(message);
	}

	public void changed(Registration registration, MeetingCard meeting) {
		Language language = written(registration);
		RegistrationDetails details = registration.details();
		Message message = message(registration, meeting, "changed").fact("registrations.mail.fact.name", details.name())
			.fact("registrations.organisation", details.organisation())
			.fact("registrations.country", this.countries.name(details.country(), language))
			.fact("registrations.role", label("registrations.ParticipantRole." + details.role(), language))
			.fact("registrations.attendance", label("meetings.Attendance." + details.attendance(), language))
			.fact("registrations.status", label("registrations.RegistrationStatus." + registration.status(), language));
		this.outbox.enqueue(withLink(message, registration, "registrations.mail.action.see"));
	}

	/** To somebody who did not take the place in time. */
	void lapsed(Registration registration, MeetingCard meeting) {
		send(registration, meeting, "lapsed", "registrations.mail.action.see");
	}

	void withdrawn(Registration registration, MeetingCard meeting) {
		send(registration, meeting, "withdrawn", "registrations.mail.action.see");
	}

	/** To somebody whom a focal point has taken out of the delegation. */
	void withdrawnByDelegation(Registration registration, MeetingCard meeting) {
		send(registration, meeting, "withdrawnByDelegation", "registrations.mail.action.see",
				registration.details().organisation());
	}

	/** To somebody who registers a second time. */
	void linkAgain(Registration registration, MeetingCard meeting) {
		send(registration, meeting, "linkAgain", registration.addressConfirmed() ? "registrations.mail.action.see"
				: "registrations.mail.action.confirm");
	}

	private void send(Registration registration, MeetingCard meeting, String what, String action, Object... arguments) {
		Message message = facts(message(registration, meeting, what, arguments), registration, meeting);
		this.outbox.enqueue(withLink(message, registration, action));
	}

	/** The papers behind the link that somebody who is confirmed may want at once. */
	private void papers(Message message, Registration registration) {
		String base = this.address.of("/registrations/" + registration.token());
		if (registration.details().attendance() == Attendance.ON_SITE) {
			message.action("papers.mail.badge", base + "/badge.pdf");
		}
		message.action("papers.mail.calendar", base + "/calendar.ics");
	}

	private Message facts(Message message, Registration registration, MeetingCard meeting) {
		Language language = written(registration);
		message.fact("registrations.mail.fact.meeting", meeting.title().in(language));
		if (meeting.standing() == Standing.POSTPONED) {
			message.fact("registrations.mail.fact.days", label("registrations.mail.postponed", language));
		}
		else {
			message.fact("registrations.mail.fact.days", this.facts.days(meeting, language))
				.fact("registrations.mail.fact.hours", this.facts.hours(meeting, language));
		}
		return message.fact("registrations.mail.fact.place", this.facts.place(meeting, language))
			.fact("registrations.attendance",
					label("meetings.Attendance." + registration.details().attendance(), language));
	}

	private Message message(Registration registration, MeetingCard meeting, String what, Object... arguments) {
		String title = meeting.title().in(written(registration));
		Object[] all = new Object[arguments.length + 1];
		all[0] = title;
		System.arraycopy(arguments, 0, all, 1, arguments.length);
		RegistrationDetails details = registration.details();
		return Message.to(details.email(), details.name(), details.language())
			.kind(MailKind.CONFIRMATION)
			.meeting(meeting.id(), meeting.mailbox())
			.subject("registrations.mail." + what + ".subject", title)
			.paragraph("registrations.mail." + what + ".text", all)
			.fact("registrations.reference", registration.reference());
	}

	private Message withLink(Message message, Registration registration, String action) {
		return message.action(action, this.address.of("/registrations/" + registration.token()));
	}

	/** The language that the mail will be written in, so that its dates do not differ. */
	private Language written(Registration registration) {
		return Language.of(this.messages.getMessage("registrations.mail.language", null, "en",
				registration.details().language().locale()));
	}

	private String label(String key, Language language) {
		return this.messages.getMessage(key, null, "", language.locale());
	}

}
