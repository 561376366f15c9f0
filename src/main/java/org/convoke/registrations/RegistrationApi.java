package org.convoke.registrations;

import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.web.Arrival;
import org.convoke.web.IdempotencyKeys;
import org.convoke.web.IdempotencyKeys.Created;
import org.convoke.web.Language;
import org.convoke.web.Page;
import org.convoke.web.Problem;
import org.convoke.web.Reader;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Registrations over REST. */
@RestController
@RequestMapping("/api/v1/meetings/{slug}/registrations")
class RegistrationApi {

	private static final int PAGE = 100;

	private final Registrations registrations;

	private final RegistrationDesk desk;

	private final RegistrationLists lists;

	private final PlaceOffers offers;

	private final MeetingCards meetings;

	private final IdempotencyKeys idempotency;

	private final ClosingText closingText;

	private final MessageSource messages;

	RegistrationApi(Registrations registrations, RegistrationDesk desk, RegistrationLists lists, PlaceOffers offers,
			MeetingCards meetings, IdempotencyKeys idempotency, ClosingText closingText, MessageSource messages) {
		this.registrations = registrations;
		this.desk = desk;
		this.lists = lists;
		this.offers = offers;
		this.meetings = meetings;
		this.idempotency = idempotency;
		this.closingText = closingText;
		this.messages = messages;
	}

	/** Why somebody is registered after registration has closed. */
	record Exemption(String reason) {
	}

	/** Who registers. */
	record RegistrationRequest(String givenName, String familyName, String email, String organisation,
			Category category, String country, ParticipantRole role, Attendance attendance, Language language,
			Boolean listed, Exemption override) {

		RegistrationDetails details() {
			return new RegistrationDetails(this.givenName, this.familyName, this.email, this.organisation,
					this.category, this.country, this.role, this.attendance, this.language,
					Boolean.TRUE.equals(this.listed));
		}

	}

	/** What a repeated request must equal. */
	record AddressedRequest(String slug, RegistrationRequest body) {
	}

	/** The reason that a declined person is told. */
	record Decline(String reason) {
	}

	/** A registration as it is shown over REST. */
	record RegistrationItem(String reference, RegistrationStatus status, String givenName, String familyName,
			String email, boolean emailConfirmed, String organisation, Category category, String country,
			ParticipantRole role, Attendance attendance, Language language, boolean listed, Instant arrivedAt,
			Instant decidedAt, String declineReason, String overrideReason, Instant answerBy) {

		static RegistrationItem of(Registration registration) {
			RegistrationDetails details = registration.details();
			return new RegistrationItem(registration.reference(), registration.status(), details.givenName(),
					details.familyName(), details.email(), registration.addressConfirmed(), details.organisation(),
					details.category(), details.country(), details.role(), details.attendance(), details.language(),
					details.listed(), registration.arrivedAt(), registration.decidedAt(), registration.declineReason(),
					registration.overrideReason(), registration.answerBy());
		}

	}

	@PostMapping
	ResponseEntity<Registered> register(@PathVariable String slug, @RequestBody RegistrationRequest body,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, Principal caller, Arrival arrival,
			HttpServletRequest request) {
		if (body.override() != null && !request.isUserInRole("SECRETARIAT")) {
			throw new AccessDeniedException("Only the secretariat registers after the deadline");
		}
		String reason = (body.override() == null) ? null
				: (body.override().reason() != null) ? body.override().reason() : "";
		Created<Registered> created = this.idempotency.once(caller.getName(), key, new AddressedRequest(slug, body),
				Registered.class, () -> {
					Registered registered = this.registrations.register(slug, body.details(), arrival.at(), reason);
					return new Created<>(address(slug) + "/" + registered.reference(), registered);
				});
		return ResponseEntity.created(URI.create(created.location())).body(created.body());
	}

	@GetMapping
	Page<RegistrationItem> list(@PathVariable String slug, @RequestParam(required = false) RegistrationStatus status,
			@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String after) {
		String wanted = (status != null) ? status.name() : "";
		List<Registration> found = this.lists.page(this.meetings.get(slug).id(), wanted, email.strip(), after,
				PAGE + 1);
		List<Registration> shown = found.subList(0, Math.min(PAGE, found.size()));
		String next = null;
		if (found.size() > PAGE) {
			UriComponentsBuilder address = UriComponentsBuilder.fromPath(address(slug));
			if (!wanted.isEmpty()) {
				address.queryParam("status", wanted);
			}
			if (!email.isBlank()) {
				address.queryParam("email", "{email}");
			}
			next = address.queryParam("after", shown.get(PAGE - 1).reference())
				.encode()
				.buildAndExpand(Map.of("email", email.strip()))
				.toUriString();
		}
		return new Page<>(shown.stream().map(RegistrationItem::of).toList(), next);
	}

	@GetMapping("/{reference}")
	RegistrationItem show(@PathVariable String slug, @PathVariable String reference) {
		return RegistrationItem.of(this.desk.get(slug, reference));
	}

	@PatchMapping("/{reference}")
	RegistrationItem change(@PathVariable String slug, @PathVariable String reference,
			@RequestBody RegistrationPatch patch) {
		return RegistrationItem.of(this.desk.change(slug, reference, patch));
	}

	@PostMapping("/{reference}/approval")
	Registered approve(@PathVariable String slug, @PathVariable String reference) {
		return this.desk.approve(slug, reference).registered();
	}

	@PostMapping("/{reference}/decline")
	Registered decline(@PathVariable String slug, @PathVariable String reference, @RequestBody Decline decline) {
		return this.desk.decline(slug, reference, decline.reason()).registered();
	}

	/** Takes the place that is held for somebody who moved up from the waiting list. */
	@PostMapping("/{reference}/place")
	Registered take(@PathVariable String slug, @PathVariable String reference, Arrival arrival) {
		return this.offers.take(slug, reference, arrival.at()).registered();
	}

	@PostMapping("/{reference}/cancellation")
	Registered cancel(@PathVariable String slug, @PathVariable String reference) {
		return this.desk.cancel(slug, reference).registered();
	}

	@ExceptionHandler
	ProblemDetail closed(ClosedException ex, Reader reader) {
		return Problem.of(HttpStatus.CONFLICT, "registration-closed", this.closingText.in(ex.closing(), reader),
				reader.language(), this.messages);
	}

	private static String address(String slug) {
		return "/api/v1/meetings/" + slug + "/registrations";
	}

}
