package org.convoke.dev;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/**
 * The newest mails that the embedded SMTP server received, for the page that shows them.
 */
class Inbox {

	private static final int MOST_MAILS = 2_000;

	// Attached letters must not use up the memory of a small machine.
	private static final long MOST_BYTES = 48L << 20;

	private final Deque<InboxMail> mails = new ArrayDeque<>();

	private long count;

	private long bytes;

	synchronized void receive(String recipient, MimeMessage message) {
		byte[] source = source(message);
		this.mails.addFirst(new InboxMail(++this.count, ZonedDateTime.now(), recipient,
				MailParts.header(message, "Subject"), source));
		this.bytes += source.length;
		while (this.mails.size() > MOST_MAILS || (this.bytes > MOST_BYTES && this.mails.size() > 1)) {
			this.bytes -= this.mails.removeLast().source().length;
		}
	}

	synchronized List<InboxMail> newestFirst() {
		return List.copyOf(this.mails);
	}

	synchronized Optional<InboxMail> find(long id) {
		return this.mails.stream().filter((mail) -> mail.id() == id).findFirst();
	}

	private static byte[] source(MimeMessage message) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			message.writeTo(bytes);
			return bytes.toByteArray();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
