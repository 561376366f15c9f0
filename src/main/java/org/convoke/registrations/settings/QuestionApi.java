package org.convoke.registrations.settings;

import java.net.URI;
import java.security.Principal;
import java.util.List;

import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.Question;
import org.convoke.registrations.Question.Kind;
import org.convoke.web.IdempotencyKeys;
import org.convoke.web.IdempotencyKeys.AddressedRequest;
import org.convoke.web.IdempotencyKeys.Created;
import org.convoke.web.LocalizedText;
import org.convoke.web.NotFoundException;
import org.convoke.web.Page;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The further questions of a meeting over REST. */
@RestController
@RequestMapping("/api/v1/meetings/{slug}/registration-questions")
class QuestionApi {

	private final MeetingCards meetings;

	private final Questions questions;

	private final IdempotencyKeys idempotency;

	QuestionApi(MeetingCards meetings, Questions questions, IdempotencyKeys idempotency) {
		this.meetings = meetings;
		this.questions = questions;
		this.idempotency = idempotency;
	}

	/**
	 * A question on the wire; its own key only in answers.
	 *
	 * @param onlyIf the condition, null when the question is for everybody
	 */
	record QuestionJson(String question, Kind kind, LocalizedText text, List<LocalizedText> options, Boolean required,
			Condition onlyIf) {

		/** The answer to an earlier choice that makes the question be asked. */
		record Condition(String question, String answer) {
		}

		static QuestionJson of(Question question) {
			return new QuestionJson(question.key(), question.kind(), question.text(), question.options(),
					question.required(), (question.onlyIf() != null)
							? new Condition(Question.key(question.onlyIf()), question.onlyIfIs()) : null);
		}

		QuestionDetails details() {
			return new QuestionDetails(this.kind, (this.text != null) ? this.text : LocalizedText.NONE,
					(this.options != null) ? this.options.stream()
						.map((option) -> (option != null) ? option : LocalizedText.NONE)
						.toList() : List.of(),
					Boolean.TRUE.equals(this.required), (this.onlyIf != null) ? number(this.onlyIf.question()) : null,
					(this.onlyIf != null) ? this.onlyIf.answer() : null);
		}

	}

	@GetMapping
	Page<QuestionJson> list(@PathVariable String slug) {
		return new Page<>(this.meetings.get(slug).questions().stream().map(QuestionJson::of).toList(), null);
	}

	@PostMapping
	ResponseEntity<QuestionJson> add(@PathVariable String slug, @RequestBody QuestionJson request,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, Principal caller) {
		String address = "/api/v1/meetings/" + slug + "/registration-questions";
		Created<QuestionJson> created = this.idempotency.once(caller.getName(), key,
				new AddressedRequest(address, request), QuestionJson.class, () -> {
					Question question = this.questions.add(slug, request.details());
					return new Created<>(address + "/" + question.key(), QuestionJson.of(question));
				});
		return ResponseEntity.created(URI.create(created.location())).body(created.body());
	}

	@PutMapping("/{question}")
	QuestionJson change(@PathVariable String slug, @PathVariable String question, @RequestBody QuestionJson request) {
		return QuestionJson.of(this.questions.change(slug, found(question), request.details()));
	}

	@DeleteMapping("/{question}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void retire(@PathVariable String slug, @PathVariable String question) {
		this.questions.retire(slug, found(question));
	}

	private static int found(String question) {
		int number = number(question);
		if (number == 0) {
			throw new NotFoundException();
		}
		return number;
	}

	/** 0 for what is no key of a question. */
	private static int number(String key) {
		return (key != null && key.matches("q[1-9][0-9]{0,8}")) ? Integer.parseInt(key.substring(1)) : 0;
	}

}
