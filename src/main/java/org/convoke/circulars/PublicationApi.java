package org.convoke.circulars;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.convoke.web.Language;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Publishing letters over REST, now or at an instant. */
@RestController
@RequestMapping("/api/v1/circulars/{key}/publication")
class PublicationApi {

	private final Publications publications;

	private final ScheduledPublications scheduled;

	private final Letters letters;

	private final CircularViews views;

	private final AdviceWords advice;

	PublicationApi(Publications publications, ScheduledPublications scheduled, Letters letters, CircularViews views,
			AdviceWords advice) {
		this.publications = publications;
		this.scheduled = scheduled;
		this.letters = letters;
		this.views = views;
		this.advice = advice;
	}

	/**
	 * How to publish; everything may be left out.
	 *
	 * @param at when; null means now
	 * @param languages those beside the original; null means all that are ready
	 */
	record Publication(LocalDate date, Instant at, List<@NotNull Language> languages, Boolean follow,
			@Valid Overrule overrule) {

		private static final Publication NOW = new Publication(null, null, null, null, null);

		PublicationOrder order() {
			String reason = (this.overrule != null) ? PlainText.lines(this.overrule.reason()).strip() : "";
			return new PublicationOrder(this.date, this.languages, Boolean.TRUE.equals(this.follow),
					reason.isEmpty() ? null : reason);
		}

	}

	/** Why advice is not taken. */
	record Overrule(@Size(max = 2000) String reason) {
	}

	/** Advice is told in the answer and need not be answered by a program. */
	@PostMapping
	ResponseEntity<Map<String, Object>> publish(@PathVariable String key,
			@Valid @RequestBody(required = false) Publication publication, Language language) {
		Publication wanted = (publication != null) ? publication : Publication.NOW;
		LocalDate on = (wanted.date() == null && wanted.at() != null) ? this.letters.dayAt(key, wanted.at())
				: wanted.date();
		List<String> said = this.advice.of(this.letters.proof(key, on).advice(), language);
		if (wanted.at() != null) {
			this.scheduled.schedule(key, wanted.at(), wanted.order(), false);
			return ResponseEntity.accepted().body(Map.of("key", key, "publishAt", wanted.at(), "advice", said));
		}
		String published = this.publications.publishAs(key, wanted.order());
		CircularView view = this.views.of(this.letters.any(published));
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("key", published);
		answer.put("number", view.number());
		if (view.amendmentNumber() != null) {
			answer.put("amendmentNumber", view.amendmentNumber());
		}
		answer.put("reference", view.reference());
		answer.put("date", view.date());
		answer.put("publishedAt", view.publishedAt());
		answer.put("code", view.code());
		answer.put("languages", view.languages());
		answer.put("advice", said);
		return ResponseEntity.status(HttpStatus.CREATED)
			.location(URI.create("/api/v1/circulars/" + published))
			.body(answer);
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void unschedule(@PathVariable String key) {
		this.scheduled.unschedule(key);
	}

}
