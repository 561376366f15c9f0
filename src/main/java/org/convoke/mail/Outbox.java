package org.convoke.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.convoke.web.Language;
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
		return enqueue(List.of(message)).get(0);
	}

	/**
	 * Writes messages to many people at once.
	 * @return the ids of the messages, in their order
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Long> enqueue(List<Message> messages) {
		if (messages.isEmpty()) {
			return List.of();
		}
		List<WrittenMessage> written = this.writer.write(messages);
		List<Row> rows = IntStream.range(0, messages.size())
			.mapToObj((i) -> new Row("<" + UUID.randomUUID() + "@" + this.address.host() + ">", messages.get(i),
					written.get(i)))
			.toList();
		Map<String, Long> ids = new HashMap<>();
		this.jdbc
			.sql("""
					insert into mail (message_id, kind, deadline_kind, meeting_id, to_address, to_name, reply_to, language,
					    subject, text, html, unsubscribe, created_at)
					select message_id, kind, deadline_kind, meeting_id, to_address, to_name, reply_to, language,
					    subject, text, html, unsubscribe, :createdAt
					from unnest(:messageIds, :kinds, :deadlineKinds, :meetingIds, :to, :names, :replyTo, :languages,
					    :subjects, :texts, :htmls, :unsubscribe) as written (message_id, kind, deadline_kind, meeting_id, to_address,
					    to_name, reply_to, language, subject, text, html, unsubscribe)
					returning id, message_id""")
			.param("messageIds", texts(rows, Row::messageId))
			.param("kinds", texts(rows, (row) -> row.message().kind.name()))
			.param("deadlineKinds", texts(rows, (row) -> row.message().deadlineKind))
			.param("meetingIds", rows.stream().map((row) -> row.message().meetingId).toArray(Long[]::new))
			.param("to", texts(rows, (row) -> row.message().to))
			.param("names", texts(rows, (row) -> row.message().name))
			.param("replyTo", texts(rows, (row) -> row.message().replyTo))
			.param("languages", texts(rows, (row) -> row.written().language().code()))
			.param("subjects", texts(rows, (row) -> row.written().subject()))
			.param("texts", texts(rows, (row) -> row.written().text()))
			.param("htmls", texts(rows, (row) -> row.written().html()))
			.param("unsubscribe", texts(rows, (row) -> row.message().unsubscribe))
			.param("createdAt", Timestamp.from(this.clock.instant()))
			.query((row) -> {
				ids.put(row.getString("message_id"), row.getLong("id"));
			});
		return rows.stream().map((row) -> ids.get(row.messageId())).toList();
	}

	/**
	 * Keeps those of these messages that wait, be it for another try, from leaving until
	 * they are released. One that is just being sent still goes, but is not tried again.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void hold(Collection<Long> mails) {
		this.jdbc.sql("update mail set held = true where id = any (?) and state = 'QUEUED' and not held")
			.param(mails.toArray(Long[]::new))
			.update();
	}

	/** Lets messages go that were held, each when its next try is due. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void release(Collection<Long> mails) {
		this.jdbc.sql("update mail set held = false where id = any (?) and held")
			.param(mails.toArray(Long[]::new))
			.update();
	}

	/** Those of these addresses to which a message could not be delivered before. */
	@Transactional(readOnly = true)
	public Set<String> undeliverable(Collection<String> addresses) {
		return Set.copyOf(this.jdbc.sql("""
				select distinct to_address from mail
				where state = 'FAILED' and lower(to_address) = any (?)""")
			.param(addresses.toArray(String[]::new))
			.query(String.class)
			.list());
	}

	/**
	 * The language in which somebody who reads the given one is written to: English until
	 * the texts have been translated.
	 */
	public Language language(Language wanted) {
		return this.writer.language(wanted);
	}

	private static String[] texts(List<Row> rows, Function<Row, String> value) {
		return rows.stream().map(value).toArray(String[]::new);
	}

	/** A message on its way into the table. */
	private record Row(String messageId, Message message, WrittenMessage written) {
	}

}
