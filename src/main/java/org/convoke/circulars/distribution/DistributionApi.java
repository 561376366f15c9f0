package org.convoke.circulars.distribution;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.convoke.circulars.LetterMails.Addressing;
import org.convoke.directory.MailingCategory;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;
import org.convoke.web.Page;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The distribution of a published letter over REST. */
@RestController
@RequestMapping("/api/v1/circulars/{key}/distribution")
class DistributionApi {

	private static final int PAGE = 100;

	private final Distributions distributions;

	DistributionApi(Distributions distributions) {
		this.distributions = distributions;
	}

	/**
	 * How far it is, and who would get the letter on top of that.
	 *
	 * @param planned those who are not part of it yet; null once it has begun, unless
	 * they are asked for
	 */
	record DistributionJson(String circular, DistributionState state, String startedBy, Instant startedAt,
			Instant pausedAt, Instant lastSentAt, int total, int written, int sent, int failed, int waiting,
			PlannedJson planned) {
	}

	/** Who would get the letter now and is not part of the distribution yet. */
	record PlannedJson(int recipients, int addressees, int copies, int inherited, int withoutAddress,
			List<LineJson> lines, List<ReadersJson> languages, int organisationsWithoutPeople) {
	}

	/** A line of the head; with no category it must be sent the letter otherwise. */
	record LineJson(LocalizedText text, MailingCategory category, Role role, int people, int withoutAddress) {
	}

	record ReadersJson(Language language, Language letter, int recipients) {
	}

	/** Somebody in the list; the state is PLANNED before it is started. */
	record RecipientJson(String email, String name, Language language, Role role, String state, Long mail,
			String problem) {
	}

	/** How many people the caller has agreed to; null for whoever it is now. */
	record StartJson(Integer recipients) {
	}

	/**
	 * How far it is.
	 * @param planned whether to find out who has joined since, too
	 */
	@GetMapping
	DistributionJson show(@PathVariable String key, @RequestParam(defaultValue = "false") boolean planned) {
		Addressing letter = this.distributions.letter(key, Language.EN);
		Progress progress = this.distributions.progress(letter);
		boolean shown = planned || progress.state() == DistributionState.NOT_STARTED;
		return new DistributionJson(letter.key(), progress.state(), progress.startedBy(), progress.startedAt(),
				progress.pausedAt(), progress.lastSentAt(), progress.total(), progress.written(), progress.sent(),
				progress.failed(), progress.waiting(), shown ? planned(this.distributions.audience(letter)) : null);
	}

	private static PlannedJson planned(Audience audience) {
		return new PlannedJson(audience.count(), audience.addressees(), audience.copies(), audience.inherited(),
				audience.unreachable().size(),
				audience.lines()
					.stream()
					.map((line) -> new LineJson(line.text(), line.category(), line.role(), line.people(),
							line.withoutAddress()))
					.toList(),
				audience.readers()
					.stream()
					.map((readers) -> new ReadersJson(readers.language(), readers.written(), readers.count()))
					.toList(),
				audience.silent().size());
	}

	@PostMapping
	ResponseEntity<DistributionJson> start(@PathVariable String key, @RequestBody(required = false) StartJson start) {
		int added = this.distributions.start(key, (start != null) ? start.recipients() : null);
		DistributionJson now = show(key, false);
		return (added > 0)
				? ResponseEntity.created(URI.create("/api/v1/circulars/" + now.circular() + "/distribution")).body(now)
				: ResponseEntity.ok(now);
	}

	@PostMapping("/pause")
	DistributionJson pause(@PathVariable String key) {
		this.distributions.pause(key);
		return show(key, false);
	}

	@PostMapping("/resumption")
	DistributionJson resume(@PathVariable String key) {
		this.distributions.resume(key);
		return show(key, false);
	}

	@GetMapping("/recipients")
	Page<RecipientJson> recipients(@PathVariable String key, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "0") long after) {
		Addressing letter = this.distributions.letter(key, Language.EN);
		if (this.distributions.progress(letter).state() == DistributionState.NOT_STARTED) {
			return planned(key, this.distributions.audience(letter).reached(), after);
		}
		List<RecipientStore.Row> rows = this.distributions.recipients(letter, q, state, after, PAGE);
		return new Page<>(rows.stream()
			.map((row) -> new RecipientJson(row.email(), row.name(), row.language(), row.role(), row.state(),
					row.mail(), row.problem()))
			.toList(), (rows.size() < PAGE) ? null : next(key, q, state, rows.get(PAGE - 1).id()));
	}

	private static Page<RecipientJson> planned(String key, List<Recipient> recipients, long after) {
		int from = (int) Math.min(Math.max(after, 0), recipients.size());
		int to = Math.min(from + PAGE, recipients.size());
		return new Page<>(recipients.subList(from, to)
			.stream()
			.map((each) -> new RecipientJson(each.email(), each.name(), each.language(), each.role(), "PLANNED", null,
					null))
			.toList(), (to < recipients.size()) ? next(key, "", "", to) : null);
	}

	private static String next(String key, String q, String state, long after) {
		return UriComponentsBuilder.fromPath("/api/v1/circulars/{key}/distribution/recipients")
			.queryParam("q", "{q}")
			.queryParam("state", "{state}")
			.queryParam("after", "{after}")
			.encode()
			.buildAndExpand(key, q, state, after)
			.toUriString();
	}

}
