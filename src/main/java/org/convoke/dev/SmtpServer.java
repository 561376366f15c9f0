package org.convoke.dev;

import java.util.function.BiConsumer;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;

/**
 * An SMTP server on loopback that takes mail for every address and hands it over instead
 * of sending it on.
 */
public final class SmtpServer implements AutoCloseable {

	private static final String HOST = "127.0.0.1";

	private final BiConsumer<String, MimeMessage> receiver;

	private final GreenMail server = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));

	private SmtpServer(BiConsumer<String, MimeMessage> receiver) {
		this.receiver = receiver;
	}

	/**
	 * Listens on a free port; the receiver gets the address of the envelope with each
	 * mail.
	 */
	public static SmtpServer start(BiConsumer<String, MimeMessage> receiver) {
		SmtpServer smtp = new SmtpServer(receiver);
		smtp.server.getUserManager().setMessageDeliveryHandler((message, address) -> smtp.recipient(address));
		smtp.server.start();
		return smtp;
	}

	public String host() {
		return HOST;
	}

	public int port() {
		return this.server.getSmtp().getPort();
	}

	@Override
	public void close() {
		this.server.stop();
	}

	private GreenMailUser recipient(MailAddress address) {
		String email = address.getEmail();
		return new UserImpl(email, email, email, this.server.getManagers().getImapHostManager()) {
			@Override
			public void deliver(MovingMessage message) {
				SmtpServer.this.receiver.accept(email, message.getMessage());
			}
		};
	}

}
