package org.convoke.dev;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends mails to the embedded SMTP server, from which the {@link Inbox} shows them. */
@AutoConfiguration(before = MailSenderAutoConfiguration.class)
@ConditionalOnDevMail
class DevMailConfiguration {

	@Bean
	Inbox inbox() {
		return new Inbox();
	}

	@Bean(destroyMethod = "close")
	SmtpServer smtpServer(Inbox inbox) {
		return SmtpServer.start(inbox::receive);
	}

	@Bean
	JavaMailSender mailSender(SmtpServer server) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost(server.host());
		sender.setPort(server.port());
		sender.setDefaultEncoding("UTF-8");
		return sender;
	}

}
