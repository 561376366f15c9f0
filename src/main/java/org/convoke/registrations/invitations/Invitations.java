package org.convoke.registrations.invitations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.convoke.audit.AuditLog;
import org.convoke.registrations.ClosedException;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.Secrets;
import org.convoke.web.ConflictException;
import org.convoke.web.NotFoundException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Inviting to a meeting. Who registers with the invited address and category needs no
 * approval; that is decided where registrations are admitted, whether or not the link was
 * used.
 */
@Service
@Transactional
public class Invitations {

	private final InvitationStore store;

	private final InvitationMails mails;

	private final MeetingCards meetings;

	private final Secrets secrets;

	private final AuditLog audit;

	private final Clock clock;

	Invitations(InvitationStore store, InvitationMails mails, MeetingCards meetings, Secrets secrets, AuditLog audit,
			Clock clock) {
		this.store = store;
		this.mails = mails;
		this.meetings = meetings;
		this.secrets = secrets;
		this.audit = audit;
		this.clock = clock;
	}

	/** The invitation that a link to the form names, unless it was withdrawn. */
	@Transactional(readOnly = true)
	public Optional<Invitation> find(String token) {
		return (token != null && !token.isBlank()) ? this.store.findLive(token) : Optional.empty();
	}

	@Transactional(readOnly = true)
	List<Invitation> page(String slug, long before, int limit) {
		return this.store.page(this.meetings.get(slug).id(), before, limit);
	}

	@Transactional(readOnly = true)
	Invitation get(String slug, long id) {
		return get(this.meetings.get(slug), id);
	}

	private Invitation get(MeetingCard meeting, long id) {
		return this.store.find(meeting.id(), id).orElseThrow(NotFoundException::new);
	}

	/**
	 * Invites somebody, or asks an organisation to designate representatives.
	 * @throws ClosedException when nobody could register any more
	 */
	Invitation invite(String slug, InvitationDetails details) {
		MeetingCard meeting = this.meetings.get(slug);
		Instant now = this.clock.instant();
		this.meetings.window(meeting).closing(now).ifPresent((closing) -> {
			throw new ClosedException(closing);
		});
		details.check(meeting);
		Invitation invitation = get(meeting, this.store.insert(meeting.id(), details, this.secrets.token(), now));
		this.audit.record("invitation.sent", subject(invitation),
				Map.of("meeting", slug, "to", invitation.email(), "category", invitation.category()));
		this.mails.invite(invitation, meeting);
		return invitation;
	}

	/** Sends the mail once more, at most once a minute. */
	Invitation resend(String slug, long id) {
		MeetingCard meeting = this.meetings.get(slug);
		Invitation invitation = get(meeting, id);
		if (!this.store.sentAgain(id, this.clock.instant())) {
			throw new ConflictException("conflict",
					(invitation.withdrawnAt() != null) ? "invitations.withdrawn" : "invitations.justSent");
		}
		this.audit.record("invitation.sent-again", subject(invitation),
				Map.of("meeting", slug, "to", invitation.email()));
		this.mails.invite(invitation, meeting);
		return get(meeting, id);
	}

	/** Takes the invitation back; who has registered with it stays registered. */
	Invitation withdraw(String slug, long id) {
		MeetingCard meeting = this.meetings.get(slug);
		Invitation invitation = get(meeting, id);
		if (this.store.withdraw(id, this.clock.instant())) {
			this.audit.record("invitation.withdrawn", subject(invitation),
					Map.of("meeting", slug, "to", invitation.email()));
		}
		return get(meeting, id);
	}

	private static String subject(Invitation invitation) {
		return "invitation:" + invitation.id();
	}

}
