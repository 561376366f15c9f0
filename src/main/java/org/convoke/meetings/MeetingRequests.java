package org.convoke.meetings;

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
	private static final Set<String> FIXED = Set.of("slug", "group", "deadlines");

	private final Meetings meetings;

	private final Groups groups;

	private final Places places;

	private final Countries countries;

	private final MergePatch mergePatch;

	MeetingRequests(Meetings meetings, Groups groups, Places places, Countries countries, MergePatch mergePatch) {
		this.meetings = meetings;
		this.groups = groups;
		this.places = places;
		this.countries = countries;
		this.mergePatch = mergePatch;
	}

	MeetingJson show(String slug, boolean secretariat) {
		Meeting meeting = this.meetings.get(slug);
		return MeetingJson.of(meeting, this.groups.get(meeting.getGroupId()).getSlug(), this.places.of(meeting.getId()),
				this.meetings.deadlines(meeting.getId()), secretariat);
	}

	MeetingJson create(MeetingJson request) {
		InvalidException wrong = new InvalidException();
		Long group = group(request.group(), wrong);
		MeetingDetails details = request.details();
		details.check(wrong, this.countries);
		wrong.throwIfAny();
		Meeting meeting = this.meetings.create(request.slug(), group, details);
		this.meetings.limit(meeting.getSlug(), request.capacity());
		List<DeadlineJson> deadlines = (request.deadlines() != null) ? request.deadlines() : List.of();
		for (int i = 0; i < deadlines.size(); i++) {
			set(meeting.getSlug(), deadlines.get(i), "deadlines[" + i + "].");
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
		var deadline = (given != null) ? new DeadlineJson.Request(given.kind(), given.date(), given.time(),
				given.action(), given.offsets(), null) : new DeadlineJson.Request(null, null, null, null, null, null);
		try {
			this.meetings.setDeadline(slug, deadline.kind(), deadline.date(), deadline.time(), deadline.action(),
					deadline.offsets());
		}
		catch (InvalidException ex) {
			InvalidException wrong = new InvalidException();
			ex.fields()
				.forEach((field) -> wrong.at(prefix + field.field(), field.messageKey(), field.arguments().toArray()));
			throw wrong;
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
		others.remove("capacity");
		if (!others.isEmpty()) {
			this.meetings.change(slug, meeting.getVersion(), wanted.details());
		}
		return show(slug, true);
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
		return this.meetings.moveDeadline(slug, deadline.getId(), deadline.getVersion(), wanted.date(), wanted.time(),
				wanted.action(), wanted.offsets(), wanted.reason());
	}

}
