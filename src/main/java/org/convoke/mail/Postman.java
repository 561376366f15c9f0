package org.convoke.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one message to the mail server. */
@Component
class Postman {

	private final ObjectProvider<JavaMailSender> sender;

	private final String from;

	Postman(ObjectProvider<JavaMailSender> sender, Environment environment) {
		this.sender = sender;
		this.from = environment.getProperty("convoke.mail.from", "Convoke <convoke@localhost>");
	}

	/** Whether a mail server is configured; until then messages wait. */
	boolean ready() {
		return this.sender.getIfAvailable() != null;
	}

	void deliver(QueuedMail mail) {
		JavaMailSender server = this.sender.getObject();
		try {
			var message = new IdentifiedMessage(((JavaMailSenderImpl) server).getSession(), mail.messageId());
			var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
			helper.setFrom(new InternetAddress(this.from));
			helper.setTo(address(mail.toAddress(), mail.toName()));
			if (mail.replyTo() != null) {
				helper.setReplyTo(mail.replyTo());
			}
			helper.setSubject(mail.subject());
			helper.setText(mail.text(), mail.html());
			// Tells out-of-office programs not to answer (RFC 3834).
			message.setHeader("Auto-Submitted", "auto-generated");
			message.setHeader("Content-Language", mail.language());
			server.send(message);
		}
		catch (MessagingException | UnsupportedEncodingException ex) {
			throw new MailParseException(ex);
		}
	}

	private static InternetAddress address(String address, String name)
			throws MessagingException, UnsupportedEncodingException {
		InternetAddress to = new InternetAddress(address, true);
		if (name != null) {
			to.setPersonal(name, StandardCharsets.UTF_8.name());
		}
		return to;
	}

	/** Keeps its message-id over every try, so that a repeat is known as one. */
	private static final class IdentifiedMessage extends MimeMessage {

		private final String messageId;

		IdentifiedMessage(Session session, String messageId) {
			super(session);
			this.messageId = messageId;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", this.messageId);
		}

	}

}
