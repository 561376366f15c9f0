package org.convoke.circulars.distribution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.convoke.circulars.LetterMail;
import org.convoke.circulars.LetterMails;
import org.convoke.circulars.distribution.DistributionStore.Running;
import org.convoke.circulars.distribution.RecipientStore.Waiting;
import org.convoke.mail.Outbox;
import org.convoke.web.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the messages of the distributions that run, on every instance: a batch of
 * recipients is locked, their messages enter the outbox and they are marked, all in one
 * short transaction. Whatever moment an instance dies at, nobody is lost or written
 * twice.
 */
@Component
class Distributor {

	private static final Logger log = LoggerFactory.getLogger(Distributor.class);

	private static final int BATCH = 200;

	private final DistributionStore distributions;

	private final RecipientStore recipients;

	private final LetterMails letters;

	private final Outbox outbox;

	private final TransactionTemplate transaction;

	Distributor(DistributionStore distributions, RecipientStore recipients, LetterMails letters, Outbox outbox,
			TransactionTemplate transaction) {
		this.distributions = distributions;
		this.recipients = recipients;
		this.letters = letters;
		this.outbox = outbox;
		this.transaction = transaction;
	}

	@Scheduled(fixedDelayString = "${convoke.distribution.pause:1s}")
	void run() {
		for (Running running : this.distributions.running()) {
			try {
				write(running);
			}
			catch (RuntimeException ex) {
				log.error("The distribution of {} could not go on and will be tried again", running.key(), ex);
			}
		}
	}

	private void write(Running running) {
		Map<Language, LetterMail> written = new EnumMap<>(Language.class);
		int count;
		do {
			count = this.transaction.execute((status) -> writeSome(running, written));
		}
		while (count == BATCH);
	}

	private int writeSome(Running running, Map<Language, LetterMail> written) {
		if (!this.distributions.keepRunning(running.circular())) {
			return 0;
		}
		List<Waiting> waiting = this.recipients.take(running.circular(), BATCH);
		List<Long> mails = this.outbox.enqueue(waiting.stream().map((recipient) -> {
			LetterMail letter = written.computeIfAbsent(recipient.language(),
					(language) -> this.letters.write(running.key(), language));
			return letter.to(recipient.email(), recipient.name());
		}).toList());
		this.recipients.written(waiting, mails);
		return waiting.size();
	}

}
