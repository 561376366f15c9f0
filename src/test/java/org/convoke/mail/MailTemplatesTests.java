package org.convoke.mail;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Features that write mails of their own bring their templates themselves. */
class MailTemplatesTests {

	@Test
	void namesNoTemplatesButItsOwn() {
		assertThat(new MailTemplates().plainTextMails().getResolvablePatterns()).isNotEmpty()
			.allMatch((pattern) -> pattern.startsWith("mail/"));
	}

}
