package org.convoke.circulars;

import org.convoke.web.Language;
import org.convoke.web.NotFoundException;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether letters are genuine and in force, for programs. */
@RestController
@RequestMapping("/api/v1/verifications")
class VerificationApi {

	private final Verifications verifications;

	VerificationApi(Verifications verifications) {
		this.verifications = verifications;
	}

	@GetMapping("/{code}")
	Verification show(@PathVariable String code, Language language) {
		return this.verifications.of(code, language).orElseThrow(NotFoundException::new);
	}

}
