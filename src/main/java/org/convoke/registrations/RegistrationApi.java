package org.convoke.registrations;

import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.convoke.directory.Category;
import org.convoke.meetings.Attendance;
import org.convoke.registrations.ExtrasInput.FellowshipWish;
import org.convoke.registrations.ExtrasInput.Visa;
import org.convoke.registrations.HeldExtras.RequestState;
import org.convoke.registrations.RegistrationLists.Place;
import org.convoke.web.Arrival;
import org.convoke.web.IdempotencyKeys;
import org.convoke.web.IdempotencyKeys.AddressedRequest;
import org.convoke.web.IdempotencyKeys.Created;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.convoke.web.Page;
import org.convoke.web.Problem;
import org.convoke.web.Reader;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
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

	/**
	 * Who registers. The caller vouches that the person has read how the data is used;
	 * without answers no further question is asked.
	 */
	record RegistrationRequest(String givenName, String familyName, String email, String organisation,
			Category category, String country, ParticipantRole role, Attendance attendance, Language language,
			Boolean listed, Exemption override, String badgeName, List<Language> languages, String accessibility,
			String interpretation, Visa visa, FellowshipWish fellowship, List<AnswerJson> answers) {

		RegistrationDetails details() {
			return new RegistrationDetails(this.givenName, this.familyName, this.email, this.organisation,
					this.category, this.country, this.role, this.attendance, this.language,
					Boolean.TRUE.equals(this.listed), null, this.badgeName);
		}

		ExtrasInput extras() {
			return new ExtrasInput(this.languages, this.accessibility, this.interpretation, this.visa, this.fellowship,
					AnswerJson.given(this.answers));
		}

	}

	/** The reason that a declined person is told. */
	record Decline(String reason) {
	}

	/**
	 * A registration as it is shown over REST; what it holds beside its details only when
	 * it is asked for alone.
	 */
	record RegistrationItem(String reference, RegistrationStatus status, String givenName, String familyName,
			String email, boolean emailConfirmed, String organisation, boolean inDirectory, Category category,
			String country, ParticipantRole role, Attendance attendance, Language language, boolean listed,
			String badgeName, Instant arrivedAt, Instant decidedAt, String declineReason, String overrideReason,
			Instant answerBy, Instant checkedInAt, @JsonInclude(JsonInclude.Include.NON_NULL) List<Language> languages,
			@JsonInclude(JsonInclude.Include.NON_NULL) String accessibility,
			@JsonInclude(JsonInclude.Include.NON_NULL) Language interpretation,
			@JsonInclude(JsonInclude.Include.NON_NULL) VisaItem visa,
			@JsonInclude(JsonInclude.Include.NON_NULL) FellowshipItem fellowship,
			@JsonInclude(JsonInclude.Include.NON_NULL) List<AnswerItem> answers) {

		static RegistrationItem of(Registration registration) {
			return of(registration, null, null, null, null, null, null);
		}

		static RegistrationItem of(Registration registration, HeldExtras held) {
			return of(registration, held.needs().languages(), held.needs().accessibility(),
					held.needs().interpretation(), VisaItem.of(held), FellowshipItem.of(held),
					held.answers()
						.stream()
						.map((answer) -> new AnswerItem(answer.question(), answer.asked(), answer.value()))
						.toList());
		}

		private static RegistrationItem of(Registration registration, List<Language> languages, String accessibility,
				Language interpretation, VisaItem visa, FellowshipItem fellowship, List<AnswerItem> answers) {
			RegistrationDetails details = registration.details();
			return new RegistrationItem(registration.reference(), registration.status(), details.givenName(),
					details.familyName(), details.email(), registration.addressConfirmed(), details.organisation(),
					details.organisationId() != null, details.category(), details.country(), details.role(),
					details.attendance(), details.language(), details.listed(), details.badgeName(),
					registration.arrivedAt(), registration.decidedAt(), registration.declineReason(),
					registration.overrideReason(), registration.answerBy(), registration.checkedInAt(), languages,
					accessibility, interpretation, visa, fellowship, answers);
		}

	}

	/** A request for a visa support letter; the passport has an address of its own. */
	record VisaItem(RequestState state, Instant decidedAt, String reason) {

		static VisaItem of(HeldExtras held) {
			return (held.visa() == null) ? null
					: new VisaItem(held.visa().state(), held.visa().decidedAt(), held.visa().reason());
		}

	}

	/** A request for a fellowship. */
	record FellowshipItem(RequestState state, Instant decidedAt, String reason, Fellowship.Kind kind,
			String justification) {

		static FellowshipItem of(HeldExtras held) {
			return (held.fellowship() == null) ? null
					: new FellowshipItem(held.decision().state(), held.decision().decidedAt(), held.decision().reason(),
							held.fellowship().kind(), held.fellowship().justification());
		}

	}

	/** An answer with its question as it read then; for a file its name. */
	record AnswerItem(String question, LocalizedText text, String value) {
	}

	@PostMapping
	ResponseEntity<Registered> register(@PathVariable String slug, @RequestBody RegistrationRequest body,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, Principal caller, Arrival arrival) {
		String reason = (body.override() == null) ? null
				: (body.override().reason() != null) ? body.override().reason() : "";
		Created<Registered> created = this.idempotency.once(caller.getName(), key,
				new AddressedRequest(slug + "/registrations", body), Registered.class, () -> {
					Registered registered = this.registrations.register(slug, body.details(), body.extras(),
							arrival.at(), reason);
					return new Created<>(address(slug) + "/" + registered.reference(), registered);
				});
		return ResponseEntity.created(URI.create(created.location())).body(created.body());
	}

	/** The registrations that match, oldest first unless another order is asked for. */
	@GetMapping
	Page<RegistrationItem> list(@PathVariable String slug, @ParameterObject RegistrationFilter filter,
			@RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "") String after,
			Language language) {
		RegistrationOrder order = RegistrationOrder.of(sort, RegistrationOrder.OLDEST);
		var slice = this.lists.page(this.meetings.get(slug), filter, order, Place.of(after, ""), PAGE, language,
				RegistrationStore::registration);
		List<Registration> shown = slice.rows();
		String next = null;
		if (slice.later()) {
			Map<String, String> parameters = filter.parameters();
			if (!sort.isBlank()) {
				parameters.put("sort", order.text());
			}
			parameters.put("after", shown.get(shown.size() - 1).reference());
			UriComponentsBuilder address = UriComponentsBuilder.fromPath(address(slug));
			parameters.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
			next = address.encode().buildAndExpand(parameters).toUriString();
		}
		return new Page<>(shown.stream().map(RegistrationItem::of).toList(), next);
	}

	@GetMapping("/{reference}")
	RegistrationItem show(@PathVariable String slug, @PathVariable String reference) {
		return shown(this.desk.get(slug, reference));
	}

	@PatchMapping("/{reference}")
	RegistrationItem change(@PathVariable String slug, @PathVariable String reference,
			@RequestBody RegistrationPatch patch) {
		return shown(this.desk.change(slug, reference, patch));
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

	private RegistrationItem shown(Registration registration) {
		return RegistrationItem.of(registration, this.desk.extras(registration));
	}

	private static String address(String slug) {
		return "/api/v1/meetings/" + slug + "/registrations";
	}

}
