package org.convoke.meetings.following;

import java.util.List;

import org.convoke.directory.Recipient;
import org.convoke.meetings.MeetingAudience;
import org.convoke.web.PublicAddress;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The followers of a group are concerned when one of its meetings changes. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FollowerAudience implements MeetingAudience {

	private final FollowerStore store;

	private final PublicAddress address;

	FollowerAudience(FollowerStore store, PublicAddress address) {
		this.store = store;
		this.address = address;
	}

	@Override
	public List<Addressee> of(long meetingId) {
		return this.store.ofMeeting(meetingId)
			.stream()
			.map((follower) -> new Addressee(new Recipient(follower.email(), null, follower.language()),
					this.address.of(follower.path())))
			.toList();
	}

}
