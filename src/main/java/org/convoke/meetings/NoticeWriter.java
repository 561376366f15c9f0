package org.convoke.meetings;

import java.util.List;

import org.convoke.mail.MailKind;
import org.convoke.mail.Message;
import org.convoke.mail.Outbox;
import org.convoke.meetings.NoticeStore.Addressee;
import org.convoke.meetings.NoticeStore.Notice;
import org.convoke.web.Language;
import org.convoke.web.PublicAddress;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the messages of a notice, some in each short transaction, which takes them off
 * the list: whatever moment it dies at, nobody is missed or written to twice.
 */
@Component
class NoticeWriter {

	private static final int BATCH = 200;

	private final NoticeStore store;

	private final MeetingRepository meetings;

	private final Groups groups;

	private final Outbox outbox;

	private final ChangeWords words;

	private final PublicAddress address;

	private final TransactionTemplate transaction;

	NoticeWriter(NoticeStore store, MeetingRepository meetings, Groups groups, Outbox outbox, ChangeWords words,
			PublicAddress address, TransactionTemplate transaction) {
		this.store = store;
		this.meetings = meetings;
		this.groups = groups;
		this.outbox = outbox;
		this.words = words;
		this.address = address;
		this.transaction = transaction;
	}

	/** Writes to everybody who has not been written to. */
	void write(long notice) {
		while (Boolean.TRUE.equals(this.transaction.execute((status) -> writeSome(notice)))) {
			// The next ones, in a transaction of their own.
		}
	}

	/** Whether there may be more. */
	private boolean writeSome(long id) {
		return this.store.find(id).map((notice) -> {
			Meeting meeting = this.meetings.findById(notice.meetingId()).orElseThrow();
			String mailbox = this.groups.get(meeting.getGroupId()).getMailbox();
			List<Addressee> people = this.store.take(id, BATCH);
			this.outbox.enqueue(people.stream().map((person) -> message(meeting, mailbox, person, notice)).toList());
			if (people.size() < BATCH) {
				this.store.delete(id);
			}
			return people.size() == BATCH;
		}).orElse(false);
	}

	private Message message(Meeting meeting, String mailbox, Addressee person, Notice notice) {
		Language language = this.outbox.language(person.language());
		String title = meeting.getTitle().in(language);
		String key = "meetings.notice." + occasion(notice.changes());
		Message message = Message.to(person.email(), person.name(), person.language())
			.kind(MailKind.NOTICE)
			.meeting(meeting.getId(), mailbox)
			.subject(key + ".subject", title)
			.paragraph(key + ".text", title);
		notice.changes().forEach((change) -> facts(message, change, language));
		message.fact("meetings.notice.reason", notice.reason());
		if (person.path() != null) {
			String act = this.address.of(person.path());
			message.action(person.action(), act);
			if (person.stops()) {
				message.unsubscribe(act);
			}
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
