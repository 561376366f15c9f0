package org.convoke.mail;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.convoke.mail.Mails.MailDetail;
import org.convoke.testing.ConvokeTest;
import org.convoke.testing.ReceivedMail;
import org.convoke.testing.TestMailServer;
import org.convoke.web.Language;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The application's own dispatcher pauses here, so that the tests say who sends when. */
@ConvokeTest
@TestPropertySource(properties = "convoke.mail.pause=1d")
class DispatcherTests {

	@Autowired
	Outbox outbox;

	@Autowired
	Mails mails;

	@Autowired
	MailQueue queue;

	@Autowired
	Dispatcher dispatcher;

	@Autowired
	Environment environment;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestMailServer server;

	@Test
	void sendsOnceWithTheHeadersThatMailNeeds() {
		long id = enqueue(Message.to("ana.once@example.org", "Ana Tórrès", Language.FR)
			.meeting(1, "jca@example.org")
			.subject("mail.test.subject", "échéances")
			.paragraph("mail.test.text", 2));
		this.dispatcher.dispatch();
		this.dispatcher.dispatch();

		assertThat(this.server.mailsTo("ana.once@example.org")).hasSize(1);
		ReceivedMail received = this.server.awaitMail("ana.once@example.org");
		MailDetail mail = this.mails.find(id).orElseThrow();
		assertThat(mail.state()).isEqualTo(MailState.SENT);
		assertThat(mail.sentAt()).isNotNull();
		assertThat(received.header("Message-ID")).isEqualTo(mail.messageId());
		assertThat(received.header("Reply-To")).isEqualTo("jca@example.org");
		assertThat(received.header("Auto-Submitted")).isEqualTo("auto-generated");
		assertThat(received.header("Content-Language")).isEqualTo("fr");
		assertThat(received.header("To")).isEqualTo("Ana Tórrès <ana.once@example.org>");
		assertThat(received.subject()).isEqualTo("À propos de échéances");
		assertThat(received.text().stripTrailing()).isEqualTo(mail.text().stripTrailing());
		assertThat(received.html().strip()).isEqualTo(mail.html().strip());
	}

	@Test
	void aNameCannotAddAHeader() {
		enqueue(Message.to("eve.ascii@example.org", "Eve\r\nBcc: all@example.org", Language.EN)
			.subject("mail.test.subject", "it\r\nX-Evil: yes")
			.paragraph("mail.test.text", 2));
		this.dispatcher.dispatch();
		ReceivedMail received = this.server.awaitMail("eve.ascii@example.org");
		assertThat(received.header("Bcc")).isNull();
		assertThat(received.header("X-Evil")).isNull();
		assertThat(received.header("To")).contains("Eve Bcc: all@example.org");
	}

	@Test
	void whatTheServerRefusesForGoodHasFailedWithItsReason() {
		try (ScriptedSmtpServer smtp = ScriptedSmtpServer.start()) {
			smtp.answer("gone@example.org", "550 5.1.1 No such mailbox");
			long id = enqueue(TestMessages.notice("gone@example.org"));
			dispatcher(smtp.port()).dispatch();
			MailDetail mail = this.mails.find(id).orElseThrow();
			assertThat(mail.state()).isEqualTo(MailState.FAILED);
			assertThat(mail.lastError()).contains("550 5.1.1 No such mailbox");
			assertThat(smtp.taken).isEmpty();
		}
	}

	@Test
	void whatTheServerRefusesForNowIsTriedLaterUnderTheSameMessageId() {
		try (ScriptedSmtpServer smtp = ScriptedSmtpServer.start()) {
			smtp.answer("busy@example.org", "451 4.3.0 Try again later");
			long id = enqueue(TestMessages.notice("busy@example.org"));
			Dispatcher dispatcher = dispatcher(smtp.port());
			dispatcher.dispatch();
			MailDetail mail = this.mails.find(id).orElseThrow();
			assertThat(mail.state()).isEqualTo(MailState.QUEUED);
			assertThat(mail.lastError()).contains("451 4.3.0 Try again later");

			dispatcher.dispatch();
			assertThat(smtp.taken).as("before the pause is over").isEmpty();
			endPause(id);
			dispatcher.dispatch();
			assertThat(this.mails.find(id).orElseThrow().state()).isEqualTo(MailState.SENT);
			assertThat(smtp.taken).singleElement().asString().contains("Message-ID: " + mail.messageId());
		}
	}

	@Test
	void whatIsHeldWhileItWaitsForItsNextTryStaysAndKeepsThatTime() {
		try (ScriptedSmtpServer smtp = ScriptedSmtpServer.start()) {
			smtp.answer("held.busy@example.org", "451 4.3.0 Try again later");
			long id = enqueue(TestMessages.notice("held.busy@example.org"));
			Dispatcher dispatcher = dispatcher(smtp.port());
			dispatcher.dispatch();
			hold(id);
			release(id);
			dispatcher.dispatch();
			assertThat(smtp.taken).as("released, but before the pause is over").isEmpty();

			hold(id);
			endPause(id);
			dispatcher.dispatch();
			assertThat(smtp.taken).as("held, and the pause is over").isEmpty();
			release(id);
			dispatcher.dispatch();
			assertThat(smtp.taken).hasSize(1);
		}
	}

