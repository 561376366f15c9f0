package org.convoke.registrations.notices;

import java.util.List;

import org.convoke.directory.Recipient;
import org.convoke.meetings.MeetingAudience;
import org.convoke.web.Language;
import org.convoke.web.PublicAddress;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever has a live registration and has shown to read the mails to the address. They
 * come first: the link to the registration is what they need.
 */
@Component
@Order(1)
class RegistrantAudience implements MeetingAudience {

	private final JdbcClient jdbc;

	private final PublicAddress address;

	RegistrantAudience(JdbcClient jdbc, PublicAddress address) {
		this.jdbc = jdbc;
		this.address = address;
	}

	@Override
	public List<Addressee> of(long meetingId) {
		return this.jdbc.sql("""
				select email, given_name, family_name, language, token from registration
				where meeting_id = ? and status not in ('DECLINED', 'CANCELLED') and email_confirmed_at is not null
				order by id""")
			.param(meetingId)
			.query((row, number) -> new Addressee(
					new Recipient(row.getString("email"),
							row.getString("given_name") + " " + row.getString("family_name"),
							Language.of(row.getString("language"))),
					this.address.of("/registrations/" + row.getString("token"))))
			.list();
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
