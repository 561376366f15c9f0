package org.convoke.registrations.delegations;

import org.convoke.directory.Countries;
import org.convoke.mail.MailKind;
import org.convoke.mail.Message;
import org.convoke.mail.Outbox;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.MeetingFacts;
import org.convoke.web.Language;
import org.convoke.web.PublicAddress;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What focal points are written, each with the link that lets them act. */
@Component
class DelegationMails {

	private final Outbox outbox;

	private final MeetingCards meetings;

	private final MeetingFacts facts;

	private final Countries countries;

	private final MessageSource messages;

	private final PublicAddress address;

	DelegationMails(Outbox outbox, MeetingCards meetings, MeetingFacts facts, Countries countries,
			MessageSource messages, PublicAddress address) {
		this.outbox = outbox;
		this.meetings = meetings;
		this.facts = facts;
		this.countries = countries;
		this.messages = messages;
		this.address = address;
	}

	/** One request, with what there is to know of it. */
	void request(Delegation delegation, DelegateRow delegate, int open) {
		Language language = written(delegation);
		Message message = message(delegation, "request", MailKind.NOTICE, delegate.name(), open)
			.fact("delegations.mail.fact.name", delegate.name())
			.fact("delegations.mail.fact.email", delegate.email())
			.fact("delegations.mail.fact.country", this.countries.name(delegate.country(), language))
			.fact("delegations.mail.fact.role", label("registrations.ParticipantRole." + delegate.role(), language))
			.fact("delegations.mail.fact.attendance", label("meetings.Attendance." + delegate.attendance(), language));
		this.outbox.enqueue(message);
	}

	/** Several requests that have come since the last mail. */
	void requests(Delegation delegation, int open) {
		this.outbox.enqueue(message(delegation, "requests", MailKind.NOTICE, "", open));
	}

	/** The link, sent because the secretariat asks for it. */
	void link(Delegation delegation, int open) {
		this.outbox.enqueue(message(delegation, "link", MailKind.NOTICE, "", open));
	}

	/** A reminder of requests that have waited for days. */
	Message reminder(Delegation delegation, int open) {
		return message(delegation, "reminder", MailKind.REMINDER, "", open);
	}

	/** Adds the requests of another organisation for which the person is focal point. */
	Message and(Message message, Delegation delegation, int open) {
		return message
			.paragraph("delegations.mail.reminder.and", delegation.organisation().in(written(delegation)), open)
			.action("delegations.mail.action", link(delegation));
	}

	private Message message(Delegation delegation, String what, MailKind kind, String name, int open) {
		MeetingCard meeting = this.meetings.get(delegation.meetingId());
		Language language = written(delegation);
		String title = meeting.title().in(language);
		String organisation = delegation.organisation().in(language);
		return Message
			.to(delegation.focalPoint().email(), delegation.focalPoint().name(), delegation.focalPoint().language())
			.kind(kind)
			.meeting(meeting.id(), meeting.mailbox())
			.subject("delegations.mail." + what + ".subject", title, organisation, open, name)
			.paragraph("delegations.mail." + what + ".text", title, organisation, open, name)
			.paragraph("delegations.mail.secret")
			.fact("delegations.mail.fact.meeting", title)
			.fact("delegations.mail.fact.days", this.facts.days(meeting, language))
			.fact("delegations.mail.fact.organisation", organisation)
			.action("delegations.mail.action", link(delegation));
	}

	private String link(Delegation delegation) {
		return this.address.of("/delegations/" + delegation.token());
	}

	private Language written(Delegation delegation) {
		return this.outbox.language(delegation.focalPoint().language());
	}

	private String label(String key, Language language) {
		return this.messages.getMessage(key, null, "", language.locale());
	}

}
