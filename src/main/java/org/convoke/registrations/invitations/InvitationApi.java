package org.convoke.registrations.invitations;

import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;

import org.convoke.directory.Category;
import org.convoke.registrations.ClosedException;
import org.convoke.registrations.ClosingText;
import org.convoke.web.IdempotencyKeys;
import org.convoke.web.IdempotencyKeys.AddressedRequest;
import org.convoke.web.IdempotencyKeys.Created;
import org.convoke.web.Language;
import org.convoke.web.Page;
import org.convoke.web.Problem;
import org.convoke.web.Reader;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Invitations over REST; they have no other key than their id. */
@RestController
@RequestMapping("/api/v1/meetings/{slug}/invitations")
class InvitationApi {

	private static final int PAGE = 100;

	private final Invitations invitations;

	private final IdempotencyKeys idempotency;

	private final ClosingText closingText;

	private final MessageSource messages;

	InvitationApi(Invitations invitations, IdempotencyKeys idempotency, ClosingText closingText,
			MessageSource messages) {
		this.invitations = invitations;
		this.idempotency = idempotency;
		this.closingText = closingText;
		this.messages = messages;
	}

	/** Who is invited; without names an organisation, to designate representatives. */
	record InvitationRequest(String email, String givenName, String familyName, Category category, String organisation,
			Language language) {

		InvitationDetails details() {
			return new InvitationDetails(this.email, this.givenName, this.familyName, this.category, this.organisation,
					this.language);
		}

	}

	/** An invitation on the wire. */
	record InvitationItem(long id, Invitation.State state, String email, String givenName, String familyName,
			Category category, String organisation, Language language, Instant invitedAt, Instant sentAt,
			Instant withdrawnAt, Instant acceptedAt, String registration) {

		static InvitationItem of(Invitation invitation) {
			return new InvitationItem(invitation.id(), invitation.state(), invitation.email(), invitation.givenName(),
					invitation.familyName(), invitation.category(), invitation.organisation(), invitation.language(),
					invitation.invitedAt(), invitation.sentAt(), invitation.withdrawnAt(), invitation.acceptedAt(),
					invitation.reference());
		}

	}

	@PostMapping
	ResponseEntity<InvitationItem> invite(@PathVariable String slug, @RequestBody InvitationRequest body,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, Principal caller) {
		Created<InvitationItem> created = this.idempotency.once(caller.getName(), key,
				new AddressedRequest(slug + "/invitations", body), InvitationItem.class, () -> {
					Invitation invitation = this.invitations.invite(slug, body.details());
					return new Created<>(address(slug) + "/" + invitation.id(), InvitationItem.of(invitation));
				});
		return ResponseEntity.created(URI.create(created.location())).body(created.body());
	}

	@GetMapping
	Page<InvitationItem> list(@PathVariable String slug, @RequestParam(defaultValue = "0") long before) {
		List<Invitation> found = this.invitations.page(slug, before, PAGE + 1);
		List<Invitation> shown = found.subList(0, Math.min(PAGE, found.size()));
		return new Page<>(shown.stream().map(InvitationItem::of).toList(),
				(found.size() > PAGE) ? address(slug) + "?before=" + shown.get(PAGE - 1).id() : null);
	}

	@GetMapping("/{id}")
	InvitationItem show(@PathVariable String slug, @PathVariable long id) {
		return InvitationItem.of(this.invitations.get(slug, id));
	}

	@PostMapping("/{id}/cancellation")
	InvitationItem withdraw(@PathVariable String slug, @PathVariable long id) {
		return InvitationItem.of(this.invitations.withdraw(slug, id));
	}

	@PostMapping("/{id}/messages")
	InvitationItem resend(@PathVariable String slug, @PathVariable long id,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, Principal caller) {
		String address = address(slug) + "/" + id;
		return this.idempotency
			.once(caller.getName(), key, new AddressedRequest(address + "/messages", null), InvitationItem.class,
					() -> new Created<>(address, InvitationItem.of(this.invitations.resend(slug, id))))
			.body();
	}

	@ExceptionHandler
	ProblemDetail closed(ClosedException ex, Reader reader) {
		return Problem.of(HttpStatus.CONFLICT, "registration-closed", this.closingText.in(ex.closing(), reader),
				reader.language(), this.messages);
	}

	private static String address(String slug) {
		return "/api/v1/meetings/" + slug + "/invitations";
	}

}
