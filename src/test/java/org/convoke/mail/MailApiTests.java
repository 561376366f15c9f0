package org.convoke.mail;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.awaitility.Awaitility;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.TestMailServer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConvokeTest
class MailApiTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Outbox outbox;

	@Autowired
	Mails mails;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	TestMailServer server;

	@Test
	void listsTheMailsToAnAddress() {
		String address = "wire.form@example.org";
		enqueue(TestMessages.notice(address).kind(MailKind.REMINDER).deadline("REGISTRATION"));
		this.server.awaitMail(address);
		// The server has it a moment before the outbox knows.
		Awaitility.await().until(() -> !this.mails.list(address, "SENT", Long.MAX_VALUE, 1).isEmpty());
		MvcTestResult list = get("/api/v1/mails?to={to}&state=SENT", address.toUpperCase(Locale.ROOT));
		assertThat(list).hasStatusOk().bodyJson().extractingPath("$.next").isNull();
		assertThat(list).bodyJson()
			.extractingPath("$.items[0]")
			.asMap()
			.containsOnlyKeys("id", "to", "subject", "kind", "deadline", "state", "messageId", "createdAt", "sentAt")
			.containsAllEntriesOf(Map.of("to", address, "subject", "About the second meeting", "kind", "REMINDER",
					"deadline", "REGISTRATION", "state", "SENT"))
			.hasEntrySatisfying("messageId", (id) -> assertThat(id).asString().matches("<[-0-9a-f]{36}@.+>"))
			.hasEntrySatisfying("createdAt", (at) -> assertThat(at).asString().endsWith("Z"))
			.hasEntrySatisfying("sentAt", (at) -> assertThat(at).asString().endsWith("Z"));
	}

	@Test
	void pagesOnToTheOldest() {
		String address = "many+mails@example.org";
		this.transaction.executeWithoutResult((status) -> {
			for (int i = 0; i < 101; i++) {
				this.outbox.enqueue(TestMessages.notice(address));
			}
		});
		MvcTestResult first = get("/api/v1/mails?to={to}", address);
		assertThat(first).bodyJson().extractingPath("$.items.length()").isEqualTo(100);
		List<String> next = new ArrayList<>();
		assertThat(first).bodyJson().extractingPath("$.next").asString().satisfies(next::add);
		MvcTestResult second = this.mvc.get()
			.uri(URI.create(next.get(0)))
			.with(user("desk@example.org").roles("SECRETARIAT"))
			.exchange();
		assertThat(second).bodyJson().extractingPath("$.items.length()").isEqualTo(1);
		assertThat(second).bodyJson().extractingPath("$.next").isNull();
	}

	@Test
	void isForTheSecretariatAlone() {
		assertThat(this.mvc.get().uri("/api/v1/mails")).hasStatus(401);
	}

	private void enqueue(Message message) {
		this.transaction.executeWithoutResult((status) -> this.outbox.enqueue(message));
	}

	private MvcTestResult get(String uri, String argument) {
		return this.mvc.get().uri(uri, argument).with(user("desk@example.org").roles("SECRETARIAT")).exchange();
	}

}
