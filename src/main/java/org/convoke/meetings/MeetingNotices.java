package org.convoke.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.convoke.directory.Recipient;
import org.convoke.mail.MailKind;
import org.convoke.mail.Message;
import org.convoke.mail.Outbox;
import org.convoke.meetings.MeetingAudience.Addressee;
import org.convoke.web.Language;
import org.convoke.web.PublicAddress;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those whom a meeting concerns what changed: one message each, in the transaction
 * of the change.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class MeetingNotices {

	/** So many messages are written at a time, for they are long. */
	private static final int BATCH = 200;

	private final ObjectProvider<MeetingAudience> audiences;

	private final Groups groups;

	private final Outbox outbox;

	private final ChangeWords words;

	private final PublicAddress address;

	private final Clock clock;

	MeetingNotices(ObjectProvider<MeetingAudience> audiences, Groups groups, Outbox outbox, ChangeWords words,
			PublicAddress address, Clock clock) {
		this.audiences = audiences;
		this.groups = groups;
		this.outbox = outbox;
		this.words = words;
		this.address = address;
		this.clock = clock;
	}

	/** Everybody whom a meeting concerns, by where they are known from. */
	record Concerned(List<Source> sources) {

		static final Concerned NOBODY = new Concerned(List.of());

		public int people() {
			return this.sources.stream().mapToInt(Source::size).sum();
		}

	}

	/** People of one audience, each of whom is in no audience before. */
	record Source(String label, String action, List<Addressee> people) {

		public int size() {
			return this.people.size();
		}

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
		Set<String> known = new HashSet<>();
		List<Source> sources = new ArrayList<>();
		this.audiences.orderedStream().forEach((audience) -> {
			List<Addressee> people = audience.of(meeting.getId())
				.stream()
				.filter((person) -> known.add(person.recipient().email().toLowerCase(Locale.ROOT)))
				.toList();
			if (!people.isEmpty()) {
				sources.add(new Source(audience.label(), audience.action(), people));
			}
		});
		return new Concerned(sources);
	}

	/**
	 * Writes to everybody concerned.
	 * @return to how many
	 */
	int tell(Meeting meeting, Concerned concerned, List<MeetingChange> changes, Announcement announcement) {
		if (!announcement.told() || changes.isEmpty()) {
			return 0;
		}
		String mailbox = this.groups.get(meeting.getGroupId()).getMailbox();
		for (Source source : concerned.sources()) {
			for (int from = 0; from < source.size(); from += BATCH) {
				this.outbox.enqueue(source.people()
					.subList(from, Math.min(from + BATCH, source.size()))
					.stream()
					.map((person) -> message(meeting, mailbox, person, source.action(), changes, announcement.reason()))
					.toList());
			}
		}
		return concerned.people();
	}

	private Message message(Meeting meeting, String mailbox, Addressee person, String action,
			List<MeetingChange> changes, String reason) {
		Recipient recipient = person.recipient();
		Language language = this.outbox.language(recipient.language());
		String title = meeting.getTitle().in(language);
		String key = "meetings.notice." + occasion(changes);
		Message message = Message.to(recipient.email(), recipient.name(), recipient.language())
			.kind(MailKind.NOTICE)
			.meeting(meeting.getId(), mailbox)
			.subject(key + ".subject", title)
			.paragraph(key + ".text", title);
		changes.forEach((change) -> facts(message, change, language));
		message.fact("meetings.notice.reason", reason);
		if (person.address() != null) {
			message.action(action, person.address());
		}
		String page = this.address.of("/meetings/" + meeting.getSlug());
		return message.action("meetings.notice.page", page).action("meetings.notice.calendar", page + "/calendar.ics");
	}

	/** What the message is about: one act, or several facts that moved together. */
	private static String occasion(List<MeetingChange> changes) {
		ChangeKind first = changes.get(0).kind();
		return switch (first) {
			case CONFIRMED, POSTPONED, RESCHEDULED, CANCELLED, DEADLINE_MOVED -> first.name();
			default -> "MOVED";
		};
	}

	private void facts(Message message, MeetingChange change, Language language) {
		String label = ChangeWords.label(change.kind());
		if (change.deadline() != null) {
			message.fact(label, this.words.deadline(change.deadline(), language));
		}
		String before = this.words.before(change, language);
		String after = this.words.after(change, language);
		if (before.equals(after)) {
			// A session's format differs, which the meeting's does not tell.
			message.fact(label, this.words.sentence(change, language));
			return;
		}
		boolean stays = change.kind() == ChangeKind.CONFIRMED || change.kind() == ChangeKind.CANCELLED;
		message.fact(stays ? label : label + ".before", before).fact(stays ? label : label + ".after", after);
	}

}
