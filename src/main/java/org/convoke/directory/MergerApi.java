package org.convoke.directory;

import org.convoke.directory.Mergers.Impact;
import org.convoke.web.Language;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Organisations merged over REST. */
@RestController
class MergerApi {

	private final Mergers mergers;

	MergerApi(Mergers mergers) {
		this.mergers = mergers;
	}

	/** The id of the organisation that remains, and why the other becomes part of it. */
	record Merger(Long into, String reason) {
	}

	/** Answers what moved with the organisation. */
	@PostMapping("/api/v1/organisations/{id}/merger")
	Impact merge(@PathVariable long id, @RequestBody Merger merger, Language language) {
		return this.mergers.merge(id, merger.into(), merger.reason(), language);
	}

}
