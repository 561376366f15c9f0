package org.convoke.registrations.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.convoke.mail.MailKind;
import org.convoke.mail.Message;
import org.convoke.mail.Outbox;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.RegistrationDesk;
import org.convoke.registrations.RegistrationStatus;
import org.convoke.registrations.lists.BatchStore.Waiting;
import org.convoke.web.ConflictException;
import org.convoke.web.Language;
import org.convoke.web.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what was asked for with many registrations: some of them are locked, acted upon
 * and marked, all in one short transaction. Whatever moment an instance dies at, nobody
 * is written to twice.
 */
@Component
class BatchRunner {

	private static final Logger log = LoggerFactory.getLogger(BatchRunner.class);

	private static final int MAILS = 200;

	/** Fewer, for others wait for the meeting's places meanwhile. */
	private static final int DECISIONS = 50;

	private final BatchStore store;

	private final ExportJob exports;

	private final MeetingCards meetings;

	private final RegistrationDesk desk;

	private final Outbox outbox;

	private final PublicAddress address;

	private final MessageSource messages;

	private final TransactionTemplate transaction;

	BatchRunner(BatchStore store, ExportJob exports, MeetingCards meetings, RegistrationDesk desk, Outbox outbox,
			PublicAddress address, MessageSource messages, TransactionTemplate transaction) {
		this.store = store;
		this.exports = exports;
		this.meetings = meetings;
		this.desk = desk;
		this.outbox = outbox;
		this.address = address;
		this.messages = messages;
		this.transaction = transaction;
	}

	/** Does what is left of it, in the name of who asked for it. */
	void run(UUID id) {
		Batch batch = this.store.find(id).filter(Batch::running).orElse(null);
		if (batch == null) {
			return;
		}
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(batch.createdBy(), null, List.of()));
		SecurityContextHolder.setContext(context);
		try {
			MeetingCard meeting = this.meetings.get(batch.meetingId());
			if (batch.act() == BatchAct.EXPORT) {
				this.exports.run(batch, meeting);
			}
			else {
				act(batch, meeting);
			}
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

	private void act(Batch batch, MeetingCard meeting) {
		int most = (batch.act() == BatchAct.WRITE) ? MAILS : DECISIONS;
		int taken;
		do {
			try {
				taken = some(batch, meeting, most, new ArrayList<>());
			}
			catch (RuntimeException ex) {
				// One of them is in the way of the others: each for itself, then.
				log.debug("Acting on registrations one by one", ex);
				taken = 0;
				for (int i = 0; i < most && one(batch, meeting); i++) {
					taken++;
				}
			}
		}
		while (taken > 0);
		this.transaction.executeWithoutResult((status) -> this.store.finish(batch.id()));
	}

	/**
	 * Takes some and acts on them.
	 * @param taken filled with them, also when the act fails
	 */
	private int some(Batch batch, MeetingCard meeting, int most, List<Waiting> taken) {
		return this.transaction.execute((status) -> {
			List<Waiting> waiting = this.store.take(batch.id(), most);
			taken.addAll(waiting);
			if (batch.act() == BatchAct.WRITE) {
				this.outbox.enqueue(waiting.stream()
					.filter((each) -> obstacle(batch, each) == null)
					.map((each) -> message(batch, meeting, each))
					.toList());
			}
			for (Waiting each : waiting) {
				String obstacle = obstacle(batch, each);
				if (obstacle == null && batch.act() != BatchAct.WRITE) {
					decide(batch, meeting, each);
				}
				this.store.note(batch.id(), each.id(), obstacle);
			}
			return waiting.size();
		});
	}

	/** Acts on the next one; what is in its way is noted with it. */
	private boolean one(Batch batch, MeetingCard meeting) {
		List<Waiting> next = new ArrayList<>();
		try {
			return some(batch, meeting, 1, next) > 0;
		}
		catch (ConflictException ex) {
			skip(batch, next.get(0), text(batch, ex.messageKey(), ex.arguments()));
		}
		catch (RuntimeException ex) {
			if (next.isEmpty()) {
				throw ex;
			}
			log.error("Registration {} could not be acted upon", next.get(0).reference(), ex);
			skip(batch, next.get(0), text(batch, "lists.skipped.failed"));
		}
		return true;
	}

	private void skip(Batch batch, Waiting waiting, String reason) {
		this.transaction.executeWithoutResult((status) -> this.store.note(batch.id(), waiting.id(), reason));
	}

	private void decide(Batch batch, MeetingCard meeting, Waiting waiting) {
		if (batch.act() == BatchAct.APPROVE) {
			this.desk.approve(meeting.slug(), waiting.reference());
		}
		else {
			this.desk.decline(meeting.slug(), waiting.reference(), batch.details().reason());
		}
	}

	/** Why it must be left as it is; null when nothing is in the way. */
	private String obstacle(Batch batch, Waiting waiting) {
		boolean fit = switch (batch.act()) {
			case APPROVE -> waiting.status() == RegistrationStatus.PENDING;
			case DECLINE ->
				waiting.status() == RegistrationStatus.PENDING || waiting.status() == RegistrationStatus.WAITLISTED;
			case WRITE, EXPORT -> true;
		};
		if (!fit) {
			return text(batch, "lists.skipped.status",
					text(batch, "registrations.RegistrationStatus." + waiting.status()));
		}
		if (batch.act() == BatchAct.WRITE && !waiting.addressConfirmed()) {
			return text(batch, "lists.skipped.address");
		}
		return (batch.act() == BatchAct.WRITE && waiting.twice()) ? text(batch, "lists.skipped.twice") : null;
	}

	private Message message(Batch batch, MeetingCard meeting, Waiting to) {
		Language language = to.language();
		Message message = Message.to(to.email(), to.name(), language)
			.kind(MailKind.NOTICE)
			.meeting(meeting.id(), meeting.mailbox())
			.subject("lists.mail.subject", batch.details().subject().in(language));
		Stream.of(batch.details().text().in(language).split("\\R\\s*\\R"))
			.forEach((paragraph) -> message.paragraph("lists.mail.text", paragraph.strip()));
		return message.fact("registrations.mail.fact.meeting", meeting.title().in(language))
			.fact("registrations.reference", to.reference())
			.action("registrations.mail.action.see", this.address.of("/registrations/" + to.token()));
	}

	private String text(Batch batch, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, batch.language().locale());
	}

}
