package org.convoke.mail;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the outbox. It runs on every instance: a row is leased by one of
 * them, sent outside any transaction, and marked. Should the instance die in between, the
 * lease ends and another sends it again under the same message-id.
 */
@Component
class Dispatcher {

	private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

	private static final int BATCH = 20;

	private final MailQueue queue;

	private final Postman postman;

	Dispatcher(MailQueue queue, Postman postman) {
		this.queue = queue;
		this.postman = postman;
	}

	@Scheduled(fixedDelayString = "${convoke.mail.pause:1s}")
	void dispatch() {
		if (!this.postman.ready()) {
			return;
		}
		List<QueuedMail> leased;
		do {
			leased = this.queue.lease(BATCH);
			leased.forEach(this::send);
		}
		while (leased.size() == BATCH);
	}

	private void send(QueuedMail mail) {
		try {
			this.postman.deliver(mail);
			this.queue.sent(mail.id());
		}
		catch (MailException ex) {
			Failure failure = Failure.of(ex);
			log.warn("Mail {} was not sent at try {}: {}", mail.id(), mail.tries(), failure.reason());
			this.queue.failed(mail, failure);
		}
	}

}
