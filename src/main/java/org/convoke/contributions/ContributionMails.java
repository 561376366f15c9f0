package org.convoke.contributions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.convoke.files.FileSizes;
import org.convoke.files.StoredFile;
import org.convoke.mail.MailKind;
import org.convoke.mail.Message;
import org.convoke.mail.Outbox;
import org.convoke.meetings.Meeting;
import org.convoke.web.Language;
import org.convoke.web.PublicAddress;
import org.convoke.web.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the contacts of a contribution are told, each once, in the submitter's language.
 */
@Component
class ContributionMails {

	private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'")
		.withZone(ZoneOffset.UTC);

	private final Outbox outbox;

	private final Times times;

	private final FileSizes sizes;

	private final PublicAddress address;

	private final JdbcClient jdbc;

	ContributionMails(Outbox outbox, Times times, FileSizes sizes, PublicAddress address, JdbcClient jdbc) {
		this.outbox = outbox;
		this.times = times;
		this.sizes = sizes;
		this.address = address;
		this.jdbc = jdbc;
	}

	/** The moment to the second, since a deadline can be missed by one. */
	static String exact(Instant at) {
		return EXACT.format(at);
	}

	void received(Contribution contribution, Meeting meeting, List<StoredFile> files) {
		Language language = contribution.getLanguage();
		String title = meeting.getTitle().in(language);
		for (Message message : messages(contribution, meeting, MailKind.RECEIPT)) {
			message.subject("contributions.mail.received.subject", contribution.getNumber(), title)
				.paragraph("contributions.mail.received.text", contribution.getNumber(), title)
				.paragraph(contribution.isLate() ? "contributions.mail.late" : "contributions.mail.inTime")
				.fact("contributions.number", String.valueOf(contribution.getNumber()))
				.fact("contributions.title", contribution.getTitle())
				.fact("contributions.receivedAt", exact(contribution.getReceivedAt()))
				.fact("contributions.receivedThere",
						this.times.moment(contribution.getReceivedAt(), meeting.getZone(), language));
			for (StoredFile file : files) {
				message
					.fact("contributions.file",
							file.name() + language.marks().bracketed(this.sizes.text(file.size(), language)))
					.fact("contributions.sha256", file.sha256());
			}
			message.action("contributions.receipt.open", this.address.of("/contributions/" + contribution.getToken()));
			this.outbox.enqueue(message);
		}
	}

	void decided(Contribution contribution, Meeting meeting) {
		String title = meeting.getTitle().in(contribution.getLanguage());
		String key = "contributions.mail." + contribution.getState().name();
		for (Message message : messages(contribution, meeting, MailKind.NOTICE)) {
			message.subject(key + ".subject", contribution.getNumber(), title)
				.paragraph(key + ".text", contribution.getNumber(), title)
				.fact("contributions.title", contribution.getTitle())
				.fact("contributions.reason", contribution.getReturnReason());
			if (contribution.getState() == ContributionState.POSTED) {
				message.action("contributions.documents.open",
						this.address.of("/meetings/" + meeting.getSlug() + "/documents"));
			}
			else if (contribution.getState() == ContributionState.RETURNED) {
				message.action("contributions.submit.again",
						this.address.of("/meetings/" + meeting.getSlug() + "/contribute"));
			}
			this.outbox.enqueue(message);
		}
	}

	private List<Message> messages(Contribution contribution, Meeting meeting, MailKind kind) {
		String mailbox = this.jdbc.sql("select coalesce(mailbox, '') from meeting_group where id = ?")
			.param(meeting.getGroupId())
			.query(String.class)
			.single();
		Set<String> written = new HashSet<>();
		return contribution.getContacts()
			.stream()
			.filter((contact) -> written.add(contact.email()))
			.map((contact) -> Message.to(contact.email(), contact.name(), contribution.getLanguage())
				.kind(kind)
				.meeting(meeting.getId(), mailbox.isEmpty() ? null : mailbox))
			.toList();
	}

}
