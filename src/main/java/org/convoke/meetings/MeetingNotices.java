package org.convoke.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.convoke.meetings.NoticeStore.Source;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that those whom a meeting concerns are told what changed, one message each:
 * who they are is written down in the transaction of the change, the messages come after
 * it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class MeetingNotices {

	private final ObjectProvider<MeetingAudience> audiences;

	private final NoticeStore store;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MeetingNotices(ObjectProvider<MeetingAudience> audiences, NoticeStore store, ApplicationEventPublisher events,
			Clock clock) {
		this.audiences = audiences;
		this.store = store;
		this.events = events;
		this.clock = clock;
	}

	/** How many people a meeting concerns, by where they are known from. */
	record Concerned(List<Source> sources) {

		static final Concerned NOBODY = new Concerned(List.of());

		public int people() {
			return this.sources.stream().mapToInt(Source::people).sum();
		}

	}

	/** A notice waits to be written. */
	record Waiting(long notice) {
	}

	/**
	 * Whom the meeting concerns.
	 * @param until when it is over: nobody is told of what has been
	 */
	@Transactional(readOnly = true)
	Concerned concerned(Meeting meeting, Instant until) {
		if (meeting.getStanding() == Standing.CANCELLED || until.isBefore(this.clock.instant())) {
			return Concerned.NOBODY;
		}
		return new Concerned(this.store.count(meeting.getId(), audiences()));
	}

	/**
	 * Has everybody written to who is concerned.
	 * @return how many they are
	 */
	int tell(Meeting meeting, Concerned concerned, List<MeetingChange> changes, Announcement announcement) {
		if (!announcement.told() || changes.isEmpty() || concerned.people() == 0) {
			return 0;
		}
		audiences().forEach((audience) -> audience.prepare(meeting.getId()));
		long notice = this.store.add(meeting.getId(), changes, announcement.reason());
		int people = this.store.address(notice, meeting.getId(), audiences());
		this.events.publishEvent(new Waiting(notice));
		return people;
	}

	private List<MeetingAudience> audiences() {
		return this.audiences.orderedStream().toList();
	}

}