	@Test
	void whatIsHeldWhileItIsTriedStaysHoweverTheTryEnds() {
		long failing = enqueue(TestMessages.notice("held.failing@example.org"));
		long returned = enqueue(TestMessages.notice("held.returned@example.org"));
		List<QueuedMail> leased = this.queue.lease(1000);
		hold(failing, returned);
		for (QueuedMail mail : leased) {
			if (mail.id() == failing) {
				this.queue.failed(mail, new Failure(false, "451 4.3.0 Try again later"));
			}
			else {
				this.queue.giveBack(mail);
			}
		}
		endPause(failing);
		assertThat(this.queue.lease(1000)).extracting(QueuedMail::id).doesNotContain(failing, returned);
		release(failing, returned);
		assertThat(this.queue.lease(1000)).extracting(QueuedMail::id).contains(failing, returned);
	}

	@Test
	void whoLetsOneThatFailedGoOnceMoreIsNotHeldUp() {
		long id = enqueue(TestMessages.notice("held.gone@example.org"));
		List<QueuedMail> leased = this.queue.lease(1000);
		hold(id);
		leased.stream()
			.filter((mail) -> mail.id() == id)
			.forEach((mail) -> this.queue.failed(mail, new Failure(true, "550 5.1.1 No such mailbox")));
		this.mails.retry(id);
		assertThat(this.queue.lease(1000)).extracting(QueuedMail::id).contains(id);
	}

	@Test
	void whileTheServerIsAwayMailsWaitAndGiveUpAtLast() {
		int nobodyListens;
		try (ScriptedSmtpServer smtp = ScriptedSmtpServer.start()) {
			nobodyListens = smtp.port();
		}
		long id = enqueue(TestMessages.notice("patient@example.org"));
		Dispatcher dispatcher = dispatcher(nobodyListens);
		for (int tries = 1; tries <= 7; tries++) {
			dispatcher.dispatch();
			MailDetail mail = this.mails.find(id).orElseThrow();
			assertThat(mail.tries()).isEqualTo(tries);
			assertThat(mail.state()).isEqualTo(MailState.QUEUED);
			assertThat(mail.lastError()).contains("Couldn't connect");
			endPause(id);
		}
		dispatcher.dispatch();
		assertThat(this.mails.find(id).orElseThrow().state()).isEqualTo(MailState.FAILED);
	}

	@Test
	void oneThatCannotBeAMailDoesNotKeepTheOthersFromLeaving() {
		long broken = enqueue(TestMessages.notice("not an address"));
		enqueue(TestMessages.notice("after.the.broken@example.org"));
		this.dispatcher.dispatch();
		assertThat(this.mails.find(broken).orElseThrow().state()).isEqualTo(MailState.FAILED);
		assertThat(this.server.mailsTo("after.the.broken@example.org")).hasSize(1);
	}

	@Test
	void twoDispatchersOnOneDatabaseSendEachMailOnce() {
		int count = 150;
		for (int i = 0; i < count; i++) {
			enqueue(TestMessages.notice("shared." + i + "@example.org"));
		}
		Dispatcher other = dispatcher(this.server.port());
		CompletableFuture<Void> first = CompletableFuture.runAsync(this.dispatcher::dispatch);
		CompletableFuture<Void> second = CompletableFuture.runAsync(other::dispatch);
		CompletableFuture.allOf(first, second).join();
		assertThat(IntStream.range(0, count))
			.allSatisfy((i) -> assertThat(this.server.mailsTo("shared." + i + "@example.org")).hasSize(1));
	}

	@Test
	void noLeaseIsGivenTwice() {
		int count = 400;
		this.transaction.executeWithoutResult((status) -> {
			for (int i = 0; i < count; i++) {
				this.outbox.enqueue(TestMessages.notice("leased." + i + "@example.org"));
			}
		});
		List<Long> leased = new CopyOnWriteArrayList<>();
		List<CompletableFuture<Void>> instances = IntStream.range(0, 4)
			.mapToObj((instance) -> CompletableFuture.runAsync(() -> leaseAll(leased)))
			.toList();
		instances.forEach(CompletableFuture::join);
		assertThat(leased).hasSize(count).doesNotHaveDuplicates();
	}

	private void leaseAll(List<Long> leased) {
		List<QueuedMail> batch = this.queue.lease(2);
		while (!batch.isEmpty()) {
			batch.forEach((mail) -> leased.add(mail.id()));
			batch = this.queue.lease(2);
		}
	}

	private long enqueue(Message message) {
		return this.transaction.execute((status) -> this.outbox.enqueue(message));
	}

	private void hold(Long... mails) {
		this.transaction.executeWithoutResult((status) -> this.outbox.hold(List.of(mails)));
	}

	private void release(Long... mails) {
		this.transaction.executeWithoutResult((status) -> this.outbox.release(List.of(mails)));
	}

	private Dispatcher dispatcher(int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("sender", sender);
		return new Dispatcher(this.queue, new Postman(beans.getBeanProvider(JavaMailSender.class), this.environment));
	}

	private void endPause(long id) {
		this.jdbc.sql("update mail set next_try_at = now() where id = ?").param(id).update();
	}

}
