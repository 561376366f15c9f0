package org.convoke.registrations.invitations;

import org.convoke.mail.MailKind;
import org.convoke.mail.Message;
import org.convoke.mail.Outbox;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.MeetingFacts;
import org.convoke.web.Language;
import org.convoke.web.PublicAddress;
import org.convoke.web.Times;

import org.springframework.stereotype.Component;

/** What those who are invited are written. */
@Component
class InvitationMails {

	private final Outbox outbox;

	private final MeetingCards meetings;

	private final MeetingFacts facts;

	private final Times times;

	private final PublicAddress address;

	InvitationMails(Outbox outbox, MeetingCards meetings, MeetingFacts facts, Times times, PublicAddress address) {
		this.outbox = outbox;
		this.meetings = meetings;
		this.facts = facts;
		this.times = times;
		this.address = address;
	}

	void invite(Invitation invitation, MeetingCard meeting) {
		Language language = this.outbox.language(invitation.language());
		String title = meeting.title().in(language);
		String what = invitation.toPerson() ? "person" : "organisation";
		this.outbox.enqueue(Message.to(invitation.email(), invitation.name(), invitation.language())
			.kind(MailKind.NOTICE)
			.meeting(meeting.id(), meeting.mailbox())
			.subject("invitations.mail.subject", title)
			.paragraph("invitations.mail." + what + ".text", title, invitation.name(), invitation.email())
			.fact("invitations.mail.fact.meeting", title)
			.fact("invitations.mail.fact.days", this.facts.days(meeting, language))
			.fact("invitations.mail.fact.hours", this.facts.hours(meeting, language))
			.fact("invitations.mail.fact.place", this.facts.place(meeting, language))
			.fact("invitations.mail.fact.closes",
					this.times.moment(this.meetings.window(meeting).lastMinute(), meeting.zone(), language))
			.action("invitations.mail.action",
					this.address.of("/meetings/" + meeting.slug() + "/register?invitation=" + invitation.token())));
	}

}
