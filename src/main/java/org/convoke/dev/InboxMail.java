package org.convoke.dev;

import java.io.ByteArrayInputStream;
import java.time.ZonedDateTime;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail as the embedded SMTP server received it.
 *
 * @param id its number since the start
 * @param receivedAt when it came
 * @param recipient the address of its envelope
 * @param subject what it says it is about
 * @param source the whole of it
 */
record InboxMail(long id, ZonedDateTime receivedAt, String recipient, String subject, byte[] source) {

	public String from() {
		return MailParts.header(message(), "From");
	}

	public String to() {
		return MailParts.header(message(), "To");
	}

	/** Its plain text, empty when there is none. */
	public String text() {
		return MailParts.of(message()).body("text/plain");
	}

	/** Its plain text in pieces, so that the links in it can be followed. */
	public List<TextPiece> textPieces() {
		return TextPiece.of(text());
	}

	/** Its HTML, empty when there is none. */
	public String html() {
		return MailParts.of(message()).body("text/html");
	}

	public List<InboxAttachment> attachments() {
		return MailParts.of(message()).attachments();
	}

	private MimeMessage message() {
		try {
			return new MimeMessage((Session) null, new ByteArrayInputStream(this.source));
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
