package org.convoke.registrations;

import org.convoke.mail.MailKind;
import org.convoke.mail.Message;
import org.convoke.mail.Outbox;
import org.convoke.registrations.HeldExtras.RequestState;
import org.convoke.registrations.RequestDesk.Request;
import org.convoke.web.PublicAddress;

import org.springframework.stereotype.Component;

/** What people are written about their requests. */
@Component
class RequestMails {

	private final Outbox outbox;

	private final PublicAddress address;

	RequestMails(Outbox outbox, PublicAddress address) {
		this.outbox = outbox;
		this.address = address;
	}

	/** Tells the person how a request was decided; never what it said. */
	void decided(Registration registration, MeetingCard meeting, Request request, RequestState state, String reason) {
		RegistrationDetails details = registration.details();
		String what = "registrations.mail." + request + "." + state;
		String title = meeting.title().in(details.language());
		this.outbox.enqueue(Message.to(details.email(), details.name(), details.language())
			.kind(MailKind.NOTICE)
			.meeting(meeting.id(), meeting.mailbox())
			.subject(what + ".subject", title)
			.paragraph(what + ".text", title, (reason != null) ? reason : "")
			.fact("registrations.reference", registration.reference())
			.action("registrations.mail.action.see", this.address.of("/registrations/" + registration.token())));
	}

}
