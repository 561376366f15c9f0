package org.convoke.mail;

import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

	/**
	 * With a slow server a batch may outlast its lease: a message is begun only while
	 * enough of the lease is left for a whole try.
	 */
	private static final Duration FRESH = Duration.ofMinutes(2);

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
			long since = System.nanoTime();
			leased = this.queue.lease(BATCH);
			try (Postman.Round round = this.postman.round()) {
				for (QueuedMail mail : leased) {
					if (System.nanoTime() - since < FRESH.toNanos()) {
						send(mail, round);
					}
					else {
						this.queue.giveBack(mail);
					}
				}
			}
		}
		while (leased.size() == BATCH);
	}

	private void send(QueuedMail mail, Postman.Round round) {
		try {
			round.deliver(mail);
		}
		catch (RuntimeException ex) {
			Failure failure = Failure.of(ex);
			log.warn("Mail {} was not sent at try {}: {}", mail.id(), mail.tries(), failure.reason());
			this.queue.failed(mail, failure);
			return;
		}
		this.queue.sent(mail.id());
	}

}
