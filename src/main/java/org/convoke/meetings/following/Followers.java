package org.convoke.meetings.following;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;

import org.convoke.audit.AuditLog;
import org.convoke.directory.EmailAddress;
import org.convoke.mail.MailKind;
import org.convoke.mail.Message;
import org.convoke.mail.Outbox;
import org.convoke.meetings.Group;
import org.convoke.meetings.Groups;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;
import org.convoke.web.PublicAddress;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The use cases of following a group: asking, which tells nobody whether the address is
 * known; agreeing, by the link that only the address gets; stopping.
 */
@Service
@Transactional
class Followers {

	private final SecureRandom random = new SecureRandom();

	private final FollowerStore store;

	private final Groups groups;

	private final Outbox outbox;

	private final PublicAddress address;

	private final AuditLog audit;

	private final Clock clock;

	Followers(FollowerStore store, Groups groups, Outbox outbox, PublicAddress address, AuditLog audit, Clock clock) {
		this.store = store;
		this.groups = groups;
		this.outbox = outbox;
		this.address = address;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Writes to the address, which alone learns whether it follows already; at most once
	 * a minute.
	 */
	void ask(Group group, String email, Language language) {
		String known = EmailAddress.normal(email);
		if (known == null) {
			throw InvalidException.of("email", "NotBlank");
		}
		if (!EmailAddress.isWellFormed(known)) {
			throw InvalidException.of("email", "Email");
		}
		this.store.forgetUnconfirmed();
		this.store.ask(group.getId(), known, language, token()).ifPresent((follower) -> {
			String what = follower.confirmed() ? "already" : "confirm";
			Language written = this.outbox.language(follower.language());
			String link = this.address.of(follower.path());
			this.outbox.enqueue(Message.to(follower.email(), null, follower.language())
				.kind(MailKind.CONFIRMATION)
				.replyTo(group.getMailbox())
				.subject("following.mail." + what + ".subject", group.getAcronym())
				.paragraph("following.mail." + what + ".text", group.getAcronym(), group.getName().in(written))
				.action("following.mail." + what + ".action", link)
				.unsubscribe(link));
			this.audit.record(follower.actor(), "follower.asked", subject(group), Map.of());
		});
	}

	/** 160 bits, fit for an address. */
	private String token() {
		byte[] bytes = new byte[20];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * The follower whom the link was mailed.
	 * @throws NotFoundException when the link leads nowhere, or no more
	 */
	@Transactional(readOnly = true)
	Follower get(String token) {
		return this.store.find(token).orElseThrow(NotFoundException::new);
	}

	/** A second click changes nothing. */
	void confirm(String token) {
		Follower follower = get(token);
		if (this.store.confirm(follower, this.clock.instant())) {
			this.audit.record(follower.actor(), "follower.confirmed", subject(group(follower)), Map.of());
		}
	}

	/** Forgets the address. */
	Group stop(String token) {
		Follower follower = get(token);
		Group group = group(follower);
		this.store.delete(follower);
		this.audit.record(follower.actor(), "follower.stopped", subject(group), Map.of());
		return group;
	}

	@Transactional(readOnly = true)
	Group group(Follower follower) {
		return this.groups.get(follower.groupId());
	}

	private static String subject(Group group) {
		return "group:" + group.getSlug();
	}

}
