package org.convoke.sample;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database, in one transaction: it is there whole or not at all. */
@Component
@Order(1)
@ConditionalOnProperty("convoke.sample-data")
class SampleContent implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(SampleContent.class);

	/**
	 * Any number that nothing else locks: of two instances that start at once, one fills.
	 */
	private static final long LOCK = 7_266_863;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final SampleLetters letters;

	private final SampleMeeting upcoming;

	private final SampleDirectory directory;

	SampleContent(JdbcClient jdbc, TransactionTemplate transaction, SampleLetters letters, SampleMeeting upcoming,
			SampleDirectory directory) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.letters = letters;
		this.upcoming = upcoming;
		this.directory = directory;
	}

	@Override
	public void run(ApplicationArguments args) {
		this.transaction.executeWithoutResult((status) -> fill());
	}

	private void fill() {
		this.jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
		boolean empty = this.jdbc.sql("""
				select not exists (select from meeting_group) and not exists (select from circular)
				    and not exists (select from organisation)""").query(Boolean.class).single();
		if (!empty) {
			return;
		}
		this.directory.fill();
		this.letters.publish();
		this.upcoming.announce();
		log.info("Filled the empty database with sample content");
	}

}
