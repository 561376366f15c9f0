package org.convoke.access;

import java.time.Clock;

import org.convoke.web.Language;
import org.convoke.web.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
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

	private final Clock clock;

	private final Environment environment;

	private final TransactionTemplate transaction;

	FirstAccount(AccountRepository accounts, SignInLinks links, PublicAddress address, Clock clock,
			Environment environment, TransactionTemplate transaction) {
		this.accounts = accounts;
		this.links = links;
		this.address = address;
		this.clock = clock;
		this.environment = environment;
		this.transaction = transaction;
	}

	@EventListener(ApplicationReadyEvent.class)
	void welcome() {
		boolean development = this.environment.acceptsProfiles(Profiles.of("dev"));
		String email = this.environment.getProperty("convoke.secretariat-email",
				development ? "secretariat@example.org" : "");
		if (!development && this.accounts.anybodyHasSignedIn()) {
			log.info("Convoke runs at {}", this.address.of("/"));
		}
		else if (email.isBlank()) {
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
			if (this.accounts.findByEmail(email).isEmpty()) {
				this.accounts
					.save(new Account(email, "Secretariat", Role.ADMINISTRATOR, Language.EN, this.clock.instant()));
			}
			return this.links.linkFor(email);
		});
	}

}
