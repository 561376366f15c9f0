package org.convoke.dev;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.convoke.web.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class InboxTests {

	private final Inbox inbox = new Inbox();

	private final SmtpServer server = SmtpServer.start(this.inbox::receive);

	private final JavaMailSender sender = new DevMailConfiguration().mailSender(this.server);

	private final MockMvcTester mvc = MockMvcTester.of(new InboxController(this.inbox));

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void showsWhatCameOverSmtpNewestFirst() throws MessagingException {
		send("amal.haddad@example.org", "Échéance du 30 avril");
		send("jonas.meyer@example.org", "Échéance du 4 mai");
		assertThat(this.inbox.newestFirst()).extracting(InboxMail::recipient, InboxMail::subject)
			.containsExactly(tuple("jonas.meyer@example.org", "Échéance du 4 mai"),
					tuple("amal.haddad@example.org", "Échéance du 30 avril"));
		assertThat(this.mvc.get().uri("/secretariat/inbox")).hasStatusOk().model().containsKey("mails");
		assertThat(this.mvc.get().uri("/secretariat/inbox/2")).hasStatusOk().model().containsKey("mail");
	}

	@Test
	void takesAMailApart() throws MessagingException {
		send("amal.haddad@example.org", "Lettre");
		InboxMail mail = this.inbox.find(1).orElseThrow();
		assertThat(mail.from()).isEqualTo("Secrétariat <secretariat@example.org>");
		assertThat(mail.to()).isEqualTo("amal.haddad@example.org");
		assertThat(mail.text()).isEqualTo("À lire : https://example.org/a?b=1.");
		assertThat(mail.textPieces()).containsExactly(new TextPiece("À lire : ", false),
				new TextPiece("https://example.org/a?b=1", true), new TextPiece(".", false));
		assertThat(mail.html()).contains("<p>À lire</p>");
		assertThat(mail.attachments()).singleElement().satisfies((attachment) -> {
			assertThat(attachment.name()).isEqualTo("été.pdf");
			assertThat(attachment.content()).containsExactly(1, 2, 3);
		});
	}

	@Test
	void servesTheHtmlOfAMailSoThatNothingInItRuns() throws MessagingException {
		send("amal.haddad@example.org", "Lettre");
		MvcTestResult page = this.mvc.get().uri("/secretariat/inbox/1/html").exchange();
		assertThat(page).hasStatusOk().hasContentType("text/html;charset=UTF-8");
		assertThat(page.getResponse().getHeader("Content-Security-Policy")).startsWith("sandbox ")
			.contains("default-src 'none'");
		assertThat(page).bodyText().contains("<head><base target=\"_blank\"></head>");
	}

	@Test
	void servesSourceAndAttachments() throws MessagingException {
		send("amal.haddad@example.org", "Lettre");
		assertThat(this.mvc.get().uri("/secretariat/inbox/1/source")).bodyText().contains("Subject: Lettre");
		MvcTestResult attachment = this.mvc.get().uri("/secretariat/inbox/1/attachments/0").exchange();
		assertThat(attachment).hasStatusOk();
		assertThat(attachment.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
		assertThat(attachment.getResponse().getContentAsByteArray()).containsExactly(1, 2, 3);
		assertThat(this.mvc.get().uri("/secretariat/inbox/1/attachments/1")).failure()
			.hasRootCauseInstanceOf(NotFoundException.class);
		assertThat(this.mvc.get().uri("/secretariat/inbox/7")).failure()
			.hasRootCauseInstanceOf(NotFoundException.class);
	}

	@Test
	void keepsNoMoreThanTheNewest() throws MessagingException {
		MimeMessage message = this.sender.createMimeMessage();
		message.setText("x");
		for (int i = 0; i < 2_010; i++) {
			this.inbox.receive("amal.haddad@example.org", message);
		}
		assertThat(this.inbox.newestFirst()).hasSize(2_000).first().extracting(InboxMail::id).isEqualTo(2_010L);
		message.setText("x".repeat(20 << 20));
		for (int i = 0; i < 4; i++) {
			this.inbox.receive("amal.haddad@example.org", message);
		}
		assertThat(this.inbox.newestFirst()).hasSize(2);
	}

	private void send(String to, String subject) throws MessagingException {
		MimeMessage message = this.sender.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
		helper.setFrom("Secrétariat <secretariat@example.org>");
		helper.setTo(to);
		helper.setSubject(subject);
		helper.setText("À lire : https://example.org/a?b=1.", "<html><head></head><p>À lire</p></html>");
		helper.addAttachment("été.pdf", new ByteArrayResource(new byte[] { 1, 2, 3 }));
		this.sender.send(message);
	}

}
