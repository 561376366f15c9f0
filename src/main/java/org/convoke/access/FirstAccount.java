package org.convoke.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;

import org.convoke.audit.AuditLog;
import org.convoke.directory.EmailAddress;
import org.convoke.web.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints where Convoke runs and, until somebody has signed in (in development at every
 * start), a link that signs the first account in.
 */
@Component
class FirstAccount {

	private static final Logger log = LoggerFactory.getLogger(FirstAccount.class);

	private final AccountRepository accounts;

	private final SignInLinks links;

	private final PublicAddress address;

	private final JdbcClient jdbc;

	private final AuditLog audit;

	private final Clock clock;

	private final Environment environment;

	private final TransactionTemplate transaction;

	FirstAccount(AccountRepository accounts, SignInLinks links, PublicAddress address, JdbcClient jdbc, AuditLog audit,
			Clock clock, Environment environment, TransactionTemplate transaction) {
		this.accounts = accounts;
		this.links = links;
		this.address = address;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
		this.environment = environment;
		this.transaction = transaction;
	}

	@EventListener(ApplicationReadyEvent.class)
	void welcome() {
		boolean development = this.environment.acceptsProfiles(Profiles.of("dev"));
		String email = EmailAddress.normal(this.environment.getProperty("convoke.secretariat-email",
				development ? "secretariat@example.org" : ""));
		if (!development && this.accounts.anybodyHasSignedIn()) {
			log.info("Convoke runs at {}", this.address.of("/"));
		}
		else if (email == null) {
			log.warn("Convoke runs at {}\nNobody can sign in yet: set CONVOKE_SECRETARIAT_EMAIL and start again.",
					this.address.of("/"));
		}
		else {
			log.info("Convoke runs at {}\nSign in as {} (once, within a day):\n{}", this.address.of("/"), email,
					firstLink(email));
		}
	}

	private String firstLink(String email) {
		return this.transaction.execute((status) -> {
			int created = this.jdbc.sql("""
					insert into account (email, name, role, language, created_at)
					values (?, 'Secretariat', 'ADMINISTRATOR', 'en', ?) on conflict do nothing""")
				.params(email, Timestamp.from(this.clock.instant()))
				.update();
			if (created > 0) {
				this.audit.record("account.created", "account:" + email, Map.of("role", "ADMINISTRATOR"));
			}
			return this.links.linkFor(email);
		});
	}

}
