package org.convoke.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands messages to the mail server. */
@Component
class Postman {

	private static final Logger log = LoggerFactory.getLogger(Postman.class);

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

	/** Begins a round, in which many messages share a connection to the server. */
	Round round() {
		return new Round((JavaMailSenderImpl) this.sender.getObject());
	}

	private MimeMessage message(Session session, QueuedMail mail) {
		try {
			var message = new IdentifiedMessage(session, mail.messageId());
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
			if (mail.unsubscribe() != null) {
				message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
			}
			message.setHeader("Content-Language", mail.language());
			message.setSentDate(new Date());
			message.saveChanges();
			return message;
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

	/**
	 * A walk to the mail server. After a failure the next message gets a new connection.
	 */
	final class Round implements AutoCloseable {

		private final JavaMailSenderImpl server;

		private Transport connection;

		private Round(JavaMailSenderImpl server) {
			this.server = server;
		}

		void deliver(QueuedMail mail) {
			MimeMessage message = message(this.server.getSession(), mail);
			try {
				if (this.connection == null) {
					connect();
				}
				this.connection.sendMessage(message, message.getAllRecipients());
			}
			catch (AuthenticationFailedException ex) {
				close();
				throw new MailAuthenticationException(ex);
			}
			catch (MessagingException ex) {
				close();
				throw new MailSendException(Map.of(message, ex));
			}
		}

		private void connect() throws MessagingException {
			String protocol = this.server.getProtocol();
			Session session = this.server.getSession();
			session.getProperties().putIfAbsent("mail.smtp.socketFactory", new PromptSockets());
			this.connection = session.getTransport((protocol != null) ? protocol : JavaMailSenderImpl.DEFAULT_PROTOCOL);
			String user = this.server.getUsername();
			this.connection.connect(this.server.getHost(), this.server.getPort(),
					(user != null && !user.isEmpty()) ? user : null, this.server.getPassword());
		}

		@Override
		public void close() {
			if (this.connection != null) {
				try {
					this.connection.close();
				}
				catch (MessagingException ex) {
					log.debug("The connection to the mail server was gone before it was closed", ex);
				}
				this.connection = null;
			}
		}

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
