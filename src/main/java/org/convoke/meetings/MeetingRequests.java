package org.convoke.meetings;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.convoke.directory.Countries;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.NotFoundException;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one request of the API asks of a meeting, done as a whole or not at all. */
@Service
@Transactional
class MeetingRequests {

	/** What a patch cannot change: addresses, and what has an address of its own. */
	private static final Set<String> FIXED = Set.of("slug", "group", "deadlines", "standing", "standingSince",
			"standingReason", "state", "sequence");

	private final Meetings meetings;

	private final Groups groups;

	private final Places places;

	private final Countries countries;

	private final MergePatch mergePatch;

	private final Clock clock;

	MeetingRequests(Meetings meetings, Groups groups, Places places, Countries countries, MergePatch mergePatch,
			Clock clock) {
		this.meetings = meetings;
		this.groups = groups;
		this.places = places;
		this.countries = countries;
		this.mergePatch = mergePatch;
		this.clock = clock;
	}

	MeetingJson show(String slug, boolean secretariat) {
		Meeting meeting = this.meetings.get(slug);
		return MeetingJson.of(meeting, this.groups.get(meeting.getGroupId()).getSlug(), this.places.of(meeting.getId()),
				this.meetings.deadlines(meeting.getId()), secretariat, this.clock.instant());
	}

	MeetingJson create(MeetingJson request) {
		InvalidException wrong = new InvalidException();
		Long group = group(request.group(), wrong);
		MeetingDetails details = request.details();
		details.check(wrong, this.countries);
		wrong.throwIfAny();
		Meeting meeting = this.meetings.create(request.slug(), group, details, request.standing());
		this.meetings.limit(meeting.getSlug(), request.capacity());
		List<DeadlineJson> deadlines = (request.deadlines() != null) ? request.deadlines() : List.of();
		for (int i = 0; i < deadlines.size(); i++) {
			set(meeting.getSlug(), (deadlines.get(i) != null) ? deadlines.get(i) : DeadlineJson.NONE,
					"deadlines[" + i + "].");
		}
		return show(meeting.getSlug(), true);
	}

	private Long group(String slug, InvalidException wrong) {
		if (slug == null || slug.isBlank()) {
			wrong.at("group", "NotBlank");
			return null;
		}
		try {
			return this.groups.get(slug).getId();
		}
		catch (NotFoundException ex) {
			wrong.at("group", "meetings.group.unknown");
			return null;
		}
	}

	private void set(String slug, DeadlineJson given, String prefix) {
		try {
			this.meetings.setDeadline(slug, given.kind(), given.date(), given.time(), given.action(), given.offsets());
		}
		catch (InvalidException ex) {
			throw ex.under(prefix);
		}
	}

	MeetingJson patch(String slug, JsonNode patch) {
		Meeting meeting = this.meetings.get(slug);
		MeetingJson current = show(slug, true);
		MeetingJson wanted = this.mergePatch.apply(current, patch, MeetingJson.class);
		InvalidException wrong = new InvalidException();
		FIXED.stream().filter(patch::has).sorted().forEach((field) -> wrong.at(field, "meetings.fixed"));
		wrong.throwIfAny();
		if (patch.has("capacity")) {
			this.meetings.limit(slug, wanted.capacity());
		}
		Set<String> others = new TreeSet<>(patch.propertyNames());
		others.removeAll(Set.of("capacity", "reason", "tell"));
		if (!others.isEmpty()) {
			this.meetings.change(slug, meeting.getVersion(), wanted.details(), announcement(patch));
		}
		return show(slug, true);
	}

	/** Those concerned are told unless the patch says that they are not. */
	private static Announcement announcement(JsonNode patch) {
		InvalidException wrong = new InvalidException();
		JsonNode reason = patch.path("reason");
		JsonNode tell = patch.path("tell");
		if (!reason.isMissingNode() && !reason.isNull() && !reason.isString()) {
			wrong.at("reason", "web.invalid.value");
		}
		if (!tell.isMissingNode() && !tell.isNull() && !tell.isBoolean()) {
			wrong.at("tell", "web.invalid.value");
		}
		wrong.throwIfAny();
		return new Announcement(reason.isString() ? reason.asString() : null, !tell.isBoolean() || tell.asBoolean(),
				false);
	}

	Deadline patchDeadline(String slug, DeadlineKind kind, JsonNode patch) {
		Meeting meeting = this.meetings.get(slug);
		List<Deadline> found = this.meetings.deadlines(meeting.getId())
			.stream()
			.filter((deadline) -> deadline.getKind() == kind)
			.toList();
		if (found.isEmpty()) {
			throw new NotFoundException();
		}
		if (found.size() > 1) {
			throw new ConflictException("conflict", "meetings.deadline.several");
		}
		if (patch.has("kind")) {
			throw InvalidException.of("kind", "meetings.fixed");
		}
		Deadline deadline = found.get(0);
		var wanted = this.mergePatch.apply(DeadlineJson.Request.of(deadline), patch, DeadlineJson.Request.class);
		return this.meetings.moveDeadline(slug, deadline.getId(), deadline.getVersion(), wanted.wanted(),
				wanted.announcement());
	}

}
