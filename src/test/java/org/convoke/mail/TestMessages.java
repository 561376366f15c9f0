package org.convoke.mail;

import org.convoke.web.Language;

/** Messages for tests; their texts stand in {@code messages/test-mail*.properties}. */
final class TestMessages {

	private TestMessages() {
	}

	static Message notice(String address) {
		return Message.to(address, "Ana Torres", Language.EN)
			.kind(MailKind.NOTICE)
			.subject("mail.test.subject", "the second meeting")
			.paragraph("mail.test.text", 2)
			.fact("mail.test.when", "Monday 4 May 2026")
			.action("mail.test.action", "http://127.0.0.1/meetings/jca-mv-2");
	}

}
