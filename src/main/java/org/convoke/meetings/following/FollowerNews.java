package org.convoke.meetings.following;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import org.convoke.mail.MailKind;
import org.convoke.mail.Message;
import org.convoke.mail.Outbox;
import org.convoke.meetings.Group;
import org.convoke.meetings.Groups;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.Meetings;
import org.convoke.meetings.Standing;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.convoke.web.PublicAddress;
import org.convoke.web.Times;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the followers of a group what is new: a meeting, a circular of one. What concerns
 * a meeting of the past is no news.
 */
@Service
@Transactional
public class FollowerNews {

	private static final int TOGETHER = 500;

	private final FollowerStore store;

	private final Meetings meetings;

	private final Groups groups;

	private final Outbox outbox;

	private final PublicAddress address;

	private final Times times;

	private final Clock clock;

	FollowerNews(FollowerStore store, Meetings meetings, Groups groups, Outbox outbox, PublicAddress address,
			Times times, Clock clock) {
		this.store = store;
		this.meetings = meetings;
		this.groups = groups;
		this.outbox = outbox;
		this.address = address;
		this.times = times;
		this.clock = clock;
	}

	/** Tells of a meeting that was announced; once. */
	void announce(long meetingId) {
		Meeting meeting = this.meetings.get(meetingId);
		String what = (meeting.getStanding() == Standing.PROPOSED) ? "proposed" : "announced";
		String page = "/meetings/" + meeting.getSlug();
		tell("meeting-" + meetingId, meeting, (message) -> message, what, LocalizedText.NONE, page);
	}

	/**
	 * Tells of a circular about a meeting; once.
	 * @param name how the circular is called
	 * @param path of its page
	 */
	public void circular(long circularId, long meetingId, LocalizedText name, String path) {
		tell("circular-" + circularId, this.meetings.get(meetingId),
				(message) -> message.action("following.mail.circular.action", this.address.of(path)), "circular", name,
				"/meetings/" + this.meetings.get(meetingId).getSlug());
	}

	private void tell(String news, Meeting meeting, UnaryOperator<Message> more, String what, LocalizedText name,
			String page) {
		Instant now = this.clock.instant();
		if (!now.isBefore(meeting.getEnd()) || meeting.getStanding() == Standing.CANCELLED
				|| !this.store.claim(news, now)) {
			return;
		}
		Group group = this.groups.get(meeting.getGroupId());
		List<Follower> followers = this.store.ofMeeting(meeting.getId());
		for (int from = 0; from < followers.size(); from += TOGETHER) {
			this.outbox.enqueue(followers.subList(from, Math.min(from + TOGETHER, followers.size()))
				.stream()
				.map((follower) -> message(follower, meeting, group, more, what, name, page))
				.toList());
		}
	}

	private Message message(Follower follower, Meeting meeting, Group group, UnaryOperator<Message> more, String what,
			LocalizedText name, String page) {
		Language language = this.outbox.language(follower.language());
		String title = meeting.getTitle().in(language);
		String stop = this.address.of(follower.path());
		Message message = Message.to(follower.email(), null, follower.language())
			.kind(MailKind.NOTICE)
			.meeting(meeting.getId(), group.getMailbox())
			.subject("following.mail." + what + ".subject", group.getAcronym(), title, name.in(language))
			.paragraph("following.mail." + what + ".text", group.getAcronym(), title, name.in(language))
			.fact("following.mail.meeting", title)
			.fact("following.mail.begins", this.times.moment(meeting.getStart(), meeting.getZone(), language));
		return more.apply(message)
			.action("following.mail.action.meeting", this.address.of(page))
			.action("following.mail.action.stop", stop)
			.unsubscribe(stop);
	}

}
