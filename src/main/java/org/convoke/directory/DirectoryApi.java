package org.convoke.directory;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.convoke.web.IdempotencyKeys;
import org.convoke.web.IdempotencyKeys.AddressedRequest;
import org.convoke.web.IdempotencyKeys.Created;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.convoke.web.NotFoundException;
import org.convoke.web.Page;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Organisations and people over REST; they have no other key than their id. */
@RestController
@RequestMapping("/api/v1")
class DirectoryApi {

	private static final int PAGE = 100;

	private final Directory directory;

	private final FocalPoints focalPoints;

	private final DirectoryList list;

	private final IdempotencyKeys idempotency;

	DirectoryApi(Directory directory, FocalPoints focalPoints, DirectoryList list, IdempotencyKeys idempotency) {
		this.directory = directory;
		this.focalPoints = focalPoints;
		this.list = list;
		this.idempotency = idempotency;
	}

	/** An organisation on the wire; the id only in answers. */
	record OrganisationJson(Long id, LocalizedText name, String acronym, Category category, String country) {

		static OrganisationJson of(long id, OrganisationDetails details) {
			return new OrganisationJson(id, details.name(), details.acronym(), details.category(), details.country());
		}

	}

	/** A person on the wire; the id only in answers, the organisation by its id. */
	record PersonJson(Long id, String givenName, String familyName, String email, Language language, Long organisation,
			List<MailingCategory> mailingCategories) {

		static PersonJson of(long id, PersonDetails details) {
			return new PersonJson(id, details.givenName(), details.familyName(), details.email(), details.language(),
					details.organisation(), sorted(details.mailingCategories()));
		}

	}

	@GetMapping("/organisations")
	Page<OrganisationJson> organisations(@RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "0") long after) {
		var slice = this.list.organisations(q, after, PAGE);
		return new Page<>(slice.rows()
			.stream()
			.map((row) -> new OrganisationJson(row.id(), row.name(), row.acronym(), row.category(), row.country()))
			.toList(), next("/api/v1/organisations", q, slice.next()));
	}

	/** Somebody who approves the delegates of an organisation. */
	record FocalPointJson(long id, String givenName, String familyName, String email, Language language) {

		static FocalPointJson of(FocalPoint person) {
			return new FocalPointJson(person.person(), person.givenName(), person.familyName(), person.email(),
					person.language());
		}

	}

	/** The people who are to be the focal points, by their ids. */
	record Appointment(List<Long> people) {
	}

	/** One that was merged answers as the one that remains. */
	@GetMapping("/organisations/{id}")
	OrganisationJson organisation(@PathVariable long id) {
		long surviving = surviving(id);
		return OrganisationJson.of(surviving, this.directory.organisation(surviving).details());
	}

	@GetMapping("/organisations/{id}/focal-points")
	Page<FocalPointJson> focalPoints(@PathVariable long id) {
		return page(this.focalPoints.of(surviving(id)));
	}

	@PutMapping("/organisations/{id}/focal-points")
	Page<FocalPointJson> appoint(@PathVariable long id, @RequestBody Appointment request) {
		if (request.people() == null || request.people().stream().anyMatch(Objects::isNull)) {
			throw InvalidException.of("people", "NotNull");
		}
		return page(this.focalPoints.appoint(surviving(id), request.people()));
	}

	private static Page<FocalPointJson> page(List<FocalPoint> people) {
		return new Page<>(people.stream().map(FocalPointJson::of).toList(), null);
	}

	private long surviving(long id) {
		return this.directory.surviving(id).orElseThrow(NotFoundException::new);
	}

	@PostMapping("/organisations")
	ResponseEntity<OrganisationJson> addOrganisation(@RequestBody OrganisationJson request,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, Principal caller) {
		OrganisationDetails details = new OrganisationDetails(request.name(), request.acronym(), request.category(),
				request.country());
		return answer(this.idempotency.once(caller.getName(), key, new AddressedRequest("organisations", request),
				OrganisationJson.class, () -> {
					long id = this.directory.addOrganisation(details);
					return new Created<>("/api/v1/organisations/" + id, OrganisationJson.of(id, details));
				}));
	}

	@GetMapping("/people")
	Page<PersonJson> people(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") long after) {
		var slice = this.list.people(q, after, PAGE);
		return new Page<>(slice.rows()
			.stream()
			.map((row) -> new PersonJson(row.id(), row.givenName(), row.familyName(), row.email(), row.language(),
					row.organisation(), sorted(row.mailingCategories())))
			.toList(), next("/api/v1/people", q, slice.next()));
	}

	@GetMapping("/people/{id}")
	PersonJson person(@PathVariable long id) {
		return PersonJson.of(id, this.directory.person(id).details());
	}

	@PostMapping("/people")
	ResponseEntity<PersonJson> addPerson(@RequestBody PersonJson request,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, Principal caller) {
		List<MailingCategory> given = (request.mailingCategories() != null) ? request.mailingCategories() : List.of();
		PersonDetails details = new PersonDetails(request.givenName(), request.familyName(), request.email(),
				request.language(), request.organisation(),
				given.stream().filter(Objects::nonNull).collect(Collectors.toSet()));
		return answer(this.idempotency.once(caller.getName(), key, new AddressedRequest("people", request),
				PersonJson.class, () -> {
					long id = this.directory.addPerson(details);
					return new Created<>("/api/v1/people/" + id, PersonJson.of(id, details));
				}));
	}

	private static <T> ResponseEntity<T> answer(Created<T> created) {
		return ResponseEntity.created(URI.create(created.location())).body(created.body());
	}

	private static List<MailingCategory> sorted(Set<MailingCategory> categories) {
		return categories.stream().sorted().toList();
	}

	private static String next(String path, String q, Long after) {
		return (after == null) ? null
				: UriComponentsBuilder.fromPath(path)
					.queryParam("q", "{q}")
					.queryParam("after", "{after}")
					.encode()
					.buildAndExpand(q, after)
					.toUriString();
	}

}
