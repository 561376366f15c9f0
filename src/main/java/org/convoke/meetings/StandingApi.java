package org.convoke.meetings;

import java.util.List;
import java.util.Objects;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Confirms, postpones and cancels meetings over REST; everybody concerned is told. */
@RestController
@RequestMapping("/api/v1/meetings/{slug}")
class StandingApi {

	private final Standings standings;

	private final MeetingRequests requests;

	StandingApi(Standings standings, MeetingRequests requests) {
		this.standings = standings;
		this.requests = requests;
	}

	/** Why, as those concerned are told. */
	record Decision(String reason) {
	}

	/** The new times of a postponed meeting; none for one that was proposed. */
	record Confirmation(String reason, List<MeetingJson.Sitting> sessions) {

		private static final Confirmation SIMPLE = new Confirmation(null, null);

		List<Session> times() {
			return (this.sessions == null) ? null
					: this.sessions.stream().filter(Objects::nonNull).map(MeetingJson.Sitting::session).toList();
		}

	}

	@PostMapping("/confirmation")
	MeetingJson confirm(@PathVariable String slug, @RequestBody(required = false) Confirmation request) {
		Confirmation confirmation = (request != null) ? request : Confirmation.SIMPLE;
		this.standings.confirm(slug, null, confirmation.times(), confirmation.reason());
		return this.requests.show(slug, true);
	}

	@PostMapping("/postponement")
	MeetingJson postpone(@PathVariable String slug, @RequestBody Decision decision) {
		this.standings.postpone(slug, null, decision.reason());
		return this.requests.show(slug, true);
	}

	@PostMapping("/cancellation")
	MeetingJson cancel(@PathVariable String slug, @RequestBody Decision decision) {
		this.standings.cancel(slug, null, decision.reason());
		return this.requests.show(slug, true);
	}

}
