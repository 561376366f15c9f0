package org.convoke.meetings;

import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.convoke.meetings.MeetingList.Scope;
import org.convoke.web.IdempotencyKeys;
import org.convoke.web.IdempotencyKeys.AddressedRequest;
import org.convoke.web.IdempotencyKeys.Created;
import org.convoke.web.InvalidException;
import org.convoke.web.LocalizedText;
import org.convoke.web.NotFoundException;
import org.convoke.web.Page;
import tools.jackson.databind.JsonNode;

import org.springframework.http.ResponseEntity;
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

/** Meetings and their deadlines over REST. */
@RestController
@RequestMapping("/api/v1/meetings")
class MeetingApi {

	private static final int PAGE = 50;

	private final MeetingRequests requests;

	private final MeetingCopies copies;

	private final IdempotencyKeys idempotency;

	private final Meetings meetings;

	private final MeetingList list;

	private final Clock clock;

	MeetingApi(MeetingRequests requests, MeetingCopies copies, Meetings meetings, MeetingList list,
			IdempotencyKeys idempotency, Clock clock) {
		this.copies = copies;
		this.idempotency = idempotency;
		this.requests = requests;
		this.meetings = meetings;
		this.list = list;
		this.clock = clock;
	}

	/** A meeting in a list. */
	record Item(String slug, String group, LocalizedText title, MeetingFormat format, LocalizedText city,
			String country, ZoneId zone, Instant startsAt, Instant endsAt, Standing standing,
			MeetingRow.NextDeadline nextDeadline) {

		static Item of(MeetingRow row) {
			return new Item(row.slug(), row.groupSlug(), row.title(), row.format(), row.city(), row.country(),
					row.zone(), row.startsAt(), row.endsAt(), row.standing(), row.nextDeadline());
		}

	}

	@GetMapping
	Page<Item> list(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String group,
			@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after) {
		Scope scope = switch (state) {
			case "" -> Scope.ALL;
			case "upcoming" -> Scope.UPCOMING;
			case "past" -> Scope.PAST;
			default -> throw InvalidException.of("state", "web.invalid.value");
		};
		MeetingList.Slice slice = this.list.list(new MeetingList.Filter(scope, q, group, after), this.clock.instant(),
				PAGE);
		String next = (slice.next() == null) ? null
				: UriComponentsBuilder.fromPath("/api/v1/meetings")
					.queryParam("state", "{state}")
					.queryParam("group", "{group}")
					.queryParam("q", "{q}")
					.queryParam("after", "{after}")
					.encode()
					.buildAndExpand(state, group, q, slice.next())
					.toUriString();
		return new Page<>(slice.rows().stream().map(Item::of).toList(), next);
	}

	@PostMapping
	ResponseEntity<MeetingJson> create(@RequestBody MeetingJson request,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, Principal caller) {
		return answer(this.idempotency.once(caller.getName(), key, new AddressedRequest("meetings", request),
				MeetingJson.class, () -> created(this.requests.create(request))));
	}

	/** Starts the next meeting from this one. */
	@PostMapping("/{slug}/copies")
	ResponseEntity<MeetingJson> copy(@PathVariable String slug, @RequestBody MeetingCopies.Order request,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, Principal caller) {
		return answer(this.idempotency.once(caller.getName(), key, new AddressedRequest(slug + "/copies", request),
				MeetingJson.class, () -> created(this.requests.show(this.copies.copy(slug, request).getSlug(), true))));
	}

	private static Created<MeetingJson> created(MeetingJson meeting) {
		return new Created<>("/api/v1/meetings/" + meeting.slug(), meeting);
	}

	private static <T> ResponseEntity<T> answer(Created<T> created) {
		return ResponseEntity.created(URI.create(created.location())).body(created.body());
	}

	@GetMapping("/{slug}")
	MeetingJson show(@PathVariable String slug, HttpServletRequest request) {
		return this.requests.show(slug, request.isUserInRole("SECRETARIAT"));
	}

	@PatchMapping("/{slug}")
	MeetingJson patch(@PathVariable String slug, @RequestBody JsonNode patch) {
		return this.requests.patch(slug, patch);
	}

	/** A meeting has few deadlines: there is only one page of them. */
	@GetMapping("/{slug}/deadlines")
	Page<DeadlineJson> deadlines(@PathVariable String slug) {
		List<Deadline> deadlines = this.meetings.deadlines(this.meetings.get(slug).getId());
		return new Page<>(deadlines.stream().map(DeadlineJson::of).toList(), null);
	}

	@PostMapping("/{slug}/deadlines")
	ResponseEntity<DeadlineJson> setDeadline(@PathVariable String slug, @RequestBody DeadlineJson.Request request,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, Principal caller) {
		return answer(this.idempotency.once(caller.getName(), key, new AddressedRequest(slug + "/deadlines", request),
				DeadlineJson.class, () -> {
					Deadline deadline = this.meetings.setDeadline(slug, request.kind(), request.date(), request.time(),
							request.action(), request.offsets());
					return new Created<>("/api/v1/meetings/" + slug + "/deadlines/" + deadline.getKind(),
							DeadlineJson.of(deadline));
				}));
	}

	@GetMapping("/{slug}/deadlines/{kind}")
	DeadlineJson deadline(@PathVariable String slug, @PathVariable DeadlineKind kind) {
		return this.meetings.deadlines(this.meetings.get(slug).getId())
			.stream()
			.filter((deadline) -> deadline.getKind() == kind)
			.findFirst()
			.map(DeadlineJson::of)
			.orElseThrow(NotFoundException::new);
	}

	@PatchMapping("/{slug}/deadlines/{kind}")
	DeadlineJson moveDeadline(@PathVariable String slug, @PathVariable DeadlineKind kind, @RequestBody JsonNode patch) {
		return DeadlineJson.of(this.requests.patchDeadline(slug, kind, patch));
	}

}
