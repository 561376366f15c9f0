package org.convoke.mail;

import org.convoke.mail.Mails.MailDetail;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.ReceivedMail;
import org.convoke.testing.TestMailServer;
import org.convoke.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ConvokeTest
class OutboxTests {

	@Autowired
	Outbox outbox;

	@Autowired
	Mails mails;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	TestMailServer server;

	@Test
	void aMailIsThereWithTheChangeItTellsOfAndGoneWithIt() {
		Message message = TestMessages.notice("rolled.back@example.org");
		this.transaction.executeWithoutResult((status) -> {
			long id = this.outbox.enqueue(message);
			assertThat(this.mails.find(id)).isPresent();
			status.setRollbackOnly();
		});
		assertThat(this.mails.list("rolled.back@example.org", "", Long.MAX_VALUE, 10)).isEmpty();
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.outbox.enqueue(message));
	}

	@Test
	void isWrittenInTheLanguageOfItsReader() {
		MailDetail french = enqueued(Message.to("amal.haddad@example.org", "Amal Haddad", Language.FR)
			.subject("mail.test.subject", "JCA-MV")
			.paragraph("mail.test.text", 2)
			.paragraph("mail.test.text", 1)
			.fact("mail.test.when", "4 mai 2026")
			.fact("mail.test.where", " ")
			.fact("mail.test.where", "Genève")
			.action("mail.test.action", "http://127.0.0.1/meetings/jca-mv-2"));
		assertThat(french.language()).isEqualTo("fr");
		assertThat(french.subject()).isEqualTo("À propos de JCA-MV");
		assertThat(french.text()).isEqualTo("""
				Bonjour Amal Haddad,

				Il reste 2 jours.

				Il reste un jour.

				Quand\u00A0: 4 mai 2026
				Où\u00A0: Genève

				S’inscrire\u00A0:
				http://127.0.0.1/meetings/jca-mv-2

				--\s
				Union internationale des télécommunications
				Ce message a été envoyé par le secrétariat.
				""");
		assertThat(french.html()).contains("lang=\"fr\" dir=\"ltr\"", "Bonjour Amal Haddad,", "Il reste 2 jours.",
				"4 mai 2026", "href=\"http://127.0.0.1/meetings/jca-mv-2\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			AR | rtl | حضرات السادة والسيدات، تحية طيبة وبعد، | الرقم: JCA-MV
			EN | ltr | Dear Sir or Madam,                     | Number: JCA-MV
			ES | ltr | Muy Señora mía/Muy Señor mío:          | Número: JCA-MV
			FR | ltr | Madame, Monsieur,                      | Numéro : JCA-MV
			RU | ltr | Уважаемая госпожа, уважаемый господин, | Номер: JCA-MV
			ZH | ltr | 尊敬的先生/女士：                       | 编号：JCA-MV
			""")
	void isWrittenInTheLanguageOfItsReaderThroughout(Language language, String direction, String greeting,
			String fact) {
		MailDetail mail = enqueued(Message.to("li.wei@example.org", null, language)
			.subject("access.mail.signIn.subject")
			.paragraph("access.mail.signIn.text")
			.fact("contributions.number", "JCA-MV"));
		assertThat(mail.language()).isEqualTo(language.code());
		assertThat(mail.text().replace('\u00A0', ' ')).startsWith(greeting + "\n\n").contains("\n" + fact + "\n");
		assertThat(mail.html()).contains("lang=\"" + language.code() + "\" dir=\"" + direction + "\"");
	}

	@Test
	void whatPeopleTypeIsNeitherMarkupNorHeaderNorTemplate() {
		String name = "Eve\r\nBcc: all@example.org\u2028<b>[[${7*7}]]</b> {0} & Co";
		String address = "eve.header@example.org";
		MailDetail mail = enqueued(Message.to(address, name, Language.EN)
			.subject("mail.test.subject", name)
			.paragraph("mail.test.text", 2)
			.fact("mail.test.where", "<img src=x onerror=alert(1)>")
			.action("mail.test.action", "http://127.0.0.1/?a=1&b=\"><script>"));
		assertThat(mail.html()).doesNotContain("<b>", "<img", "<script>", "49")
			.contains("&lt;b&gt;[[${7*7}]]&lt;/b&gt; {0} &amp; Co");
		assertThat(mail.text()).contains("<b>[[${7*7}]]</b> {0} & Co", "http://127.0.0.1/?a=1&b=");

		ReceivedMail received = this.server.awaitMail(address);
		assertThat(received.header("Bcc")).isNull();
		assertThat(received.subject()).isEqualTo("About Eve Bcc: all@example.org <b>[[${7*7}]]</b> {0} & Co");
		assertThat(this.server.mailsTo("all@example.org")).isEmpty();
	}

	private MailDetail enqueued(Message message) {
		long id = this.transaction.execute((status) -> this.outbox.enqueue(message));
		return this.mails.find(id).orElseThrow();
	}

}
