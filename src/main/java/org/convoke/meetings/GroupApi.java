package org.convoke.meetings;

import java.net.URI;
import java.security.Principal;

import org.convoke.web.IdempotencyKeys;
import org.convoke.web.IdempotencyKeys.AddressedRequest;
import org.convoke.web.IdempotencyKeys.Created;
import org.convoke.web.LocalizedText;
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

/** Groups over REST. */
@RestController
@RequestMapping("/api/v1/groups")
class GroupApi {

	private static final int PAGE = 100;

	private final Groups groups;

	private final GroupList list;

	private final IdempotencyKeys idempotency;

	GroupApi(Groups groups, GroupList list, IdempotencyKeys idempotency) {
		this.groups = groups;
		this.list = list;
		this.idempotency = idempotency;
	}

	/** A group in a list. */
	record Item(String slug, String acronym, LocalizedText name, String mailbox) {
	}

	@GetMapping
	Page<Item> list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after) {
		GroupList.Slice slice = this.list.list(q, after, PAGE);
		String next = (slice.next() == null) ? null
				: UriComponentsBuilder.fromPath("/api/v1/groups")
					.queryParam("q", "{q}")
					.queryParam("after", "{after}")
					.encode()
					.buildAndExpand(q, slice.next())
					.toUriString();
		return new Page<>(slice.rows()
			.stream()
			.map((row) -> new Item(row.slug(), row.acronym(), row.name(), row.mailbox()))
			.toList(), next);
	}

	@PostMapping
	ResponseEntity<GroupJson> create(@RequestBody GroupJson request,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, Principal caller) {
		Created<GroupJson> created = this.idempotency.once(caller.getName(), key,
				new AddressedRequest("groups", request), GroupJson.class, () -> {
					Group group = this.groups.create(request.slug(), request.details());
					return new Created<>("/api/v1/groups/" + group.getSlug(), GroupJson.of(group));
				});
		return ResponseEntity.created(URI.create(created.location())).body(created.body());
	}

	@GetMapping("/{slug}")
	GroupJson show(@PathVariable String slug) {
		return GroupJson.of(this.groups.get(slug));
	}

	@PutMapping("/{slug}")
	GroupJson replace(@PathVariable String slug, @RequestBody GroupJson request) {
		return GroupJson.of(this.groups.change(slug, this.groups.get(slug).getVersion(), request.details()));
	}

}
