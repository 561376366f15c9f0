package org.convoke.registrations.checkin;

import java.time.Instant;
import java.util.UUID;

import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.MeetingCards;
import org.convoke.web.Arrival;
import org.convoke.web.ConflictException;
import org.convoke.web.InvalidException;
import org.convoke.web.NotFoundException;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checking in over REST; each call can be repeated and changes nothing more. */
@RestController
@RequestMapping("/api/v1/meetings/{slug}/registrations/{reference}/check-in")
class CheckInApi {

	private final CheckIns checkIns;

	private final MeetingCards meetings;

	CheckInApi(CheckIns checkIns, MeetingCards meetings) {
		this.checkIns = checkIns;
		this.meetings = meetings;
	}

	/** When the person was seen; now when nothing is said. */
	record CheckInRequest(Instant at) {
	}

	/** Where the registration stands at the door. */
	record CheckedIn(String reference, Instant checkedInAt) {
	}

	@PostMapping
	CheckedIn checkIn(@PathVariable String slug, @PathVariable String reference,
			@RequestBody(required = false) CheckInRequest body, Arrival arrival) {
		Instant at = (body != null && body.at() != null) ? body.at() : arrival.at();
		if (at.isAfter(arrival.at())) {
			throw InvalidException.of("at", "checkin.at.future");
		}
		MeetingCard meeting = this.meetings.get(slug);
		Outcome outcome = this.checkIns.admit(meeting, reference, UUID.randomUUID(), at);
		if (outcome.seen() == Seen.UNKNOWN || outcome.seen() == Seen.OTHER_MEETING) {
			throw new NotFoundException();
		}
		if (!outcome.seen().in()) {
			throw new ConflictException("conflict", "checkin.refused", new DefaultMessageSourceResolvable(
					new String[] { "checkin.Seen." + outcome.seen() }, new Object[] { String.valueOf(outcome.at()) }));
		}
		Instant first = outcome.at().isBefore(at) ? outcome.at() : at;
		return new CheckedIn(reference, first);
	}

	@PostMapping("/cancellation")
	CheckedIn cancel(@PathVariable String slug, @PathVariable String reference) {
		this.checkIns.undo(slug, reference);
		return new CheckedIn(reference, null);
	}

}
