package org.convoke.circulars;

import java.net.URI;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.NotFoundException;
import org.convoke.web.Page;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Letters over REST: published ones for everybody, drafts for the secretariat. Their
 * publication: {@link PublicationApi}; what amends them: {@link AmendmentApi}.
 */
@RestController
@RequestMapping("/api/v1/circulars")
class CircularApi {

	private static final int PAGE = 50;

	private final Circulars circulars;

	private final Letters letters;

	private final Archive archive;

	private final Issuers issuers;

	private final CircularViews views;

	CircularApi(Circulars circulars, Letters letters, Archive archive, Issuers issuers, CircularViews views) {
		this.circulars = circulars;
		this.letters = letters;
		this.archive = archive;
		this.issuers = issuers;
		this.views = views;
	}

	/** What a new letter is made from, and what it is to say otherwise. */
	record NewCircular(String meeting, String issuer, @NotNull Language language,
			@Valid @JsonUnwrapped CircularDraft draft) {
	}

	@GetMapping
	Page<CircularRow> list(ArchiveController.SearchForm form, @RequestParam(defaultValue = "published") String state,
			@RequestParam(required = false) String after, HttpServletRequest request) {
		boolean drafts = state.equalsIgnoreCase(CircularState.DRAFT.name());
		if (drafts && !request.isUserInRole("SECRETARIAT")) {
			throw new AccessDeniedException("Drafts are for the secretariat");
		}
		Archive.Found found = drafts ? this.archive.drafts(after, PAGE) : this.archive.find(form.search(), after, PAGE);
		return new Page<>(found.rows(), (found.next() != null) ? next(request, found.next()) : null);
	}

	private static String next(HttpServletRequest request, String after) {
		return UriComponentsBuilder.fromPath(request.getRequestURI())
			.query(request.getQueryString())
			.replaceQueryParam("after", after)
			.build()
			.toUriString();
	}

	@GetMapping("/{key}")
	CircularView show(@PathVariable String key, @RequestParam(name = "lang", required = false) String lang,
			HttpServletRequest request) {
		Letters.Shown shown = Language.find(lang)
			.map((language) -> this.letters.any(key, language))
			.orElseGet(() -> this.letters.any(key));
		boolean current = shown.circular().isPublished() && shown.circular().getKey().equals(key);
		if (!current && !request.isUserInRole("SECRETARIAT")) {
			throw new NotFoundException();
		}
		return this.views.of(shown);
	}

	@PostMapping
	ResponseEntity<CircularView> create(@Valid @RequestBody NewCircular circular) {
		CircularDraft draft = (circular.draft() != null) ? circular.draft() : CircularDraft.UNCHANGED;
		String key = this.circulars.draft(issuer(circular.issuer()), circular.meeting(), circular.language(), draft);
		return ResponseEntity.created(address(key)).body(this.views.of(this.letters.any(key)));
	}

	private Issuer issuer(String code) {
		return (code == null) ? this.issuers.first()
				: this.issuers.all()
					.stream()
					.filter((issuer) -> issuer.getCode().equals(code))
					.findFirst()
					.orElseThrow(() -> InvalidException.of("issuer", "circulars.issuer.unknown", code));
	}

	@PutMapping("/{key}")
	CircularView change(@PathVariable String key, @RequestParam(required = false) Integer version,
			@Valid @RequestBody CircularDraft draft) {
		this.circulars.change(key, version, draft);
		return this.views.of(this.letters.any(key));
	}

	private static URI address(String key) {
		return URI.create("/api/v1/circulars/" + key);
	}

}
