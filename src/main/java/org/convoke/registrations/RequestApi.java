package org.convoke.registrations;

import org.convoke.registrations.HeldExtras.RequestState;
import org.convoke.registrations.RegistrationApi.Decline;
import org.convoke.registrations.RequestDesk.Request;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions about requests over REST. */
@RestController
@RequestMapping("/api/v1/meetings/{slug}/registrations/{reference}")
class RequestApi {

	private final RequestDesk requests;

	RequestApi(RequestDesk requests) {
		this.requests = requests;
	}

	/** How a request stands now. */
	record Decided(String reference, RequestState state) {
	}

	@PostMapping("/visa-letter/approval")
	Decided approveLetter(@PathVariable String slug, @PathVariable String reference) {
		return new Decided(reference, this.requests.approve(slug, reference, Request.VISA));
	}

	@PostMapping("/visa-letter/decline")
	Decided declineLetter(@PathVariable String slug, @PathVariable String reference, @RequestBody Decline decline) {
		return new Decided(reference, this.requests.decline(slug, reference, Request.VISA, decline.reason()));
	}

	@PostMapping("/fellowship/approval")
	Decided approveFellowship(@PathVariable String slug, @PathVariable String reference) {
		return new Decided(reference, this.requests.approve(slug, reference, Request.FELLOWSHIP));
	}

	@PostMapping("/fellowship/decline")
	Decided declineFellowship(@PathVariable String slug, @PathVariable String reference, @RequestBody Decline decline) {
		return new Decided(reference, this.requests.decline(slug, reference, Request.FELLOWSHIP, decline.reason()));
	}

}
