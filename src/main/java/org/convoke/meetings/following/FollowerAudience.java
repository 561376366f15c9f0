package org.convoke.meetings.following;

import org.convoke.meetings.MeetingAudience;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The followers of a group are concerned when one of its meetings changes. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FollowerAudience implements MeetingAudience {

	@Override
	public String select() {
		return """
				select f.email, null as name, f.language, '/following/' || f.token as path
				from follower f join meeting m on m.group_id = f.group_id
				where m.id = :meeting and f.confirmed_at is not null""";
	}

	@Override
	public String label() {
		return "meetings.told.followers";
	}

	@Override
	public String action() {
		return "meetings.notice.following";
	}

	@Override
	public boolean stops() {
		return true;
	}

}
