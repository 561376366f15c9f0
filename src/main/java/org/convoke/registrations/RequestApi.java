package org.convoke.registrations;

import java.time.Instant;
import java.time.LocalDate;

import org.convoke.registrations.HeldExtras.RequestState;
import org.convoke.registrations.RegistrationApi.Decline;
import org.convoke.registrations.RequestDesk.Request;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
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

	/** A request for a visa support letter with what the passport says. */
	record VisaRequest(RequestState state, Instant decidedAt, String reason, String passportName, LocalDate birthDate,
			String birthPlace, String nationality, String passportNumber, LocalDate issuedOn, LocalDate expiresOn) {

		static VisaRequest of(HeldExtras held) {
			Passport passport = held.passport();
			return new VisaRequest(held.visa().state(), held.visa().decidedAt(), held.visa().reason(),
					passport.passportName(), passport.birthDate(), passport.birthPlace(), passport.nationality(),
					passport.passportNumber(), passport.issuedOn(), passport.expiresOn());
		}

	}

	/** What the letter says of the passport; who read it is logged. */
	@GetMapping("/visa-letter")
	ResponseEntity<VisaRequest> visaLetter(@PathVariable String slug, @PathVariable String reference) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(VisaRequest.of(this.requests.readPassport(slug, reference)));
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
