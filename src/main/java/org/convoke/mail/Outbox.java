package org.convoke.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;

import org.convoke.web.PublicAddress;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes every e-mail that the product sends; the {@link Dispatcher} carries it out. */
@Service
public class Outbox {

	private final JdbcClient jdbc;

	private final MessageWriter writer;

	private final PublicAddress address;

	private final Clock clock;

	Outbox(JdbcClient jdbc, MessageWriter writer, PublicAddress address, Clock clock) {
		this.jdbc = jdbc;
		this.writer = writer;
		this.address = address;
		this.clock = clock;
	}

	/**
	 * Writes the message in the transaction of the change it tells of: both or neither.
	 * @return the id of the message
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public long enqueue(Message message) {
		WrittenMessage written = this.writer.write(message);
		return this.jdbc.sql("""
				insert into mail (message_id, kind, deadline_kind, meeting_id, to_address, to_name, reply_to, language,
				    subject, text, html, created_at)
				values (:messageId, :kind, :deadlineKind, :meetingId, :to, :name, :replyTo, :language,
				    :subject, :text, :html, :createdAt)
				returning id""")
			.param("messageId", "<" + UUID.randomUUID() + "@" + this.address.host() + ">")
			.param("kind", message.kind.name())
			.param("deadlineKind", message.deadlineKind)
			.param("meetingId", message.meetingId)
			.param("to", message.to)
			.param("name", message.name)
			.param("replyTo", message.replyTo)
			.param("language", written.language().code())
			.param("subject", written.subject())
			.param("text", written.text())
			.param("html", written.html())
			.param("createdAt", Timestamp.from(this.clock.instant()))
			.query(Long.class)
			.single();
	}

}
