package org.convoke.registrations.notices;

import org.convoke.meetings.MeetingAudience;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whoever has a live registration and has shown to read the mails to the address. They
 * come first: the link to the registration is what they need.
 */
@Component
@Order(1)
class RegistrantAudience implements MeetingAudience {

	@Override
	public String select() {
		return """
				select email, given_name || ' ' || family_name as name, language, '/registrations/' || token as path
				from registration where meeting_id = :meeting and status not in ('DECLINED', 'CANCELLED')
				    and email_confirmed_at is not null""";
	}

	@Override
	public String label() {
		return "meetings.told.registrants";
	}

	@Override
	public String action() {
		return "registrations.mail.action.see";
	}

}
