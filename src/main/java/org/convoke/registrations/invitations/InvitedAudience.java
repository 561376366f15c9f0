package org.convoke.registrations.invitations;

import org.convoke.meetings.MeetingAudience;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whoever is invited and has not answered; whoever registered and withdrew has. They find
 * the form on the meeting's page, as long as there is one.
 */
@Component
@Order(2)
class InvitedAudience implements MeetingAudience {

	@Override
	public String select() {
		return """
				select i.email, i.given_name || ' ' || i.family_name as name, i.language, null as path
				from invitation i where i.meeting_id = :meeting and i.withdrawn_at is null
				    and not exists (select from registration r where r.meeting_id = i.meeting_id
				        and r.email = i.email and r.email_confirmed_at is not null)""";
	}

	@Override
	public String label() {
		return "meetings.told.invited";
	}

	@Override
	public String action() {
		return "invitations.mail.action";
	}

}
