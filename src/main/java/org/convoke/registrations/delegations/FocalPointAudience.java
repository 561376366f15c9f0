package org.convoke.registrations.delegations;

import java.time.Clock;

import org.convoke.meetings.MeetingAudience;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The focal points of those delegations that have members, or requests to become one. */
@Component
@Order(3)
class FocalPointAudience implements MeetingAudience {

	private final DelegationLinks links;

	private final Clock clock;

	FocalPointAudience(DelegationLinks links, Clock clock) {
		this.links = links;
		this.clock = clock;
	}

	@Override
	public String select() {
		return """
				select p.email, p.given_name || ' ' || p.family_name as name, p.language, '/delegations/' || l.token as path
				from focal_point f join person p on p.id = f.person_id and p.email is not null
				    left join delegation_link l on l.meeting_id = :meeting
				        and l.organisation_id = f.organisation_id and l.person_id = f.person_id
				where exists (select from registration r where r.meeting_id = :meeting
				    and r.organisation_id = f.organisation_id and r.status not in ('DECLINED', 'CANCELLED')
				    and r.email_confirmed_at is not null)""";
	}

	@Override
	public void prepare(long meetingId) {
		this.links.complete(meetingId, this.clock.instant());
	}

	@Override
	public String label() {
		return "meetings.told.focalPoints";
	}

	@Override
	public String action() {
		return "delegations.mail.action";
	}

}
