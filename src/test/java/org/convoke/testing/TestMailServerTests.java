package org.convoke.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

import static org.assertj.core.api.Assertions.assertThat;

@ConvokeTest
class TestMailServerTests {

	@Autowired
	TestMailServer mails;

	@Autowired
	JavaMailSender sender;

	@Test
	void mailsOfTheApplicationArriveUnderTheAddressOfTheEnvelope() throws MessagingException {
		MimeMessage message = this.sender.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
		helper.setFrom("secretariat@example.org");
		helper.setTo("Amal.Haddad@example.org");
		helper.setSubject("Échéance du 30 avril");
		helper.setText("À bientôt : http://127.0.0.1/meetings/jca-mv-2", "<p>À bientôt</p>");
		helper.addAttachment("lettre.pdf", new ByteArrayResource(new byte[] { 1, 2, 3 }));
		this.sender.send(message);

		ReceivedMail mail = this.mails.awaitMail("amal.haddad@example.org", "30 avril");
		assertThat(mail.subject()).isEqualTo("Échéance du 30 avril");
		assertThat(mail.text()).startsWith("À bientôt");
		assertThat(mail.html()).isEqualTo("<p>À bientôt</p>");
		assertThat(mail.links()).containsExactly("http://127.0.0.1/meetings/jca-mv-2");
		assertThat(mail.attachments()).hasSize(1);
		assertThat(this.mails.mailsTo("nobody@example.org")).isEmpty();
	}

}
